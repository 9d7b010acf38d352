import { createFigureCountsResolver } from "../common/graph/figure-counts.js";
import { seedRegister } from "../common/seeding.js";
import type { ClassType } from "type-graphql";
import type { ReferenceResolver } from "../common/federated-schema.js";
import type { SubgraphDefinition } from "../common/subgraph.js";
import { AGENCY } from "./agency.js";
import { Cohort } from "./cohort/cohort.entity.js";
import { CohortResolver } from "./cohort/cohort.resolver.js";
import { CohortMember } from "./cohort/cohort-member.entity.js";
import {
  ComponentScore,
  DimensionScoreEntry,
  EvaluationEntry,
  EvaluationRound,
  QuestionMark,
} from "./evaluation/evaluation.entity.js";
import { EvaluationResolver, RegencyIndexResolver } from "./evaluation/evaluation.resolver.js";
import { type Context, createLoaders } from "./loaders.js";
import { Masterplan, QuickWin } from "./masterplan/masterplan.entity.js";
import { MasterplanResolver, QuickWinResolver } from "./masterplan/masterplan.resolver.js";
import { CohortMemberResolver, MembershipResolver, StageEntryResolver } from "./membership/membership.resolver.js";
import { StageEntry } from "./membership/membership-stage.entity.js";
import { database } from "./mikro-orm.config.js";
import { ProgramTarget } from "./program/program.entity.js";
import { ProgramResolver, ProgramTargetResolver } from "./program/program.resolver.js";
import { NationYear, ProvinceYear, RegencyYear } from "./region/region.js";
import { resolveAnnualReference } from "./region/region.reference.js";
import { NationYearResolver, ProvinceYearResolver, RegencyYearResolver } from "./region/region.resolver.js";
import { ScoringScheme } from "./scoring-scheme/scoring-scheme.entity.js";
import { ScoringSchemeResolver } from "./scoring-scheme/scoring-scheme.resolver.js";
import { seedCohorts } from "./seeds/cohort.seeder.js";
import { seedDemonstrationEvaluations } from "./seeds/demonstration-evaluation.seeder.js";
import { seedDemonstrationMemberships } from "./seeds/demonstration-membership.seeder.js";
import { seedEvaluations } from "./seeds/evaluation.seeder.js";
import { seedMasterplans } from "./seeds/masterplan.seeder.js";
import { seedPrograms } from "./seeds/program.seeder.js";

const FIGURES = [
  Cohort,
  CohortMember,
  ComponentScore,
  DimensionScoreEntry,
  EvaluationEntry,
  EvaluationRound,
  Masterplan,
  ProgramTarget,
  QuestionMark,
  QuickWin,
  ScoringScheme,
  StageEntry,
];

export const subgraph: SubgraphDefinition<ReturnType<typeof createLoaders>> = {
  name: AGENCY,
  database,
  createLoaders,
  resolvers: [
    ProgramResolver,
    ProgramTargetResolver,
    CohortResolver,
    CohortMemberResolver,
    MembershipResolver,
    StageEntryResolver,
    MasterplanResolver,
    QuickWinResolver,
    EvaluationResolver,
    RegencyIndexResolver,
    ScoringSchemeResolver,
    RegencyYearResolver,
    ProvinceYearResolver,
    NationYearResolver,
    createFigureCountsResolver(AGENCY, FIGURES),
  ],
  references: new Map<ClassType, ReferenceResolver<Context>>([
    [RegencyYear, resolveAnnualReference],
    [ProvinceYear, resolveAnnualReference],
    [NationYear, resolveAnnualReference],
  ]),
  seeders: {
    REAL: [seedRegister, seedPrograms, seedCohorts, seedEvaluations, seedMasterplans],
    DEMONSTRATION: [seedDemonstrationEvaluations, seedDemonstrationMemberships],
  },
};
