import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { readRows } from "../../common/read.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ListSize } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { ScoringScheme, ScoringWeight } from "./scoring-scheme.entity.ts";

@Resolver(() => ScoringScheme)
export class ScoringSchemeResolver {
  @ListSize(10)
  @Query(() => [ScoringScheme], { nullable: "itemsAndList", description: "The scoring schemes known, newest first." })
  scoringSchemes(@Ctx() { em }: Context): Promise<ScoringScheme[]> {
    return readRows(em, ScoringScheme, { where: {}, orderBy: { year: "desc", code: "asc" } });
  }

  @ListSize(6)
  @FieldResolver(() => [ScoringWeight])
  weights(@Root() { code }: ScoringScheme, @Ctx() { loaders }: Context): Promise<readonly ScoringWeight[]> {
    return loaders.scoringWeights.load(code);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() scheme: ScoringScheme): Provenance {
    return reportedProvenance(AGENCY, scheme);
  }
}
