import type { AnnualKey, AnnualLoader } from "../../common/create-loader.ts";
import type { RegionCode } from "../../common/region-code.entity.ts";
import type { BudgetAllocation } from "./budget-allocation.entity.ts";
import type { BudgetLine } from "./budget-line.entity.ts";
import { type BudgetSummary, summarizeBudgets } from "./budget-summary.ts";

interface MoneyLoaders {
  readonly budgetLines: AnnualLoader<BudgetLine>;
  readonly budgetAllocations: AnnualLoader<BudgetAllocation>;
}

type LoadSummary = (key: Omit<AnnualKey, "code">, regencies: readonly RegionCode[]) => Promise<BudgetSummary>;

/** The money of regencies in a year: one statement for all sources, one for all dimensions, of however many regions. */
export function createBudgetSummaryLoader({ budgetLines, budgetAllocations }: MoneyLoaders): LoadSummary {
  return async ({ year, view }, regencies) => {
    const codes = regencies.map(({ code }) => code);
    const keys = codes.map((code) => ({ code, year, view }));
    const [lines, allocations] = await Promise.all([
      Promise.all(keys.map((key) => budgetLines.load(key))),
      Promise.all(keys.map((key) => budgetAllocations.load(key))),
    ]);
    return summarizeBudgets({ codes, lines: lines.flat(), allocations: allocations.flat() });
  };
}
