import "reflect-metadata";
import { describe, expect, it } from "vitest";
import { Dimension, DIMENSIONS } from "../../common/graph/dimension.ts";
import { REAL, regencyYear, RULE, SIMULATED } from "../progress/progress.testkit.ts";
import type { RegencyYear } from "../regency-year/regency-year.ts";
import type { BudgetAllocation } from "./budget.ts";
import { spendingOf } from "./dimension-spending.ts";

const OF_LIVING: BudgetAllocation = {
  dimension: Dimension.LIVING,
  planned: "1000",
  revised: "800",
  realized: "600",
  provenance: REAL,
};
const withMoney = (change: Partial<BudgetAllocation> = {}, row = regencyYear("51.01", { score: 2, target: 3 })) => ({
  ...row,
  budget: { byDimension: [{ ...OF_LIVING, ...change }] },
});
const ofLiving = (row: RegencyYear) => spendingOf(row, RULE).find(({ dimension }) => dimension === Dimension.LIVING);

describe("money beside progress", () => {
  it("is told in six rows, in the order of the dimensions", () => {
    expect(spendingOf(withMoney(), RULE).map(({ dimension }) => dimension)).toEqual(DIMENSIONS);
  });

  it("is what was spent of the plan as it was revised, beside the gap", () => {
    expect(ofLiving(withMoney())).toMatchObject({
      spendingStatus: "REPORTED",
      planned: "800",
      realized: "600",
      realizedShare: 0.75,
      gap: -1,
      status: "OFF_TRACK",
      provenance: { simulated: SIMULATED.simulated, missing: [] },
    });
  });

  it("is of the first plan where none was revised, and no share of nothing", () => {
    expect(ofLiving(withMoney({ revised: null }))).toMatchObject({ planned: "1000", realizedShare: 0.6 });
    expect(ofLiving(withMoney({ planned: "0", revised: null }))).toMatchObject({ planned: "0", realizedShare: null });
  });

  it("says what is not known, which is not zero", () => {
    expect(ofLiving(withMoney({ realized: null }, regencyYear("51.01", { score: 2 })))).toMatchObject({
      realized: null,
      realizedShare: null,
      gap: null,
      status: "NO_TARGET",
      provenance: { missing: [{ part: "REALIZATION" }, { part: "TARGET" }] },
    });
    const [first] = spendingOf(withMoney(), RULE);
    expect(first).toMatchObject({ spendingStatus: "NOT_REPORTED", planned: null, realized: null });
  });

  it("is UNAVAILABLE while the agency of the budgets is away", () => {
    const away = regencyYear("51.01", { score: 3 });
    expect(ofLiving(away)).toMatchObject({ spendingStatus: "UNAVAILABLE", planned: null });
    expect(ofLiving({ ...away, budget: null })).toMatchObject({ spendingStatus: "UNAVAILABLE", planned: null });
  });
});
