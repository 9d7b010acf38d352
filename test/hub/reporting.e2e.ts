import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changerOf } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";
import { countStatements } from "../testkit/statements.ts";

let hub: TestHub;
let ask: TestHub["ask"];
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  ({ ask } = await hub.as({ role: "HUB_ADMIN" }));
});
afterAll(() => hub[Symbol.asyncDispose]());

interface State {
  readonly status: string;
  readonly from: string;
  /** Default: until the next one. */
  readonly until?: string;
  readonly simulated?: boolean;
}

/** Writes the life of a regency's budget line as if it had been reported then. */
async function live(regency: string, states: readonly State[], { year = 2024, source = "APBN" } = {}): Promise<void> {
  for (const [index, { status, from, until, simulated = false }] of states.entries()) {
    await hub.sql(
      "bappenas",
      `insert into budget_line
         (regency_code, year, budget_source, planned, received_at, status, simulated, valid_from, valid_to)
       values ($1, $2, $3, 1000, $4, $5, $6, $4, $7)`,
      [regency, year, source, from, status, simulated, until ?? states[index + 1]?.from ?? "infinity"],
    );
  }
}

const LISTS = ["expected", "reported", "verified", "accepted", "late", "missing", "simulated"] as const;

const kindsWith = (regions: string) =>
  `kinds { kind dueOn ${LISTS.map((list) => `${list} { ${regions} }`).join(" ")} }`;
const KINDS = kindsWith("count regions { code regency { name } province { name } }");
const CODES = kindsWith("regions { code }");
const COUNTS = kindsWith("count");

/** The names in each list of a kind, beside which its count stands. */
function namesIn(kind: Data): Record<(typeof LISTS)[number], string[]> {
  const lists = LISTS.map((list) => {
    const { count, regions } = kind[list];
    expect(count).toBe(regions.length);
    return [list, regions.map(({ code, regency, province }: Data) => (regency ?? province)?.name ?? code)];
  });
  return Object.fromEntries(lists);
}

const kindIn = (reporting: Data, name: string): Data => reporting.kinds.find(({ kind }: Data) => kind === name);

interface Asked {
  readonly year?: number;
  readonly asReportedAt?: string;
  readonly minStatus?: string;
}

/** What Bali's coordinator sees of its regencies' budgets. */
async function askBali(asked: Asked = {}) {
  const variables = { year: 2024, ...asked };
  const { data, errors } = await ask(
    `query ($year: Int!, $asReportedAt: DateTime, $minStatus: ReportStatus) { province(code: "51") {
      annual(year: $year, asReportedAt: $asReportedAt, minStatus: $minStatus) { bappenasReporting { ${KINDS} } }
    } }`,
    variables,
  );
  expect(errors).toEqual([]);
  return namesIn(kindIn(data.province.annual.bappenasReporting, "BUDGET_LINE"));
}

const JEMBRANA = "Kabupaten Jembrana";
const TABANAN = "Kabupaten Tabanan";
const BADUNG = "Kabupaten Badung";
const GIANYAR = "Kabupaten Gianyar";
const KLUNGKUNG = "Kabupaten Klungkung";
const BANGLI = "Kabupaten Bangli";
const OTHERS = ["Kabupaten Karangasem", "Kabupaten Buleleng", "Kota Denpasar"];

