import type { EntityManager } from "@mikro-orm/postgresql";
import type { SubgraphContext } from "../common/subgraph.js";
import { createBudgetLinesLoader } from "./budget/budget-line.loader.js";
import { createDimensionTargetsLoader } from "./dimension-target/dimension-target.loader.js";
import {
  createIndicatorRealizationsLoader,
  createIndicatorsLoader,
  createIndicatorTargetsLoader,
} from "./indicator/indicator.loader.js";
import { createPlanningDocumentLoader } from "./planning-document/planning-document.loader.js";
import { createRegionCodeLoader } from "./region-code/region-code.loader.js";

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
