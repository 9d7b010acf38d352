import { type ClassType, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { actsOn } from "../../common/act/act-mutation.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { Role } from "../../common/graph/role.ts";
import { ListSize } from "../../common/list-size.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { publishScoringScheme } from "./publish-scoring-scheme.ts";
import { ScoringScheme, ScoringWeight } from "./scoring-scheme.entity.ts";
import { PublishScoringSchemeInput } from "./scoring-scheme.input.ts";

@Resolver(() => ScoringScheme)
export class ScoringSchemeResolver {
  @ListSize(10)
  @Query(() => [ScoringScheme], { nullable: "itemsAndList", description: "The scoring schemes known, newest first." })
  scoringSchemes(@Ctx() { em }: Context): Promise<ScoringScheme[]> {
    return readFigures(em, ScoringScheme, DEFAULT_VIEW, { where: {}, orderBy: { year: "desc", code: "asc" } });
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

const actOn = actsOn(ScoringScheme, "scoringScheme");

export const SCORING_SCHEME_ACTS: readonly ClassType[] = [
  actOn({
    name: "publishScoringScheme",
    description: "Publishes a scoring scheme with its weights, which never change.",
    roles: [Role.MINISTRY_STEWARD],
    InputType: PublishScoringSchemeInput,
    perform: publishScoringScheme,
  }),
];
