import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Changer, changerOf } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";

let hub: TestHub;
let operator: Changer;
let coordinator: Changer;
let steward: Changer;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  operator = await changerOf(hub, "bappenas", { role: "REGENCY_OPERATOR", region: "51.71" });
  coordinator = await changerOf(hub, "bappenas", { role: "PROVINCE_COORDINATOR", region: "51" });
  steward = await changerOf(hub, "bappenas", { role: "MINISTRY_STEWARD", agency: "bappenas" });
});
afterAll(() => hub[Symbol.asyncDispose]());

const DIMENSIONS = ["GOVERNANCE", "BRANDING", "ECONOMY", "LIVING", "SOCIETY", "ENVIRONMENT"];
const denpasar = { regencyCode: "51.71", year: 2025, source: "APBD 2025" };
const line = (budgetSource: string, planned: string, rest: object = {}) => ({
  ...denpasar,
  budgetSource,
  planned,
  ...rest,
});
const allocation = (dimension: string, planned: string, rest: object = {}) => ({
  ...denpasar,
  dimension,
  planned,
  ...rest,
});
const nameOf = (row: Data): string =>
  row.dimension ? `BUDGET_ALLOCATION/51.71/2025/${row.dimension}` : `BUDGET_LINE/51.71/2025/${row.budgetSource}`;

type Money = { readonly budgetLines?: Data[]; readonly budgetAllocations?: Data[] };

const figuresOf = ({ budgetLines = [], budgetAllocations = [] }: Money, revision: number) =>
  [...budgetLines, ...budgetAllocations].map((row) => ({ figure: nameOf(row), expectedRevision: revision }));

/** Reports, and takes what was reported as far as the province; tells what the ministry's acceptance answers. */
async function passOn(money: Money, revision = 1): Promise<Data> {
  const figures = figuresOf(money, revision);
  const reason = "Anggaran perubahan";
  const seen = revision > 1 ? { expectedRevision: revision - 1 } : {};
  const add = (rows?: Data[]) => rows?.map((row) => ({ ...row, ...seen }));
  const report = { budgetLines: add(money.budgetLines), budgetAllocations: add(money.budgetAllocations), reason };
  for (const answer of [await operator.report(report), await operator.submit({ figures })]) {
    expect(answer.refusals).toEqual([]);
  }
  expect((await coordinator.verify({ figures })).refusals).toEqual([]);
  return steward.accept({ figures });
}

const reopen = async (money: Money) => {
  const answer = await steward.reopen({ figures: figuresOf(money, 1), reason: "Anggaran perubahan" });
  expect(answer.refusals).toEqual([]);
};

const BUDGET = `budget { status planned revised realized closing difference bySource { source planned }
  byDimension { dimension planned revised realized provenance { status revision simulated } } }`;

const read = async (minStatus = "ACCEPTED"): Promise<Data> => {
  const { data } = await operator.ask(
    `{ regency(code: "51.71") { annual(year: 2025, minStatus: ${minStatus}) { ${BUDGET} } } }`,
  );
  return data.regency.annual.budget;
};

