import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Changer, changerOf } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestActor, type TestHub } from "../testkit/hub.ts";
import { countStatements } from "../testkit/statements.ts";

const OPERATOR: TestActor = { role: "REGENCY_OPERATOR", region: "51.03", name: "Made" };
const COORDINATOR: TestActor = { role: "PROVINCE_COORDINATOR", region: "51", name: "Wayan" };
const STEWARD: TestActor = { role: "MINISTRY_STEWARD", agency: "bappenas", name: "Siti" };
const ADMIN: TestActor = { role: "HUB_ADMIN" };

let hub: TestHub;
let operator: Changer;
let coordinator: Changer;
let steward: Changer;
beforeAll(async () => {
  hub = await startTestHub();
  operator = await changerOf(hub, "bappenas", OPERATOR);
  coordinator = await changerOf(hub, "bappenas", COORDINATOR);
  steward = await changerOf(hub, "bappenas", STEWARD);
});
afterAll(() => hub[Symbol.asyncDispose]());

const lineOf = (planned: string, more: object = {}) => ({
  budgetLines: [{ regencyCode: "51.03", year: 2025, budgetSource: "APBN", planned, ...more }],
});
const YEAR = { regency: { code: "51.03", year: 2025 } };
const NAME = "BUDGET_LINE/51.03/2025/APBN";

const HISTORY = `figure kind code year states {
  revision status move reason actor { role region agency name } validFrom validTo values { name value }
  provenance { agency figure source status revision simulated receivedAt }
}`;

async function historyOf(figure: string, agency = "bappenas", { ask }: Pick<TestHub, "ask"> = operator): Promise<Data> {
  const { data, errors } = await ask(
    `query ($figure: ID!) { history: ${agency}Figure(figure: $figure) { ${HISTORY} } }`,
    { figure },
  );
  expect(errors).toEqual([]);
  return data.history;
}

