import { entitiesOf } from "../common/figure/figure.resolver.ts";
import { createFigureResolvers } from "../common/figure/figure-resolvers.ts";
import { createFigureCountsResolver } from "../common/graph/figure-counts.ts";
import { seedRegister } from "../common/seeding.ts";
import type { ClassType } from "type-graphql";
import type { ReferenceResolver } from "../common/federated-schema.ts";
import type { SubgraphDefinition } from "../common/subgraph.ts";
import { AGENCY } from "./agency.ts";
import { CohortResolver } from "./cohort/cohort.resolver.ts";
import { EvaluationResolver, RegencyIndexResolver } from "./evaluation/evaluation.resolver.ts";
import { EvaluationFormResolver, QuestionResolver } from "./evaluation-form/evaluation-form.resolver.ts";
import { FIGURES } from "./figures.ts";
import { type Context, createLoaders } from "./loaders.ts";
import { MasterplanResolver } from "./masterplan/masterplan.resolver.ts";
import { MasterplanBookResolver } from "./masterplan-book/masterplan-book.resolver.ts";
import { MasterplanProgram } from "./masterplan-program/masterplan-program.entity.ts";
import { resolveMasterplanProgramReference } from "./masterplan-program/masterplan-program.reference.ts";
import {
  MasterplanMilestoneResolver,
  MasterplanProgramResolver,
} from "./masterplan-program/masterplan-program.resolver.ts";
import { CohortMemberResolver, MembershipResolver, StageEntryResolver } from "./membership/membership.resolver.ts";
import { MinistryResolver } from "./ministry/ministry.resolver.ts";
import { database } from "./mikro-orm.config.ts";
import { NationYear } from "./nation-year/nation-year.ts";
import { resolveNationYearReference } from "./nation-year/nation-year.reference.ts";
import { NationYearResolver } from "./nation-year/nation-year.resolver.ts";
import { ProgramResolver, ProgramTargetResolver } from "./program/program.resolver.ts";
import { ProvinceYear } from "./province-year/province-year.ts";
import { resolveProvinceYearReference } from "./province-year/province-year.reference.ts";
import { ProvinceYearResolver } from "./province-year/province-year.resolver.ts";
import { RegencyYear } from "./regency-year/regency-year.ts";
import { resolveRegencyYearReference } from "./regency-year/regency-year.reference.ts";
import { RegencyYearResolver } from "./regency-year/regency-year.resolver.ts";
import { ScoringSchemeResolver } from "./scoring-scheme/scoring-scheme.resolver.ts";
import { seedCohorts } from "./seeds/cohort.seeder.ts";
import { seedDemonstrationEvaluations } from "./seeds/demonstration-evaluation.seeder.ts";
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
    EvaluationFormResolver,
    QuestionResolver,
    ScoringSchemeResolver,
    RegencyYearResolver,
    ProvinceYearResolver,
    NationYearResolver,
    createFigureCountsResolver(AGENCY, entitiesOf(FIGURES)),
    ...createFigureResolvers(FIGURES, { RegencyYear, ProvinceYear, NationYear }),
  ],
  references: new Map<ClassType, ReferenceResolver<Context>>([
    [RegencyYear, resolveRegencyYearReference],
    [ProvinceYear, resolveProvinceYearReference],
    [NationYear, resolveNationYearReference],
    [MasterplanProgram, resolveMasterplanProgramReference],
  ]),
  seeders: {
    REAL: [seedRegister, seedPrograms, seedCohorts, seedEvaluations, seedMasterplans],
    DEMONSTRATION: [seedDemonstrationEvaluations, seedDemonstrationMemberships],
  },
};