describe("a budget closes", () => {
  it("is not known while a dimension or every source is missing", async () => {
    expect(await read()).toMatchObject({
      status: "NOT_REPORTED",
      closing: "NOT_KNOWN",
      difference: null,
      byDimension: [],
    });
    const five = DIMENSIONS.slice(0, 5).map((dimension) => allocation(dimension, "10"));
    expect((await passOn({ budgetAllocations: five })).refusals).toEqual([]);
    expect((await passOn({ budgetLines: [line("APBN", "40"), line("CSR", "30")] })).refusals).toEqual([]);
    const { byDimension, ...budget } = await read();
    expect(budget).toMatchObject({ planned: "70", closing: "NOT_KNOWN", difference: null });
    expect(byDimension).toEqual(
      DIMENSIONS.slice(0, 5).map((dimension) => ({
        dimension,
        planned: "10",
        revised: null,
        realized: null,
        provenance: { status: "ACCEPTED", revision: 1, simulated: false },
      })),
    );
  });

  it("is refused where the sixth dimension does not make up the sum of the sources, and says by how much", async () => {
    const last = allocation("ENVIRONMENT", "15");
    const { figures, refusals } = await passOn({ budgetAllocations: [last] });
    expect(figures).toEqual([]);
    expect(refusals).toEqual([
      {
        code: "INVALID",
        message:
          "the budget of 51.71 in 2025 does not close: planned by dimension is 65, by source 70, which differ by -5; correct what is wrong, and accept together what belongs together",
        path: ["input"],
      },
    ]);
    expect(await read("VERIFIED")).toMatchObject({ closing: "NOT_CLOSED", difference: "-5" });
    expect(await read()).toMatchObject({ closing: "NOT_KNOWN" });
  });

  it("is accepted when it does", async () => {
    const figure = "BUDGET_ALLOCATION/51.71/2025/ENVIRONMENT";
    const reason = "Belum sama dengan jumlah sumber";
    for (const by of [steward, coordinator]) {
      expect((await by.giveBack({ figures: [{ figure, expectedRevision: 1 }], reason })).refusals).toEqual([]);
    }
    expect((await passOn({ budgetAllocations: [allocation("ENVIRONMENT", "20")] }, 2)).refusals).toEqual([]);
    expect(await read()).toMatchObject({ planned: "70", closing: "CLOSED", difference: "0" });
  });

  it("is refused where a source more is accepted alone", async () => {
    const { refusals } = await passOn({ budgetLines: [line("GRANT", "5")] });
    expect(refusals).toMatchObject([
      { code: "INVALID", message: expect.stringContaining("by source 75, which differ by -5;") },
    ]);
    expect(await read()).toMatchObject({ planned: "70", closing: "CLOSED" });
  });

  it("is accepted with the dimension to which that source goes", async () => {
    const change = { budgetAllocations: [allocation("LIVING", "15")] };
    await reopen(change);
    const figures = [...figuresOf(change, 2), { figure: "BUDGET_LINE/51.71/2025/GRANT", expectedRevision: 1 }];
    expect((await passOn(change, 2)).refusals).toMatchObject([{ message: expect.stringContaining("differ by 5;") }]);
    expect((await steward.accept({ figures })).refusals).toEqual([]);
    expect(await read()).toMatchObject({ planned: "75", closing: "CLOSED", difference: "0" });
  });
});

describe("a budget that is revised and spent", () => {
  const regencyCode = "51.03";
  const badung: Changer[] = [];
  beforeAll(async () => {
    badung.push(await changerOf(hub, "bappenas", { role: "REGENCY_OPERATOR", region: regencyCode }));
  });
  const amounts = (planned: string, revised: string | null, realized: string | null) => ({
    regencyCode,
    year: 2024,
    planned,
    revised,
    realized,
  });

  const accept = async (money: Data): Promise<Data> => {
    const selection = { regency: { code: regencyCode, year: 2024 } };
    expect((await badung[0]!.report(money)).refusals).toEqual([]);
    expect((await badung[0]!.submit(selection)).refusals).toEqual([]);
    expect((await coordinator.verify(selection)).refusals).toEqual([]);
    return steward.accept(selection);
  };
  const closingOf = async () => {
    const { data } = await hub.ask(`{ regency(code: "51.03") { annual(year: 2024) { ${BUDGET} } } }`);
    const { closing, planned, revised, realized } = data.regency.annual.budget;
    return { closing, planned, revised, realized };
  };

  it("closes by what is known of both", async () => {
    const budgetLines = [{ ...amounts("600", "660", null), budgetSource: "APBD_REGENCY" }];
    const budgetAllocations = DIMENSIONS.map((dimension) => ({ ...amounts("100", "110", "1"), dimension }));
    expect((await accept({ budgetLines, budgetAllocations })).refusals).toEqual([]);
    expect(await closingOf()).toEqual({ closing: "CLOSED", planned: "600", revised: "660", realized: null });
  });

  it("does not close where it closes as planned alone", async () => {
    const reason = "Realisasi akhir tahun";
    await steward.reopen({ figures: [{ figure: "BUDGET_LINE/51.03/2024/APBD_REGENCY", expectedRevision: 1 }], reason });
    const corrected = { ...amounts("600", "660", "601"), budgetSource: "APBD_REGENCY", expectedRevision: 1 };
    expect((await accept({ budgetLines: [corrected], reason })).refusals).toMatchObject([
      {
        code: "INVALID",
        message: expect.stringContaining("realized by dimension is 6, by source 601, which differ by -595;"),
      },
    ]);
    expect(await closingOf()).toMatchObject({ closing: "CLOSED", realized: null });
  });

  it("has no amount below zero", async () => {
    const negative = { ...amounts("-1", null, null), dimension: "LIVING" };
    expect((await badung[0]!.report({ budgetAllocations: [{ ...negative, year: 2025 }] })).refusals).toMatchObject([
      { code: "INVALID", message: "planned must not be negative" },
    ]);
  });
});

