import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ListSize } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { Indicator } from "./indicator.entity.ts";

@Resolver(() => Indicator)
export class IndicatorResolver {
  @ListSize(30)
  @Query(() => [Indicator], { nullable: "itemsAndList", description: "All indicators, by dimension and code." })
  indicators(@Ctx() { loaders }: Context): Promise<readonly Indicator[]> {
    return loaders.indicators();
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() indicator: Indicator): Provenance {
    return reportedProvenance(AGENCY, indicator);
  }
}
