import type { EntityManager } from "@mikro-orm/postgresql";
import { createAnnualLoader } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { BUDGET_SOURCES, BudgetLine } from "./budget-line.entity.ts";

export const createBudgetLinesLoader = (em: EntityManager) =>
  createAnnualLoader<BudgetLine>({
    name: "budgetLines",
    load: async ({ codes, years, view }) => {
      const lines = await readFigures(em, BudgetLine, view, {
        where: { regencyCode: { $in: codes }, year: { $in: years } },
      });
      return lines.toSorted((a, b) => BUDGET_SOURCES.indexOf(a.budgetSource) - BUDGET_SOURCES.indexOf(b.budgetSource));
    },
    keyOf: ({ regencyCode, year }) => ({ code: regencyCode, year }),
  });