describe("a province's coordinator", () => {
  beforeAll(async () => {
    await live("51.01", [
      { status: "DRAFT", from: "2025-03-19" },
      { status: "SUBMITTED", from: "2025-03-20" },
      { status: "VERIFIED", from: "2025-04-02" },
      { status: "ACCEPTED", from: "2025-04-10" },
    ]);
    await live("51.02", [
      { status: "SUBMITTED", from: "2025-03-31T23:59:59.999+07:00" },
      { status: "VERIFIED", from: "2025-04-03" },
    ]);
    await live("51.03", [{ status: "SUBMITTED", from: "2025-04-01T00:00:00+07:00" }]);
    await live("51.04", [
      { status: "SUBMITTED", from: "2025-03-10" },
      { status: "RETURNED", from: "2025-03-20" },
      { status: "SUBMITTED", from: "2025-04-05" },
    ]);
    await live("51.05", [
      { status: "SUBMITTED", from: "2025-03-01" },
      { status: "ACCEPTED", from: "2025-03-02", until: "infinity" },
      { status: "RETURNED", from: "2025-04-06" },
      { status: "DRAFT", from: "2025-04-20" },
    ]);
    await live("51.06", [{ status: "DRAFT", from: "2025-03-15" }]);
  });

  it("sees before the day on which it is due who is missing, by name", async () => {
    expect(await askBali({ asReportedAt: "2025-03-15T12:00:00Z" })).toMatchObject({
      reported: [GIANYAR, KLUNGKUNG],
      verified: [KLUNGKUNG],
      accepted: [KLUNGKUNG],
      late: [],
      missing: [JEMBRANA, TABANAN, BADUNG, BANGLI, ...OTHERS],
    });
  });

  it("finds missing what was returned and is not back", async () => {
    const { reported, missing } = await askBali({ asReportedAt: "2025-03-31T12:00:00Z" });
    expect(reported).toEqual([JEMBRANA, KLUNGKUNG]);
    expect(missing).toContain(GIANYAR);
  });

  it("sees after that day who is late, by the end of the day in Jakarta, and who is still missing", async () => {
    expect(await askBali({ asReportedAt: "2025-04-05T12:00:00Z" })).toEqual({
      expected: [JEMBRANA, TABANAN, BADUNG, GIANYAR, KLUNGKUNG, BANGLI, ...OTHERS],
      reported: [JEMBRANA, TABANAN, BADUNG, GIANYAR, KLUNGKUNG],
      verified: [JEMBRANA, TABANAN, KLUNGKUNG],
      accepted: [KLUNGKUNG],
      late: [BADUNG],
      missing: [BANGLI, ...OTHERS],
      simulated: [],
    });
  });

  it("finds a report that was in time still in time after its return, and an accepted one accepted while it is corrected", async () => {
    const { accepted, late } = await askBali();
    expect(accepted).toEqual([JEMBRANA, KLUNGKUNG]);
    expect(late).toEqual([BADUNG]);
  });

  it("is told the same whatever approval the year is read with", async () => {
    expect(await askBali({ minStatus: "DRAFT" })).toEqual(await askBali());
  });

  it("sees the day and the rest at once when the day is moved", async () => {
    const moveTo = (day: string) =>
      hub.sql("bappenas", "update reporting_duty set due_on = $1 where kind = 'BUDGET_LINE' and year = 2024", [day]);
    await moveTo("2025-03-09");
    expect((await askBali()).late).toEqual([JEMBRANA, TABANAN, BADUNG, GIANYAR]);
    await moveTo("2025-03-31");
    expect((await askBali()).late).toEqual([BADUNG]);
  });

  it("goes by the day that was known at the moment as of which it is asked", async () => {
    await hub.sql(
      "bappenas",
      "insert into reporting_duty (kind, year, due_on, figure_count) values ('BUDGET_LINE', 2024, '2025-03-09', 1)",
    );
    expect((await askBali()).late).toEqual([JEMBRANA, TABANAN, BADUNG, GIANYAR]);
    expect((await askBali({ asReportedAt: "2025-06-01T00:00:00Z" })).late).toEqual([BADUNG]);
    await hub.sql(
      "bappenas",
      "delete from reporting_duty where kind = 'BUDGET_LINE' and year = 2024 and known_since > '2026-01-01'",
    );
  });

  it("still counts as reported what the ministry has returned to the province", async () => {
    const changers = await Promise.all([
      changerOf(hub, "bappenas", { role: "REGENCY_OPERATOR", region: "51.08" }),
      changerOf(hub, "bappenas", { role: "PROVINCE_COORDINATOR", region: "51" }),
      changerOf(hub, "bappenas", { role: "MINISTRY_STEWARD", agency: "bappenas" }),
    ]);
    const [operator, coordinator, steward] = changers;
    const year = { regency: { code: "51.08", year: 2022 } };
    await operator.report({
      budgetLines: [{ regencyCode: "51.08", year: 2022, budgetSource: "APBN", planned: "1000" }],
    });
    await operator.submit(year);
    await coordinator.verify(year);
    await steward.giveBack({ ...year, reason: "Mohon diperiksa lagi" });
    expect(await askBali({ year: 2022 })).toMatchObject({ reported: ["Kabupaten Buleleng"], verified: [] });
    await coordinator.giveBack({ ...year, reason: "Mohon diperbaiki" });
    expect(await askBali({ year: 2022 })).toMatchObject({ reported: [] });
  });

  it("sees what an operator sends in as soon as it is sent", async () => {
    const operator = await changerOf(hub, "bappenas", { role: "REGENCY_OPERATOR", region: "51.71" });
    await operator.report({
      budgetLines: [{ regencyCode: "51.71", year: 2024, budgetSource: "APBN", planned: "1000" }],
    });
    expect((await askBali()).missing).toContain("Kota Denpasar");
    await operator.submit({ regency: { code: "51.71", year: 2024 } });
    expect(await askBali()).toMatchObject({
      late: [BADUNG, "Kota Denpasar"],
      missing: [BANGLI, "Kabupaten Karangasem", "Kabupaten Buleleng"],
    });
  });
});

