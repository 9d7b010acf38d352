import "reflect-metadata";
import { describe, expect, it } from "vitest";
import { ReportStatus } from "../../common/graph/report-status.ts";
import { hiddenRegions } from "../../common/row-security.ts";
import { simulatedOn } from "../../common/seeding.ts";
import { BudgetStatus, toBudget } from "./budget.ts";
import { BudgetLine, BudgetSource } from "./budget-line.entity.ts";

const LINE: BudgetLine = {
  regencyCode: "51.71",
  year: 2023,
  budgetSource: BudgetSource.APBN,
  planned: "100",
  revised: "120",
  realized: "90",
  ...simulatedOn("2023-12-31"),
};

const nothing = () => Promise.resolve([]);

describe("a budget", () => {
  it("totals its lines", () => {
    const csr = { ...LINE, budgetSource: BudgetSource.CSR, planned: "7", revised: "5", realized: "0" };
    const budget = toBudget([LINE, csr], nothing);
    expect(budget).toMatchObject({ status: BudgetStatus.REPORTED, planned: "107", revised: "125", realized: "90" });
  });

  it("does not know a total of which a part is unknown", () => {
    const budget = toBudget([LINE, { ...LINE, budgetSource: BudgetSource.CSR, realized: null }], nothing);
    expect(budget).toMatchObject({ planned: "200", revised: "240", realized: null });
  });

  it("is not reported without lines: unknown, never zero", () => {
    expect(toBudget([], nothing)).toEqual({
      status: BudgetStatus.NOT_REPORTED,
      planned: null,
      revised: null,
      realized: null,
      bySource: [],
      readAllocations: nothing,
      provenance: null,
    });
  });

  it("names the sources of which an amount is unknown, and no other", () => {
    const lines = [
      LINE,
      { ...LINE, budgetSource: BudgetSource.DAK, revised: null },
      { ...LINE, budgetSource: BudgetSource.CSR, realized: null },
    ];
    expect(toBudget(lines, nothing).provenance).toMatchObject({
      partCount: 3,
      missingCount: 2,
      missing: [
        { part: "DAK", regency: null },
        { part: "CSR", regency: null },
      ],
    });
    expect(toBudget([LINE], nothing).provenance).toMatchObject({ missingCount: 0, missing: [] });
  });

  it("is simulated where all lines are", () => {
    expect(toBudget([LINE], nothing).provenance).toMatchObject({ simulated: true, partCount: 1, simulatedCount: 1 });
  });

  it("totals the real lines alone where there is one, and counts the simulated beside them", () => {
    const real = {
      ...LINE,
      budgetSource: BudgetSource.DAK,
      planned: "3",
      revised: "3",
      realized: "2",
      simulated: false,
    };
    const budget = toBudget([LINE, real], nothing);
    expect(budget).toMatchObject({ planned: "3", revised: "3", realized: "2" });
    expect(budget.bySource).toHaveLength(2);
    expect(budget.provenance).toMatchObject({ simulated: false, partCount: 1, simulatedCount: 1 });
  });
});

it("is not read without the status of its lines, by which the reading is audited", () => {
  const { status: _, ...line } = { ...LINE, status: ReportStatus.SUBMITTED };
  expect(hiddenRegions(BudgetLine, [{ ...line, status: ReportStatus.SUBMITTED }])).toEqual(["51.71"]);
  expect(() => hiddenRegions(BudgetLine, [line as BudgetLine])).toThrow(/with its status/);
});
