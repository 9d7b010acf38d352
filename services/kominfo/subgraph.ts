import { entitiesOf } from "../common/figure/figure.resolver.ts";
import { createFigureResolvers } from "../common/figure/figure-resolvers.ts";
import { createFigureCountsResolver } from "../common/graph/figure-counts.ts";
import { seedRegister } from "../common/seeding.ts";
import type { ClassType } from "type-graphql";
import type { ReferenceResolver } from "../common/federated-schema.ts";
import type { SubgraphDefinition } from "../common/subgraph.ts";
import { AGENCY } from "./agency.ts";
import { CANDIDATE_ACTS, CandidateResolver, CohortCandidatesResolver } from "./candidate/candidate.resolver.ts";
import { DecreeResolver } from "./decree/decree.resolver.ts";
import { RankedRegencyResolver } from "./consolidated/consolidated.resolver.ts";
import { ASSESSOR_MARK_ACTS, AssessorMarkResolver } from "./assessor-mark/assessor-mark.resolver.ts";
import { ClaimedMarkResolver } from "./claimed-mark/claimed-mark.resolver.ts";
import { Finding } from "./finding/finding.entity.ts";
import { resolveFindingReference } from "./finding/finding.reference.ts";
import { FINDING_ACTS, FindingResolver } from "./finding/finding.resolver.ts";
import { COHORT_ACTS, CohortResolver } from "./cohort/cohort.resolver.ts";
import {
  EVALUATION_ACTS,
  EvaluationResolver,
  EvaluationRoundResolver,
  RegencyIndexResolver,
} from "./evaluation/evaluation.resolver.ts";
import {
  EVALUATION_FORM_ACTS,
  EvaluationFormResolver,
  QuestionResolver,
} from "./evaluation-form/evaluation-form.resolver.ts";
import { FIGURES } from "./figures.ts";
import { GroupYear } from "./group-year/group-year.ts";
import { resolveGroupYearReference } from "./group-year/group-year.reference.ts";
import { ConsolidatedGroupYearResolver, GroupYearResolver } from "./group-year/group-year.resolver.ts";
import { type Context, createLoaders } from "./loaders.ts";
import { MasterplanResolver } from "./masterplan/masterplan.resolver.ts";
import { MasterplanBookResolver } from "./masterplan-book/masterplan-book.resolver.ts";
import { MasterplanProgram } from "./masterplan-program/masterplan-program.entity.ts";
import { resolveMasterplanProgramReference } from "./masterplan-program/masterplan-program.reference.ts";
import {
  MasterplanMilestoneResolver,
  MasterplanProgramResolver,
} from "./masterplan-program/masterplan-program.resolver.ts";
import {
  MEMBERSHIP_ACTS,
  CohortMemberResolver,
  MembershipResolver,
  MembershipStandingResolver,
  StageEntryResolver,
} from "./membership/membership.resolver.ts";
import { BimtekRoundResolver, MentoringResolver } from "./mentoring/mentoring.resolver.ts";
import { MinistryResolver } from "./ministry/ministry.resolver.ts";
import { database } from "./mikro-orm.config.ts";
import { MOU_ACTS, MouResolver } from "./mou/mou.resolver.ts";
import { NationYear } from "./nation-year/nation-year.ts";
import { resolveNationYearReference } from "./nation-year/nation-year.reference.ts";
import { ConsolidatedNationYearResolver, NationYearResolver } from "./nation-year/nation-year.resolver.ts";
import { ProgramTarget } from "./program/program.entity.ts";
import { resolveProgramTargetReference } from "./program/program.reference.ts";
import { ProgramResolver, ProgramTargetResolver } from "./program/program.resolver.ts";
import { ProvinceYear } from "./province-year/province-year.ts";
import { resolveProvinceYearReference } from "./province-year/province-year.reference.ts";
import { ConsolidatedProvinceYearResolver } from "./province-year/province-year.resolver.ts";
import {
  READINESS_ACTS,
  CohortReadinessResolver,
  ReadinessMarkResolver,
  ReadinessWeightResolver,
} from "./readiness/readiness.resolver.ts";
import { RegencyYear } from "./regency-year/regency-year.ts";
import { resolveRegencyYearReference } from "./regency-year/regency-year.reference.ts";
import { RegencyYearResolver } from "./regency-year/regency-year.resolver.ts";
import { SCORING_SCHEME_ACTS, ScoringSchemeResolver } from "./scoring-scheme/scoring-scheme.resolver.ts";
import { seedAreas } from "./seeds/area.seeder.ts";
import {
  SELECTION_ACTS,
  CohortSelectionResolver,
  RankedCandidateResolver,
  SelectionResolver,
  SimulatedSelectionResolver,
} from "./selection/selection.resolver.ts";
import { seedCohorts } from "./seeds/cohort.seeder.ts";
import { seedDemonstrationEvaluations } from "./seeds/demonstration-evaluation.seeder.ts";
import { seedDemonstrationLaunches } from "./seeds/demonstration-launch.seeder.ts";
import { seedDemonstrationMemberships } from "./seeds/demonstration-membership.seeder.ts";
import { seedEvaluations } from "./seeds/evaluation.seeder.ts";
import { seedMasterplans } from "./seeds/masterplan.seeder.ts";
import { seedPrograms } from "./seeds/program.seeder.ts";