describe("the history of a figure", () => {
  let states: Data[];
  beforeAll(async () => {
    await operator.report(lineOf("1000", { source: "APBD 2025" }));
    await operator.submit(YEAR);
    await coordinator.giveBack({ ...YEAR, reason: "Angka belum sesuai APBD" });
    await operator.report(lineOf("1100", { source: "Perda 12/2024", expectedRevision: 1 }));
    await operator.submit(YEAR);
    await coordinator.verify(YEAR);
    await steward.accept(YEAR);
    await steward.reopen({ figures: [{ figure: NAME, expectedRevision: 2 }], reason: "Audit BPK" });
    ({ states } = await historyOf(NAME));
  });

  it("tells every value and every move, by whom and why, oldest first", () => {
    const told = states.map(({ move, status, revision, actor, reason }) => [
      [move, status, revision],
      `${actor.name}${reason ? `: ${reason}` : ""}`,
    ]);
    expect(told).toEqual([
      [["REPORT", "DRAFT", 1], "Made"],
      [["SUBMIT", "SUBMITTED", 1], "Made"],
      [["RETURN", "RETURNED", 1], "Wayan: Angka belum sesuai APBD"],
      [["REPORT", "DRAFT", 2], "Made"],
      [["SUBMIT", "SUBMITTED", 2], "Made"],
      [["VERIFY", "VERIFIED", 2], "Wayan"],
      [["ACCEPT", "ACCEPTED", 2], "Siti"],
      [["REOPEN", "RETURNED", 2], "Siti: Audit BPK"],
    ]);
    expect(states[2].actor).toEqual({ role: "PROVINCE_COORDINATOR", region: "51", agency: null, name: "Wayan" });
    expect(states[6].actor).toEqual({ role: "MINISTRY_STEWARD", region: null, agency: "bappenas", name: "Siti" });
  });

  it("tells the public no names of persons", async () => {
    const askOf = (person: string) =>
      hub.ask(`{ bappenasFigure(figure: "${NAME}") { states { actor { ${person} } } } }`);
    const { data } = await askOf("role");
    expect(data.bappenasFigure.states).toContainEqual({ actor: { role: "MINISTRY_STEWARD" } });
    const { errors, text } = await askOf("role name");
    expect(errors).toMatchObject([{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }]);
    expect(text).not.toMatch(/Made|Wayan|Siti/);
  });

  it("tells the values of each state, and the document that they come from", () => {
    const unknown = [
      { name: "revised", value: null },
      { name: "realized", value: null },
    ];
    expect(states[0].values).toEqual([{ name: "planned", value: "1000" }, ...unknown]);
    expect(states[7].values).toEqual([{ name: "planned", value: "1100" }, ...unknown]);
    expect(states[2].provenance).toMatchObject({
      agency: "bappenas",
      figure: NAME,
      source: "APBD 2025",
      status: "RETURNED",
    });
    expect(states[7].provenance).toMatchObject({ source: "Perda 12/2024", revision: 2, simulated: false });
  });

  it("lets each state begin when the one before ends; an accepted one holds beside its correction", () => {
    const ends = states.map(({ validTo }) => validTo);
    expect(ends.slice(0, 6)).toEqual(states.slice(1, 7).map(({ validFrom }) => validFrom));
    expect(ends.slice(6)).toEqual([null, null]);
  });

  it("names the figure with its kind, region and year", async () => {
    expect(await historyOf(NAME)).toMatchObject({ figure: NAME, kind: "BUDGET_LINE", code: "51.03", year: 2025 });
    expect(await historyOf("PLANNING_DOCUMENT/ID-RPJMN-2020")).toMatchObject({ code: null, year: null });
  });

  it("of what was loaded as it was published has one state, of nobody, from the day on which it was received", async () => {
    const { states: loaded } = await historyOf("BUDGET_LINE/51.03/2023/APBN");
    expect(loaded).toMatchObject([
      {
        status: "ACCEPTED",
        move: null,
        actor: null,
        reason: null,
        validFrom: "2023-12-31T00:00:00.000Z",
        validTo: null,
      },
    ]);
  });

  it.each([
    "BUDGET_LINE/51.03/2031/APBN",
    "BUDGET_LINE/51.03/2025",
    "BUDGET_LINE/51.03/99999999999/APBN",
    "BUDGET_LINE/51.03/02025/APBN",
    "EVALUATION/51.03/2023/2",
    "Robert'); drop table budget_line; --",
    "",
  ])("is null where no figure has the name: %s", async (name) => {
    expect(await historyOf(name)).toBeNull();
  });

  it("refuses a name that no database can hold", async () => {
    const { data, errors } = await hub.ask(`{ bappenasFigure(figure: "BUDGET_LINE/\\u0000") { figure } }`);
    expect(data).toEqual({ bappenasFigure: null });
    expect(errors[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  });
});

it("is found by the name that a figure's provenance tells, with every agency", async () => {
  const provenance = "provenance { agency figure revision }";
  const { text, errors } = await hub.ask(`{
    cohorts { ${provenance} } programs { targets { ${provenance} } } planningDocuments(first: 3) { nodes { ${provenance} } }
    nation { annual(year: 2023) { statistics { ${provenance} } } }
    province(code: "34") { smartProvince { events { ${provenance} } } annual(year: 2023) { statistics { ${provenance} } } }
    regency(code: "51.71") { annual(year: 2023) {
      statistics { ${provenance} } dimensionTargets { ${provenance} } dimensionScores { ${provenance} }
      indicators { ${provenance} } budget { ${provenance} bySource { ${provenance} } }
      evaluation { ${provenance} marks { ${provenance} } components { ${provenance} } }
      membership { stages { ${provenance} } cohorts { ${provenance} } masterplan { ${provenance} quickWins { ${provenance} } } }
    } }
  }`);
  expect(errors).toEqual([]);
  const told = [...text.matchAll(/"provenance":(\{[^}]*\})/g)].map(([, found]) => JSON.parse(String(found)));
  for (const { figure, revision } of told) expect(figure === null).toBe(revision === null);
  const named = new Map(told.filter(({ figure }) => figure).map((found) => [found.figure, found]));
  const kinds = new Set([...named.keys()].map((figure) => figure.split("/")[0]));
  expect(kinds.size).toBeGreaterThan(11);
  for (const { agency, figure, revision } of named.values()) {
    const { states } = await historyOf(figure, agency);
    expect(states.at(-1)).toMatchObject({ revision, provenance: { agency, figure } });
  }
});

describe("what waits", () => {
  const ROW = `figure kind code regency { code name } province { code } year status revision since
    waitsFor { kind step position status role agency }`;

  async function listAs(actor: TestActor, filter: object, page: object = {}): Promise<Data> {
    const { ask } = await hub.as(actor);
    const { data, errors } = await ask(
      `query ($filter: PendingFigureFilter, $first: Int, $after: String) {
        list: bappenasPendingFigures(filter: $filter, first: $first, after: $after) {
          totalCount pageInfo { hasNextPage endCursor } nodes { ${ROW} }
        }
      }`,
      { filter, ...page },
    );
    expect(errors).toEqual([]);
    return data.list;
  }
  const namesOf = ({ nodes }: Data): string[] => nodes.map(({ figure }: Data) => figure);
  const mineOf = async (actor: TestActor, filter: object = {}) =>
    namesOf(await listAs(actor, { ...filter, mine: true }));

  const realization = (regencyCode: string) => ({
    regencyCode,
    year: 2026,
    indicatorCode: "spbe_index",
    realization: 3,
  });
  const DRAFT = "INDICATOR_REALIZATION/51.03/2026/spbe_index";
  const SUBMITTED = "BUDGET_LINE/51.03/2026/APBN";
  const VERIFIED = "INDICATOR_REALIZATION/51.71/2026/spbe_index";
  const ELSEWHERE = "INDICATOR_REALIZATION/34.71/2026/spbe_index";
  const OWN = "DIMENSION_TARGET/51.03/2026/LIVING";

  beforeAll(async () => {
    const operatorOf = (region: string) => changerOf(hub, "bappenas", { ...OPERATOR, region });
    const denpasar = await operatorOf("51.71");
    await operator.report({ budgetLines: [{ regencyCode: "51.03", year: 2026, budgetSource: "APBN", planned: "1" }] });
    await operator.submit({ regency: { code: "51.03", year: 2026 } });
    await operator.report({ indicatorRealizations: [realization("51.03")] });
    await denpasar.report({ indicatorRealizations: [realization("51.71")] });
    await denpasar.submit({ regency: { code: "51.71", year: 2026 } });
    await coordinator.verify({ regency: { code: "51.71", year: 2026 } });
    const yogyakarta = await operatorOf("34.71");
    await yogyakarta.report({ indicatorRealizations: [realization("34.71")] });
    await yogyakarta.submit({ regency: { code: "34.71", year: 2026 } });
    const dimensionTargets = [{ regencyCode: "51.03", year: 2026, dimension: "LIVING", target: 3 }];
    await steward.report({ dimensionTargets });
  });

  it("is listed by name, each figure with its region and with the step that is next", async () => {
    const list = await listAs(ADMIN, { year: 2026 });
    expect(namesOf(list)).toEqual([SUBMITTED, OWN, ELSEWHERE, DRAFT, VERIFIED]);
    expect(list.totalCount).toBe(5);
    expect(list.nodes[4]).toEqual({
      figure: VERIFIED,
      kind: "INDICATOR_REALIZATION",
      code: "51.71",
      regency: { code: "51.71", name: "Kota Denpasar" },
      province: { code: "51" },
      year: 2026,
      status: "VERIFIED",
      revision: 1,
      since: (await historyOf(VERIFIED, "bappenas", await hub.as(ADMIN))).states.at(-1).validFrom,
      waitsFor: [
        {
          kind: "INDICATOR_REALIZATION",
          step: "ACCEPT",
          position: 3,
          status: "ACCEPTED",
          role: "MINISTRY_STEWARD",
          agency: "bappenas",
        },
      ],
    });
  });

  it("is filtered by kind, region, year and status", async () => {
    expect(namesOf(await listAs(ADMIN, { kind: "BUDGET_LINE" }))).toEqual([NAME, SUBMITTED]);
    expect(namesOf(await listAs(ADMIN, { kind: "EVALUATION" }))).toEqual([]);
    expect(namesOf(await listAs(ADMIN, { year: 2025 }))).toEqual([NAME]);
    expect(namesOf(await listAs(ADMIN, { code: "51.71" }))).toEqual([VERIFIED]);
    expect(namesOf(await listAs(ADMIN, { code: "34" }))).toEqual([ELSEWHERE]);
    expect(namesOf(await listAs(ADMIN, { code: "51", year: 2026 }))).toEqual([SUBMITTED, OWN, DRAFT, VERIFIED]);
    expect(namesOf(await listAs(ADMIN, { status: "SUBMITTED" }))).toEqual([SUBMITTED, ELSEWHERE]);
    expect((await listAs(ADMIN, { status: "SUBMITTED" })).totalCount).toBe(2);
  });

  it("is mine where I may take the next step, and nobody else's", async () => {
    expect(await mineOf(OPERATOR)).toEqual([NAME, DRAFT]);
    expect(await mineOf({ ...OPERATOR, region: "51.71" })).toEqual([]);
    expect(await mineOf(COORDINATOR)).toEqual([SUBMITTED]);
    expect(await mineOf({ ...COORDINATOR, region: "34" })).toEqual([ELSEWHERE]);
    expect(await mineOf(STEWARD)).toEqual([OWN, VERIFIED]);
    expect(await mineOf({ ...STEWARD, agency: "kominfo" })).toEqual([]);
    expect(await mineOf({ role: "HUB_ADMIN" })).toEqual([]);
    expect((await listAs(COORDINATOR, { mine: true })).totalCount).toBe(1);
  });

  it("is read page by page, in as many statements for a page of 100 as for one of 2", async () => {
    const pages: string[][] = [];
    let after: string | null = null;
    do {
      const list: Data = await listAs(ADMIN, { year: 2026 }, { first: 2, after });
      pages.push(namesOf(list));
      after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
    } while (after);
    expect(pages).toEqual([[SUBMITTED, OWN], [ELSEWHERE, DRAFT], [VERIFIED]]);
    const count = (first: number) => countStatements(() => listAs(STEWARD, { year: 2026 }, { first }));
    const many = await count(100);
    expect(many).toHaveLength((await count(2)).length);
    // The rows, the ways of approval, the count; and the names of the regencies, with another agency.
    expect(many).toHaveLength(4);
  });

  it("waits for two ministries beside each other where the way of approval says so", async () => {
    await hub.sql(
      "bappenas",
      "insert into approval_step values ('INDICATOR_REALIZATION', 'SIGN_OFF', 3, 'ACCEPTED', 'MINISTRY_STEWARD', 'kominfo')",
    );
    const kominfo = { ...STEWARD, agency: "kominfo" };
    const stepsOf = async () =>
      (await listAs(ADMIN, { code: "51.71" })).nodes[0].waitsFor.map(({ step }: Data) => step);
    expect(await stepsOf()).toEqual(["ACCEPT", "SIGN_OFF"]);
    expect(await mineOf(kominfo)).toEqual([VERIFIED]);
    await steward.accept({ figures: [{ figure: VERIFIED, expectedRevision: 1 }] });
    expect(await stepsOf()).toEqual(["SIGN_OFF"]);
    expect(await mineOf(STEWARD)).toEqual([OWN]);
    expect(await mineOf(kominfo)).toEqual([VERIFIED]);
  });

  it("follows a way of approval that is told, step by step", async () => {
    const { data, errors } = await hub.ask(`{
      kominfoApprovalPaths { kind position step }
      bappenasApprovalPaths { kind position step status role agency }
      regionalApprovalPaths { kind position step role agency }
      provincialApprovalPaths { kind position step role agency }
    }`);
    expect(errors).toEqual([]);
    expect(data.bappenasApprovalPaths.filter(({ kind }: Data) => kind === "BUDGET_LINE")).toEqual([
      { kind: "BUDGET_LINE", position: 1, step: "SUBMIT", status: "SUBMITTED", role: "REGENCY_OPERATOR", agency: null },
      {
        kind: "BUDGET_LINE",
        position: 2,
        step: "VERIFY",
        status: "VERIFIED",
        role: "PROVINCE_COORDINATOR",
        agency: null,
      },
      {
        kind: "BUDGET_LINE",
        position: 3,
        step: "ACCEPT",
        status: "ACCEPTED",
        role: "MINISTRY_STEWARD",
        agency: "bappenas",
      },
    ]);
    const STEWARDS = { kind: "STATISTIC", position: 1, step: "ACCEPT", role: "MINISTRY_STEWARD", agency: "regional" };
    expect(data.regionalApprovalPaths.filter(({ kind }: Data) => kind === "STATISTIC")).toEqual([STEWARDS]);
    for (const steps of Object.values<Data[]>(data)) {
      const order = steps.map(({ kind, position = 1, step }) => `${kind} ${position} ${step}`);
      expect(order).toEqual(order.toSorted());
    }
  });
});
