import type { EntityManager } from "@mikro-orm/postgresql";
import type { SubgraphContext } from "../common/subgraph.ts";
import { createBudgetAllocationsLoader } from "./budget/budget-allocation.loader.ts";
import { createBudgetLinesLoader } from "./budget/budget-line.loader.ts";
import { createBudgetSummaryLoader } from "./budget/budget-summary.loader.ts";
import { createDimensionTargetsLoader } from "./dimension-target/dimension-target.loader.ts";
import {
  createIndicatorRealizationsLoader,
  createIndicatorsLoader,
  createIndicatorTargetsLoader,
} from "./indicator/indicator.loader.ts";
import {
  createPartnershipMilestonesLoader,
  createPartnershipPartnersLoader,
} from "./partnership/partnership.loader.ts";
import {
  createPlanningChainLoader,
  createPlanningDocumentLoader,
} from "./planning-document/planning-document.loader.ts";
import { createProgramAlignmentsLoader } from "./program-alignment/program-alignment.loader.ts";
import {
  createRegenciesLoader,
  createRegenciesOfProvinceLoader,
  createRegionCodeLoader,
} from "./region-code/region-code.loader.ts";

export function createLoaders(em: EntityManager) {
  const budgetLines = createBudgetLinesLoader(em);
  const budgetAllocations = createBudgetAllocationsLoader(em);
  return {
    budgetAllocations,
    budgetLines,
    budgetSummary: createBudgetSummaryLoader({ budgetLines, budgetAllocations }),
    dimensionTargets: createDimensionTargetsLoader(em),
    indicatorRealizations: createIndicatorRealizationsLoader(em),
    indicators: createIndicatorsLoader(em),
    indicatorTargets: createIndicatorTargetsLoader(em),
    partnershipMilestones: createPartnershipMilestonesLoader(em),
    partnershipPartners: createPartnershipPartnersLoader(em),
    planningChain: createPlanningChainLoader(em),
    planningDocument: createPlanningDocumentLoader(em),
    programAlignments: createProgramAlignmentsLoader(em),
    regencies: createRegenciesLoader(em),
    regenciesOfProvince: createRegenciesOfProvinceLoader(em),
    regionCode: createRegionCodeLoader(em),
  };
}

export type Context = SubgraphContext<ReturnType<typeof createLoaders>>;
