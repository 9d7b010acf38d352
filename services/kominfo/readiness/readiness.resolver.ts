import { type ClassType, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { actsOn } from "../../common/act/act-mutation.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { Role } from "../../common/graph/role.ts";
import { ListSize } from "../../common/list-size.ts";
import { readRows } from "../../common/read.ts";
import { AGENCY } from "../agency.ts";
import { Candidate } from "../candidate/candidate.entity.ts";
import { Cohort } from "../cohort/cohort.entity.ts";
import type { Context } from "../loaders.ts";
import { assessReadiness } from "./assess-readiness.ts";
import { AssessReadinessInput, CRITERIA_AT_MOST, SetReadinessWeightsInput } from "./readiness.input.ts";
import { ReadinessCriterion } from "./readiness-criterion.entity.ts";
import { ReadinessMark } from "./readiness-mark.entity.ts";
import { ReadinessWeight } from "./readiness-weight.entity.ts";
import { setReadinessWeights } from "./set-readiness-weights.ts";

@Resolver(() => Cohort)
export class CohortReadinessResolver {
  @ListSize(CRITERIA_AT_MOST)
  @FieldResolver(() => [ReadinessWeight], {
    description: "How much each criterion counts in its selection, by code; empty where none are known.",
  })
  readinessWeights(@Root() { year }: Cohort, @Ctx() { loaders }: Context): Promise<readonly ReadinessWeight[]> {
    return loaders.readinessWeights.load(String(year));
  }
}

@Resolver(() => ReadinessWeight)
export class ReadinessWeightResolver {
  @ListSize(CRITERIA_AT_MOST)
  @Query(() => [ReadinessCriterion], {
    nullable: true,
    description: "The criteria by which candidates can be assessed, in their order.",
  })
  readinessCriteria(@Ctx() { em }: Context): Promise<ReadinessCriterion[]> {
    return readRows(em, ReadinessCriterion, { where: {}, orderBy: { position: "asc" } });
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() weight: ReadinessWeight): Provenance {
    return reportedProvenance(AGENCY, weight);
  }
}

@Resolver(() => ReadinessMark)
export class ReadinessMarkResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() mark: ReadinessMark): Provenance {
    return reportedProvenance(AGENCY, mark);
  }
}

const actOnCohort = actsOn(Cohort, "cohort");
const actOnCandidate = actsOn(Candidate, "candidate");

export const READINESS_ACTS: readonly ClassType[] = [
  actOnCohort({
    name: "setReadinessWeights",
    description:
      "Sets how much each criterion counts in the selection of a cohort, until it is published; what was set before counts no more.",
    roles: [Role.MINISTRY_STEWARD],
    InputType: SetReadinessWeightsInput,
    perform: setReadinessWeights,
  }),
  actOnCandidate({
    name: "assessReadiness",
    description:
      "Gives a confirmed candidate the marks of one assessor of its cohort, until its selection is published.",
    roles: [Role.ASSESSOR],
    InputType: AssessReadinessInput,
    perform: assessReadiness,
  }),
];