describe("a report of several figures", () => {
  beforeAll(async () => {
    await hub.sql("bappenas", "update reporting_duty set figure_count = 2 where kind = 'BUDGET_LINE' and year = 2023");
    const [timely, late] = ["2024-03-01", "2024-05-01"];
    await live("51.01", [{ status: "ACCEPTED", from: timely }], { year: 2023 });
    await live("51.02", [{ status: "ACCEPTED", from: timely }], { year: 2023 });
    await live("51.02", [{ status: "VERIFIED", from: late }], { year: 2023, source: "DAK" });
    await live("51.03", [{ status: "ACCEPTED", from: timely }], { year: 2023 });
    await live("51.03", [{ status: "ACCEPTED", from: timely }], { year: 2023, source: "DAK" });
    await live("51.03", [{ status: "SUBMITTED", from: late }], { year: 2023, source: "CSR" });
  });

  it("is reported when all are, by the lowest of them, and late when the last that is needed is", async () => {
    const { reported, verified, accepted, late, missing } = await askBali({ year: 2023 });
    expect({ reported, verified, accepted, late }).toEqual({
      reported: [TABANAN, BADUNG],
      verified: [TABANAN, BADUNG],
      accepted: [BADUNG],
      late: [TABANAN],
    });
    expect(missing).toContain(JEMBRANA);
  });
});

describe("what the hub made up", () => {
  const made = { status: "ACCEPTED", from: "2022-12-31", simulated: true } as const;

  it("counts as reported, told apart, until a real figure stands beside it", async () => {
    await live("51.01", [made], { year: 2022 });
    await live(
      "51.02",
      [
        { ...made, until: "infinity" },
        { status: "DRAFT", from: "2023-02-01" },
      ],
      { year: 2022 },
    );
    await live(
      "51.03",
      [
        { ...made, until: "infinity" },
        { status: "SUBMITTED", from: "2023-05-01" },
      ],
      { year: 2022 },
    );
    expect(await askBali({ year: 2022 })).toMatchObject({
      reported: [JEMBRANA, TABANAN, BADUNG],
      accepted: [JEMBRANA, TABANAN],
      late: [BADUNG],
      simulated: [JEMBRANA, TABANAN],
    });
  });
});

