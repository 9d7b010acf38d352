import type { EntityManager } from "@mikro-orm/postgresql";
import type { SubgraphContext } from "../common/subgraph.js";
import { createMembersOfCohortLoader } from "./cohort/cohort.loader.js";
import { createDimensionScoresLoader } from "./evaluation/dimension-score.loader.js";
import { createEvaluationsLoader } from "./evaluation/evaluation.loader.js";
import { createEvaluationMarksLoader } from "./evaluation/evaluation-mark.loader.js";
import { createQuickWinsLoader } from "./masterplan/masterplan.loader.js";
import { createMembershipLoader } from "./membership/membership.loader.js";
import { createProgramTargetsLoader } from "./program/program.loader.js";
import { createRegenciesOfProvinceLoader } from "./region/region.loader.js";
import { createScoringSchemeLoader, createScoringWeightsLoader } from "./scoring-scheme/scoring-scheme.loader.js";

export const createLoaders = (em: EntityManager) => ({
  dimensionScores: createDimensionScoresLoader(em),
  evaluationMarks: createEvaluationMarksLoader(em),
  evaluations: createEvaluationsLoader(em),
  membersOfCohort: createMembersOfCohortLoader(em),
  membership: createMembershipLoader(em),
  programTargets: createProgramTargetsLoader(em),
  quickWins: createQuickWinsLoader(em),
  regenciesOfProvince: createRegenciesOfProvinceLoader(em),
  scoringScheme: createScoringSchemeLoader(em),
  scoringWeights: createScoringWeightsLoader(em),
});

export type Context = SubgraphContext<ReturnType<typeof createLoaders>>;
