import type { EntityManager } from "@mikro-orm/postgresql";
import type { SubgraphContext } from "../common/subgraph.ts";
import { createBudgetLinesLoader } from "./budget/budget-line.loader.ts";
import { createDimensionTargetsLoader } from "./dimension-target/dimension-target.loader.ts";
import {
  createIndicatorRealizationsLoader,
  createIndicatorsLoader,
  createIndicatorTargetsLoader,
} from "./indicator/indicator.loader.ts";
import { createPlanningDocumentLoader } from "./planning-document/planning-document.loader.ts";
import { createRegionCodeLoader } from "./region-code/region-code.loader.ts";

export const createLoaders = (em: EntityManager) => ({
  budgetLines: createBudgetLinesLoader(em),
  dimensionTargets: createDimensionTargetsLoader(em),
  indicatorRealizations: createIndicatorRealizationsLoader(em),
  indicators: createIndicatorsLoader(em),
  indicatorTargets: createIndicatorTargetsLoader(em),
  planningDocument: createPlanningDocumentLoader(em),
  regionCode: createRegionCodeLoader(em),
});

export type Context = SubgraphContext<ReturnType<typeof createLoaders>>;