describe("the lists", () => {
  it("add up, in a regency, in its province and in the nation", async () => {
    const { data, errors } = await ask(`{ nation { annual(year: 2024) { bappenasReporting { ${KINDS} } provinces {
      code bappenasReporting { ${CODES} } regencies { code bappenasReporting { ${COUNTS} } }
    } } } }`);
    expect(errors).toEqual([]);
    const { bappenasReporting: nation, provinces } = data.nation.annual;
    const regencies = provinces.flatMap((province: Data) => province.regencies);
    const kinds = nation.kinds.map(({ kind }: Data) => kind);
    expect(kinds).toEqual(["BUDGET_LINE", "DIMENSION_TARGET", "INDICATOR_REALIZATION"]);
    for (const kind of kinds) {
      const codesIn = (node: Data): Record<string, string[]> => {
        const found = kindIn(node, kind);
        return Object.fromEntries(LISTS.map((list) => [list, found[list].regions.map(({ code }: Data) => code)]));
      };
      const whole = codesIn(nation);
      expect(whole["expected"]).toHaveLength(514);
      expect([...whole["reported"]!, ...whole["missing"]!].toSorted()).toEqual(whole["expected"]);
      const ofProvinces = provinces.map(({ bappenasReporting }: Data) => codesIn(bappenasReporting));
      const ofRegencies = regencies.map(({ bappenasReporting }: Data) => kindIn(bappenasReporting, kind));
      for (const list of LISTS) {
        expect(ofProvinces.flatMap((codes: Data) => codes[list]).toSorted()).toEqual(whole[list]);
        expect(ofRegencies.filter((report: Data) => report[list].count === 1)).toHaveLength(whole[list]!.length);
      }
    }
  });

  it("leave out who owes nothing by the agency's own rule", async () => {
    const { data } = await ask(`{ nation { annual(year: 2023) { kominfoReporting { ${KINDS} } } }
      province(code: "51") { annual(year: 2023) { kominfoReporting { ${KINDS} } } } }`);
    const expectedIn = ({ annual }: Data) => namesIn(kindIn(annual.kominfoReporting, "EVALUATION")).expected;
    expect(expectedIn(data.nation)).toHaveLength(141);
    expect(expectedIn(data.province)).toEqual([BADUNG, "Kota Denpasar"]);
  });

  it("tell of the one year whose statistics are known by name that every regency has all of them", async () => {
    const { data } = await ask(`{ nation { annuals(from: 2021, to: 2024) { regionalReporting { ${KINDS} } } } }`);
    const reports = data.nation.annuals.map(({ regionalReporting }: Data) => regionalReporting.kinds);
    expect(reports.slice(0, 3)).toEqual([[], [], []]);
    expect(reports[3]).toMatchObject([
      {
        kind: "STATISTIC",
        expected: { count: 514 },
        accepted: { count: 514 },
        late: { count: 0 },
        missing: { count: 0 },
      },
    ]);
  });

  it("are none where nothing is due", async () => {
    const { data } = await ask(
      `{ nation { annual(year: 2017) { bappenasReporting { ${KINDS} } provincialReporting { ${KINDS} } } } }`,
    );
    expect(data.nation.annual).toEqual({ bappenasReporting: { kinds: [] }, provincialReporting: { kinds: [] } });
  });
});

it("reads who has reported in as many statements for 38 regencies as for 9, and for the nation", async () => {
  const reportingOf = (kinds: string) =>
    ["kominfo", "bappenas", "regional", "provincial"].map((agency) => `${agency}Reporting { ${kinds} }`).join(" ");
  const everybody = `regencies { ${reportingOf(COUNTS)} } ${reportingOf(KINDS)}`;
  const count = async (question: string) => {
    const statements = await countStatements(async () => expect((await ask(question)).errors).toEqual([]));
    return {
      reports: statements.filter((text) => text.includes("reporting_duty")).length,
      others: statements.filter((text) => !text.includes("reporting_duty")).length,
    };
  };
  const ofProvince = (code: string) => count(`{ province(code: "${code}") { annual(year: 2023) { ${everybody} } } }`);
  const few = await ofProvince("51");
  // One an agency, and a second one of the agency that has to find the regencies first; provinces owe no figure of a year, and have one.
  expect(few.reports).toBe(5);
  expect(await ofProvince("35")).toEqual(few);
  const nation = await count(`{ nation { annual(year: 2023) { ${reportingOf(KINDS)} } } }`);
  expect(nation.reports).toBe(4);
});