describe("the database closes budgets, too", () => {
  const insert = (table: string, column: string, value: string, planned: number) =>
    `insert into ${table} (regency_code, year, ${column}, planned, received_at, status, simulated, move)
     values ('35.78', 2025, '${value}', ${planned}, now(), 'ACCEPTED', false, 'ACCEPT')`;

  it("when a transaction ends, not before", async () => {
    const six = DIMENSIONS.map((dimension) => insert("budget_allocation", "dimension", dimension, 1));
    const write = (planned: number) =>
      hub.sql(
        "bappenas",
        ["begin", insert("budget_line", "budget_source", "APBN", planned), ...six, "commit"].join("; "),
      );
    await expect(write(5)).rejects.toMatchObject({ code: "23514", constraint: "budget_closes" });
    await write(6);
  });
});

describe("the money of a province", () => {
  const ask = async () => {
    const { data, errors } = await hub.ask(`{
      province(code: "51") { annual(year: 2025) { budget {
        planned revised realized regencyCount reportedCount notReportedCount incompleteCount
        bySource { source planned regencyCount provenance { missing { part } } }
        byDimension { dimension planned regencyCount }
        provenance { partCount simulatedCount missingCount missing { part regency { name } } }
      } } }
      nation { annual(year: 2024) { budget { planned revised realized regencyCount reportedCount notReportedCount } } }
    }`);
    expect(errors).toEqual([]);
    return { ofBali: data.province.annual.budget, ofIndonesia: data.nation.annual.budget };
  };

  it("is the sum of what its regencies reported, and names those that it lacks", async () => {
    const { ofBali, ofIndonesia } = await ask();
    expect(ofBali).toMatchObject({
      planned: "75",
      revised: null,
      realized: null,
      regencyCount: 9,
      reportedCount: 1,
      notReportedCount: 8,
      incompleteCount: 1,
      bySource: [
        { source: "APBN", planned: "40", regencyCount: 1, provenance: { missing: [{ part: "51.71" }] } },
        { source: "CSR", planned: "30", regencyCount: 1 },
        { source: "GRANT", planned: "5", regencyCount: 1 },
      ],
      provenance: { partCount: 3, simulatedCount: 0, missingCount: 9 },
    });
    expect(ofBali.byDimension.map(({ planned }: Data) => planned)).toEqual(["10", "10", "10", "15", "10", "20"]);
    expect(ofBali.provenance.missing).toContainEqual({ part: "51.03", regency: { name: "Kabupaten Badung" } });
    expect(ofIndonesia).toEqual({
      planned: "600",
      revised: "660",
      realized: null,
      regencyCount: 514,
      reportedCount: 1,
      notReportedCount: 513,
    });
  });
});
