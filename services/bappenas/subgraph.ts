import { entitiesOf } from "../common/figure/figure.resolver.ts";
import { createFigureResolvers } from "../common/figure/figure-resolvers.ts";
import { createFigureCountsResolver } from "../common/graph/figure-counts.ts";
import type { ClassType } from "type-graphql";
import type { ReferenceResolver } from "../common/federated-schema.ts";
import { seedRegister } from "../common/seeding.ts";
import type { SubgraphDefinition } from "../common/subgraph.ts";
import { AGENCY } from "./agency.ts";
import { BudgetResolver } from "./budget/budget.resolver.ts";
import { BudgetAllocationResolver } from "./budget/budget-allocation.resolver.ts";
import { BudgetLineResolver } from "./budget/budget-line.resolver.ts";
import { DimensionTargetResolver } from "./dimension-target/dimension-target.resolver.ts";
import { FIGURES } from "./figures.ts";
import { IndicatorResolver } from "./indicator/indicator.resolver.ts";
import { IndicatorProgressResolver } from "./indicator/indicator-progress.resolver.ts";
import { type Context, createLoaders } from "./loaders.ts";
import { MasterplanProgram } from "./masterplan-program/masterplan-program.ts";
import { resolveMasterplanProgramReference } from "./masterplan-program/masterplan-program.reference.ts";
import { MasterplanProgramResolver } from "./masterplan-program/masterplan-program.resolver.ts";
import { database } from "./mikro-orm.config.ts";
import { GroupYear } from "./group-year/group-year.ts";
import { resolveGroupYearReference } from "./group-year/group-year.reference.ts";
import { GroupYearResolver } from "./group-year/group-year.resolver.ts";
import { NationYear } from "./nation-year/nation-year.ts";
import { resolveNationYearReference } from "./nation-year/nation-year.reference.ts";
import { NationYearResolver } from "./nation-year/nation-year.resolver.ts";
import {
  PartnershipMilestoneResolver,
  PartnershipPartnerResolver,
  PartnershipResolver,
} from "./partnership/partnership.resolver.ts";
import { PlanningDocumentResolver } from "./planning-document/planning-document.resolver.ts";
import { ProgramAlignmentResolver } from "./program-alignment/program-alignment.resolver.ts";
import { ProvinceYear } from "./province-year/province-year.ts";
import { resolveProvinceYearReference } from "./province-year/province-year.reference.ts";
import { ProvinceYearResolver } from "./province-year/province-year.resolver.ts";
import { RegencyYear } from "./regency-year/regency-year.ts";
import { resolveRegencyYearReference } from "./regency-year/regency-year.reference.ts";
import { RegencyYearResolver } from "./regency-year/regency-year.resolver.ts";
import { seedBudgets } from "./seeds/budget.seeder.ts";
import { seedDimensionTargets } from "./seeds/dimension-target.seeder.ts";
import { seedIndicators } from "./seeds/indicator.seeder.ts";
import { seedIndicatorProgress } from "./seeds/indicator-progress.seeder.ts";
import { seedProgramAlignments } from "./seeds/program-alignment.seeder.ts";
import { seedPartnerships } from "./seeds/partnership.seeder.ts";
import { seedNationalDocuments, seedRegionalDocuments } from "./seeds/planning-document.seeder.ts";

export const subgraph: SubgraphDefinition<ReturnType<typeof createLoaders>> = {
  name: AGENCY,
  database,
  figures: FIGURES.kinds,
  createLoaders,
  resolvers: [
    BudgetResolver,
    BudgetAllocationResolver,
    BudgetLineResolver,
    DimensionTargetResolver,
    IndicatorResolver,
    IndicatorProgressResolver,
    MasterplanProgramResolver,
    NationYearResolver,
    GroupYearResolver,
    PartnershipMilestoneResolver,
    PartnershipPartnerResolver,
    PartnershipResolver,
    PlanningDocumentResolver,
    ProgramAlignmentResolver,
    ProvinceYearResolver,
    RegencyYearResolver,
    createFigureCountsResolver(AGENCY, entitiesOf(FIGURES)),
    ...createFigureResolvers(FIGURES, { RegencyYear, ProvinceYear, NationYear }),
  ],
  references: new Map<ClassType, ReferenceResolver<Context>>([
    [MasterplanProgram, resolveMasterplanProgramReference],
    [RegencyYear, resolveRegencyYearReference],
    [ProvinceYear, resolveProvinceYearReference],
    [NationYear, resolveNationYearReference],
    [GroupYear, resolveGroupYearReference],
  ]),
  seeders: {
    REAL: [seedRegister, seedIndicators, seedNationalDocuments],
    DEMONSTRATION: [
      seedRegionalDocuments,
      seedDimensionTargets,
      seedIndicatorProgress,
      seedBudgets,
      seedPartnerships,
      seedProgramAlignments,
    ],
  },
};
