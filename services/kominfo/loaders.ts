import type { EntityManager } from "@mikro-orm/postgresql";
import type { SubgraphContext } from "../common/subgraph.ts";
import { createCohortMembersLoader, createMembersOfCohortLoader } from "./cohort/cohort.loader.ts";
import { createAssessorMarksLoader } from "./assessor-mark/assessor-mark.loader.ts";
import { createClaimedMarksLoader } from "./claimed-mark/claimed-mark.loader.ts";
import { createFindingLoaders } from "./finding/finding.loader.ts";
import { createDimensionScoresLoader } from "./evaluation/dimension-score.loader.ts";
import { createEvaluationLoaders } from "./evaluation/evaluation.loader.ts";
import { createEvaluationMarksLoader } from "./evaluation/evaluation-mark.loader.ts";
import { createGroupLoaders } from "./group-year/group-year.loader.ts";
import { createMasterplanBooksLoader } from "./masterplan-book/masterplan-book.loader.ts";
import { createMasterplanProgramLoaders } from "./masterplan-program/masterplan-program.loader.ts";
import { createCandidatesLoader } from "./candidate/candidate.loader.ts";
import { createDecreesLoader } from "./decree/decree.loader.ts";
import { createMembershipLoaders } from "./membership/membership.loader.ts";
import { createMentoringLoaders } from "./mentoring/mentoring.loader.ts";
import { createMousLoader } from "./mou/mou.loader.ts";
import { createProgramTargetsLoader } from "./program/program.loader.ts";
import { createReadinessMarksLoader, createReadinessWeightsLoader } from "./readiness/readiness.loader.ts";
import { createRegencyCodesLoader, createRegencyCodesOfProvinceLoader } from "./region-code/region-code.loader.ts";
import { createScoringSchemeLoader, createScoringWeightsLoader } from "./scoring-scheme/scoring-scheme.loader.ts";
import { createSelectionLoaders } from "./selection/selection.loader.ts";

export const createLoaders = (em: EntityManager) => ({
  ...createEvaluationLoaders(em),
  ...createFindingLoaders(em),
  ...createMasterplanProgramLoaders(em),
  ...createMembershipLoaders(em),
  assessorMarks: createAssessorMarksLoader(em),
  claimedMarks: createClaimedMarksLoader(em),
  dimensionScores: createDimensionScoresLoader(em),
  evaluationMarks: createEvaluationMarksLoader(em),
  cohortMembers: createCohortMembersLoader(em),
  groups: createGroupLoaders(em),
  masterplanBooks: createMasterplanBooksLoader(em),
  membersOfCohort: createMembersOfCohortLoader(em),
  programTargets: createProgramTargetsLoader(em),
  regencyCodes: createRegencyCodesLoader(em),
  regencyCodesOfProvince: createRegencyCodesOfProvinceLoader(em),
  scoringScheme: createScoringSchemeLoader(em),
  scoringWeights: createScoringWeightsLoader(em),
  // A regency's way into the program and through it.
  candidates: createCandidatesLoader(em),
  decrees: createDecreesLoader(em),
  mentorings: createMentoringLoaders(em),
  mous: createMousLoader(em),
  readinessMarks: createReadinessMarksLoader(em),
  readinessWeights: createReadinessWeightsLoader(em),
  selections: createSelectionLoaders(em),
});

export type Context = SubgraphContext<ReturnType<typeof createLoaders>>;
