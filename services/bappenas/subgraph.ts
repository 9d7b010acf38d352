import { createFigureCountsResolver } from "../common/graph/figure-counts.js";
import type { ClassType } from "type-graphql";
import type { ReferenceResolver } from "../common/federated-schema.js";
import { seedRegister } from "../common/seeding.js";
import type { SubgraphDefinition } from "../common/subgraph.js";
import { AGENCY } from "./agency.js";
import { BudgetLine } from "./budget/budget-line.entity.js";
import { BudgetLineResolver } from "./budget/budget-line.resolver.js";
import { DimensionTarget } from "./dimension-target/dimension-target.entity.js";
import { DimensionTargetResolver } from "./dimension-target/dimension-target.resolver.js";
import { IndicatorResolver } from "./indicator/indicator.resolver.js";
import { IndicatorProgressResolver } from "./indicator/indicator-progress.resolver.js";
import { IndicatorRealization } from "./indicator/indicator-realization.entity.js";
import { IndicatorTarget } from "./indicator/indicator-target.entity.js";
import { type Context, createLoaders } from "./loaders.js";
import { database } from "./mikro-orm.config.js";
import { PlanningDocument } from "./planning-document/planning-document.entity.js";
import { PlanningDocumentResolver } from "./planning-document/planning-document.resolver.js";
import { RegencyYear } from "./regency-year/regency-year.js";
import { resolveRegencyYearReference } from "./regency-year/regency-year.reference.js";
import { RegencyYearResolver } from "./regency-year/regency-year.resolver.js";
import { seedBudgets } from "./seeds/budget.seeder.js";
import { seedDimensionTargets } from "./seeds/dimension-target.seeder.js";
import { seedIndicators } from "./seeds/indicator.seeder.js";
import { seedIndicatorProgress } from "./seeds/indicator-progress.seeder.js";
import { seedNationalDocuments, seedRegionalDocuments } from "./seeds/planning-document.seeder.js";

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
