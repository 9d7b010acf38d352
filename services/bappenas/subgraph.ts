import { createFigureCountsResolver } from "../common/graph/figure-counts.ts";
import type { ClassType } from "type-graphql";
import type { ReferenceResolver } from "../common/federated-schema.ts";
import { seedRegister } from "../common/seeding.ts";
import type { SubgraphDefinition } from "../common/subgraph.ts";
import { AGENCY } from "./agency.ts";
import { BudgetLine } from "./budget/budget-line.entity.ts";
import { BudgetLineResolver } from "./budget/budget-line.resolver.ts";
import { DimensionTarget } from "./dimension-target/dimension-target.entity.ts";
import { DimensionTargetResolver } from "./dimension-target/dimension-target.resolver.ts";
import { IndicatorResolver } from "./indicator/indicator.resolver.ts";
import { IndicatorProgressResolver } from "./indicator/indicator-progress.resolver.ts";
import { IndicatorRealization } from "./indicator/indicator-realization.entity.ts";
import { IndicatorTarget } from "./indicator/indicator-target.entity.ts";
import { type Context, createLoaders } from "./loaders.ts";
import { database } from "./mikro-orm.config.ts";
import { PlanningDocument } from "./planning-document/planning-document.entity.ts";
import { PlanningDocumentResolver } from "./planning-document/planning-document.resolver.ts";
import { RegencyYear } from "./regency-year/regency-year.ts";
import { resolveRegencyYearReference } from "./regency-year/regency-year.reference.ts";
import { RegencyYearResolver } from "./regency-year/regency-year.resolver.ts";
import { seedBudgets } from "./seeds/budget.seeder.ts";
import { seedDimensionTargets } from "./seeds/dimension-target.seeder.ts";
import { seedIndicators } from "./seeds/indicator.seeder.ts";
import { seedIndicatorProgress } from "./seeds/indicator-progress.seeder.ts";
import { seedNationalDocuments, seedRegionalDocuments } from "./seeds/planning-document.seeder.ts";

export const subgraph: SubgraphDefinition<ReturnType<typeof createLoaders>> = {
  name: AGENCY,
  database,
  createLoaders,
  resolvers: [
    BudgetLineResolver,
    DimensionTargetResolver,
    IndicatorResolver,
    IndicatorProgressResolver,
    PlanningDocumentResolver,
    RegencyYearResolver,
    createFigureCountsResolver(AGENCY, [
      BudgetLine,
      DimensionTarget,
      IndicatorRealization,
      IndicatorTarget,
      PlanningDocument,
    ]),
  ],
  references: new Map<ClassType, ReferenceResolver<Context>>([[RegencyYear, resolveRegencyYearReference]]),
  seeders: {
    REAL: [seedRegister, seedIndicators, seedNationalDocuments],
    DEMONSTRATION: [seedRegionalDocuments, seedDimensionTargets, seedIndicatorProgress, seedBudgets],
  },
};
