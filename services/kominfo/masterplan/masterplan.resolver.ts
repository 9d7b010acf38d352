import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ListSize } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { Masterplan, QuickWin, type ViewedMasterplan } from "./masterplan.entity.ts";

@Resolver(() => Masterplan)
export class MasterplanResolver {
  @ListSize(6)
  @FieldResolver(() => [QuickWin], { description: "In the order of the dimensions; empty where none are known." })
  quickWins(
    @Root() { regencyCode, view }: ViewedMasterplan,
    @Ctx() { loaders }: Context,
  ): Promise<readonly QuickWin[]> {
    return loaders.quickWins(view).load(regencyCode);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() masterplan: Masterplan): Provenance {
    return reportedProvenance(AGENCY, masterplan);
  }
}

@Resolver(() => QuickWin)
export class QuickWinResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() quickWin: QuickWin): Provenance {
    return reportedProvenance(AGENCY, quickWin);
  }
}
