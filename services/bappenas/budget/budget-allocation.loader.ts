import type { EntityManager } from "@mikro-orm/postgresql";
import { createAnnualLoader } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DIMENSIONS } from "../../common/graph/dimension.ts";
import { BudgetAllocation } from "./budget-allocation.entity.ts";

export const createBudgetAllocationsLoader = (em: EntityManager) =>
  createAnnualLoader<BudgetAllocation>({
    name: "budgetAllocations",
    load: async ({ codes, years, view }) => {
      const allocations = await readFigures(em, BudgetAllocation, view, {
        where: { regencyCode: { $in: codes }, year: { $in: years } },
      });
      return allocations.toSorted((a, b) => DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension));
    },
    keyOf: ({ regencyCode, year }) => ({ code: regencyCode, year }),
  });