export const subgraph: SubgraphDefinition<ReturnType<typeof createLoaders>> = {
  name: AGENCY,
  database,
  figures: FIGURES.kinds,
  createLoaders,
  resolvers: [
    ProgramResolver,
    ProgramTargetResolver,
    CohortResolver,
    CohortMemberResolver,
    MembershipResolver,
    StageEntryResolver,
    MinistryResolver,
    MasterplanResolver,
    MasterplanBookResolver,
    MasterplanProgramResolver,
    MasterplanMilestoneResolver,
    EvaluationResolver,
    RegencyIndexResolver,
    EvaluationRoundResolver,
    ClaimedMarkResolver,
    AssessorMarkResolver,
    FindingResolver,
    EvaluationFormResolver,
    QuestionResolver,
    ScoringSchemeResolver,
    // A regency's way into the program and through it.
    CohortCandidatesResolver,
    CandidateResolver,
    CohortReadinessResolver,
    ReadinessWeightResolver,
    ReadinessMarkResolver,
    CohortSelectionResolver,
    SelectionResolver,
    SimulatedSelectionResolver,
    RankedCandidateResolver,
    MouResolver,
    MembershipStandingResolver,
    DecreeResolver,
    MentoringResolver,
    BimtekRoundResolver,
    RegencyYearResolver,
    ConsolidatedProvinceYearResolver,
    NationYearResolver,
    ConsolidatedNationYearResolver,
    GroupYearResolver,
    ConsolidatedGroupYearResolver,
    RankedRegencyResolver,
    ...ASSESSOR_MARK_ACTS,
    ...CANDIDATE_ACTS,
    ...COHORT_ACTS,
    ...EVALUATION_ACTS,
    ...EVALUATION_FORM_ACTS,
    ...FINDING_ACTS,
    ...MEMBERSHIP_ACTS,
    ...MOU_ACTS,
    ...READINESS_ACTS,
    ...SCORING_SCHEME_ACTS,
    ...SELECTION_ACTS,
    createFigureCountsResolver(AGENCY, entitiesOf(FIGURES)),
    ...createFigureResolvers(FIGURES, { RegencyYear, ProvinceYear, NationYear }),
  ],
  references: new Map<ClassType, ReferenceResolver<Context>>([
    [RegencyYear, resolveRegencyYearReference],
    [ProvinceYear, resolveProvinceYearReference],
    [NationYear, resolveNationYearReference],
    [GroupYear, resolveGroupYearReference],
    [ProgramTarget, resolveProgramTargetReference],
    [Finding, resolveFindingReference],
    [MasterplanProgram, resolveMasterplanProgramReference],
  ]),
  seeders: {
    REAL: [seedRegister, seedPrograms, seedCohorts, seedEvaluations, seedMasterplans, seedAreas],
    DEMONSTRATION: [seedDemonstrationEvaluations, seedDemonstrationMemberships, seedDemonstrationLaunches],
  },
};
