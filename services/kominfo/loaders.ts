import type { EntityManager } from "@mikro-orm/postgresql";
import type { SubgraphContext } from "../common/subgraph.ts";
import { createMembersOfCohortLoader } from "./cohort/cohort.loader.ts";
import { createDimensionScoresLoader } from "./evaluation/dimension-score.loader.ts";
import { createEvaluationLoaders } from "./evaluation/evaluation.loader.ts";
import { createEvaluationMarksLoader } from "./evaluation/evaluation-mark.loader.ts";
import { createMasterplansLoader } from "./masterplan/masterplan.loader.ts";
import { createMasterplanBooksLoader } from "./masterplan-book/masterplan-book.loader.ts";
import { createMasterplanProgramLoaders } from "./masterplan-program/masterplan-program.loader.ts";
import { createMembershipLoader } from "./membership/membership.loader.ts";
import { createProgramTargetsLoader } from "./program/program.loader.ts";
import { createRegencyCodesLoader, createRegencyCodesOfProvinceLoader } from "./region-code/region-code.loader.ts";
import { createScoringSchemeLoader, createScoringWeightsLoader } from "./scoring-scheme/scoring-scheme.loader.ts";

export const createLoaders = (em: EntityManager) => ({
  ...createEvaluationLoaders(em),
  ...createMasterplanProgramLoaders(em),
  dimensionScores: createDimensionScoresLoader(em),
  evaluationMarks: createEvaluationMarksLoader(em),
  masterplanBooks: createMasterplanBooksLoader(em),
  masterplans: createMasterplansLoader(em),
  membersOfCohort: createMembersOfCohortLoader(em),
  membership: createMembershipLoader(em),
  programTargets: createProgramTargetsLoader(em),
  regencyCodes: createRegencyCodesLoader(em),
  regencyCodesOfProvince: createRegencyCodesOfProvinceLoader(em),
  scoringScheme: createScoringSchemeLoader(em),
  scoringWeights: createScoringWeightsLoader(em),
});

export type Context = SubgraphContext<ReturnType<typeof createLoaders>>;
