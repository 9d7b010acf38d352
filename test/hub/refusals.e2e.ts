import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Changer, changerOf, type Verb } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestActor, type TestHub } from "../testkit/hub.ts";
import { countStatements } from "../testkit/statements.ts";

const BADUNG = "51.03";

/** Where a figure stands, in the order of its way: there is one in each year, and no test moves it. */
const YEAR_OF = { DRAFT: 2019, SUBMITTED: 2020, VERIFIED: 2021, ACCEPTED: 2022, REOPENED: 2023 } as const;
/** A year of which nothing is reported. */
const EMPTY_YEAR = 2024;
const nextYear = new Date().getFullYear() + 1;

const OPERATOR: TestActor = { role: "REGENCY_OPERATOR", region: BADUNG };
const COORDINATOR: TestActor = { role: "PROVINCE_COORDINATOR", region: "51" };
const STEWARD: TestActor = { role: "MINISTRY_STEWARD", agency: "bappenas" };
const OTHER_OPERATOR: TestActor = { role: "REGENCY_OPERATOR", region: "51.71" };
const OTHER_COORDINATOR: TestActor = { role: "PROVINCE_COORDINATOR", region: "52" };
const OTHER_STEWARD: TestActor = { role: "MINISTRY_STEWARD", agency: "kominfo" };

let hub: TestHub;
let operator: Changer;
let coordinator: Changer;
let steward: Changer;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  [operator, coordinator, steward] = await Promise.all([changer(OPERATOR), changer(COORDINATOR), changer(STEWARD)]);
  const years = Object.values(YEAR_OF);
  const from = (first: number) => ({
    figures: years.filter((year) => year >= first).map((year) => ({ figure: nameIn(year), expectedRevision: 1 })),
  });
  await operator.report({ budgetLines: years.map((year) => lineOf(year)) });
  await operator.submit(from(YEAR_OF.SUBMITTED));
  await coordinator.verify(from(YEAR_OF.VERIFIED));
  await steward.accept(from(YEAR_OF.ACCEPTED));
  await steward.reopen({ ...from(YEAR_OF.REOPENED), reason: "Temuan BPK" });
});
afterAll(() => hub[Symbol.asyncDispose]());

const changer = (actor: TestActor) => changerOf(hub, "bappenas", actor);
const nameIn = (year: number, source = "APBD_REGENCY") => `BUDGET_LINE/${BADUNG}/${year}/${source}`;
const lineOf = (year: number, more: object = {}) => ({
  regencyCode: BADUNG,
  year,
  budgetSource: "APBD_REGENCY",
  planned: "100",
  ...more,
});

/** What is kept of a year, oldest first. */
const keptIn = async (year: number) =>
  (await hub.sql("bappenas", "select budget_source, status from budget_line where year = $1 order by id", [year])).map(
    ({ budget_source, status }) => `${String(budget_source)} ${String(status)}`,
  );

it("the figures of this story stand where they are needed", async () => {
  const { data } = await operator.ask(`{ regency(code: "${BADUNG}") {
    annuals(from: 2019, to: 2024, minStatus: DRAFT) { year budget { bySource { provenance { status } } } }
  } }`);
  expect(
    data.regency.annuals.map(({ year, budget }: Data) => [
      year,
      ...budget.bySource.map((line: Data) => line.provenance.status),
    ]),
  ).toEqual([[2019, "DRAFT"], [2020, "SUBMITTED"], [2021, "VERIFIED"], [2022, "ACCEPTED"], [2023, "RETURNED"], [2024]]);
});

/** That one figure was refused for one reason. */
function refusedFor(refusal: object, { figure, status = null, revision = null }: Data) {
  return { figures: [{ figure, outcome: "REFUSED", status, revision, refusals: [refusal] }], refusals: [refusal] };
}

describe("what is for somebody else to do", () => {
  const mark = { regencyCode: BADUNG, year: EMPTY_YEAR, dimension: "ECONOMY", target: 3 };
  const move = (year: number) => ({ figures: [{ figure: nameIn(year), expectedRevision: 1 }], reason: "Keliru" });
  const correct = (year: number) => ({ budgetLines: [lineOf(year, { expectedRevision: 1 })] });

  const DUTIES = {
    "to report a draft": [
      ["Report", correct(YEAR_OF.DRAFT)],
      "the operator of 51.03 to report",
      [OTHER_OPERATOR, COORDINATOR, STEWARD],
    ],
    "to report a ministry's target": [
      ["Report", { dimensionTargets: [mark] }],
      "the steward of bappenas to report",
      [OPERATOR, COORDINATOR, OTHER_STEWARD],
    ],
    "to report a ministry's target, whether there is its document or not": [
      ["Report", { dimensionTargets: [{ ...mark, documentCode: "ID-RPJMN-2099" }] }],
      "the steward of bappenas to report",
      [OPERATOR],
    ],
    "to submit a draft": [["Submit", move(YEAR_OF.DRAFT)], "the operator of 51.03", [COORDINATOR, STEWARD]],
    "to verify what was submitted": [["Verify", move(YEAR_OF.SUBMITTED)], "the coordinator of 51", [OPERATOR, STEWARD]],
    "to return what was submitted": [["Return", move(YEAR_OF.SUBMITTED)], "the coordinator of 51", [OPERATOR, STEWARD]],
    "to accept what was verified": [
      ["Accept", move(YEAR_OF.VERIFIED)],
      "the steward of bappenas",
      [OPERATOR, COORDINATOR, OTHER_STEWARD],
    ],
    "to return what was verified": [
      ["Return", move(YEAR_OF.VERIFIED)],
      "the steward of bappenas",
      [OPERATOR, COORDINATOR, OTHER_STEWARD],
    ],
    "to reopen what was accepted": [
      ["Reopen", move(YEAR_OF.ACCEPTED)],
      "the steward of bappenas",
      [OPERATOR, COORDINATOR, OTHER_STEWARD],
    ],
  } satisfies Record<string, [[Verb, object], string, TestActor[]]>;

  describe.each(Object.entries(DUTIES))("it is not theirs %s", (_what, [[verb, input], taker, others]) => {
    it.each(others)("$role $region $agency", async (actor) => {
      const { data } = await (await changer(actor)).send(verb, { ...input });
      expect(data.payload.figures).toMatchObject([{ outcome: "REFUSED" }]);
      expect(data.payload.refusals).toMatchObject([
        { code: "FORBIDDEN", message: `${data.payload.figures[0].figure} is for ${taker}` },
      ]);
    });
  });

  it.each<[string, Verb, number, TestActor]>([
    ["a draft of a neighbour", "Submit", YEAR_OF.DRAFT, OTHER_OPERATOR],
    ["what was submitted in another province", "Verify", YEAR_OF.SUBMITTED, OTHER_COORDINATOR],
    ["what was submitted in another province", "Return", YEAR_OF.SUBMITTED, OTHER_COORDINATOR],
  ])("%s is not there to %s", async (_what, verb, year, actor) => {
    const { data } = await (await changer(actor)).send(verb, move(year));
    const figure = nameIn(year);
    const path = ["input", "figures", "0"];
    const refusal = { code: "NOT_FOUND", message: `there is no figure ${figure} here; check its name`, path };
    expect(data.payload).toEqual(refusedFor(refusal, { figure }));
  });

  it("of a whole province of another nothing is there, either", async () => {
    const other = await changer(OTHER_COORDINATOR);
    expect(await other.verify({ province: { code: "51", year: YEAR_OF.SUBMITTED } })).toEqual({
      figures: [],
      refusals: [{ code: "NOT_FOUND", message: "no figure waits for VERIFY there", path: ["input", "province"] }],
    });
  });
});

describe("a figure that is not where this could be done to it", () => {
  const ACTOR_OF = {
    Report: OPERATOR,
    Submit: OPERATOR,
    Verify: COORDINATOR,
    Return: COORDINATOR,
    Accept: STEWARD,
    Reopen: STEWARD,
  };
  const IS_SUBMITTED = "is SUBMITTED and waits for VERIFY by the coordinator of 51";
  const IS_ACCEPTED = "is accepted; reopen it, with a reason, to correct it";

  it.each<[Verb, keyof typeof YEAR_OF, string, string]>([
    ["Report", "SUBMITTED", "LOCKED", `${IS_SUBMITTED}; have it returned to change it`],
    [
      "Report",
      "VERIFIED",
      "LOCKED",
      "is VERIFIED and waits for ACCEPT by the steward of bappenas; have it returned to change it",
    ],
    ["Report", "ACCEPTED", "LOCKED", "is accepted; have it reopened, with a reason, to correct it"],
    ["Submit", "SUBMITTED", "WRONG_STATUS", IS_SUBMITTED],
    ["Submit", "ACCEPTED", "LOCKED", IS_ACCEPTED],
    ["Verify", "DRAFT", "WRONG_STATUS", "is DRAFT and waits for SUBMIT by the operator of 51.03"],
    ["Verify", "REOPENED", "WRONG_STATUS", "is RETURNED and waits for SUBMIT by the operator of 51.03"],
    ["Verify", "ACCEPTED", "LOCKED", IS_ACCEPTED],
    ["Accept", "DRAFT", "WRONG_STATUS", "is DRAFT and waits for SUBMIT by the operator of 51.03"],
    ["Accept", "SUBMITTED", "WRONG_STATUS", IS_SUBMITTED],
    ["Accept", "ACCEPTED", "LOCKED", IS_ACCEPTED],
    ["Return", "DRAFT", "WRONG_STATUS", "is with whoever reports it already"],
    ["Return", "REOPENED", "WRONG_STATUS", "is with whoever reports it already"],
    ["Return", "ACCEPTED", "LOCKED", IS_ACCEPTED],
    ["Reopen", "SUBMITTED", "WRONG_STATUS", `is open: it ${IS_SUBMITTED}`],
    ["Reopen", "REOPENED", "WRONG_STATUS", "is open: it is RETURNED and waits for SUBMIT by the operator of 51.03"],
  ])("%s what is %s: %s", async (verb, place, code, words) => {
    const year = YEAR_OF[place];
    const figure = nameIn(year);
    const input =
      verb === "Report"
        ? { budgetLines: [lineOf(year, { expectedRevision: 1 })], reason: "Keliru" }
        : { figures: [{ figure, expectedRevision: 1 }], reason: "Keliru" };
    const { data } = await (await changer(ACTOR_OF[verb])).send(verb, input);
    const path = verb === "Report" ? ["input", "budgetLines", "0"] : ["input", "figures", "0"];
    const status = place === "REOPENED" ? "RETURNED" : place;
    const refusal = { code, message: `${figure} ${words}`, path };
    expect(data.payload).toEqual(refusedFor(refusal, { figure, status, revision: 1 }));
  });

  it.each<[Verb, object, string]>([
    ["Return", { province: { code: "51", year: YEAR_OF.SUBMITTED } }, "RETURN needs a reason; say why"],
    ["Return", { province: { code: "51", year: YEAR_OF.SUBMITTED }, reason: null }, "RETURN needs a reason; say why"],
    ["Reopen", { province: { code: "51", year: YEAR_OF.ACCEPTED } }, "REOPEN needs a reason; say why"],
  ])("%s without a reason: %j", async (verb, input, message) => {
    const { data } = await (await changer(ACTOR_OF[verb])).send(verb, { ...input });
    expect(data.payload).toEqual({
      figures: [],
      refusals: [{ code: "REASON_REQUIRED", message, path: ["input", "reason"] }],
    });
  });

  it("a correction of what has been accepted needs a reason", async () => {
    const figure = nameIn(YEAR_OF.REOPENED);
    const refusal = {
      code: "REASON_REQUIRED",
      message: `${figure} has been accepted before; say why it is corrected`,
      path: ["input", "reason"],
    };
    expect(await operator.report({ budgetLines: [lineOf(YEAR_OF.REOPENED, { expectedRevision: 1 })] })).toEqual(
      refusedFor(refusal, { figure, status: "RETURNED", revision: 1 }),
    );
  });

  it.each([
    [
      "another revision than the one that holds",
      YEAR_OF.DRAFT,
      { expectedRevision: 2 },
      "is at revision 1, and expectedRevision is 2",
    ],
    ["none, though there is one", YEAR_OF.DRAFT, {}, "is at revision 1, and no expectedRevision was given"],
    [
      "one, though there is none",
      EMPTY_YEAR,
      { expectedRevision: 1 },
      "has not been reported, and expectedRevision is 1",
    ],
  ])("a value that was written of %s", async (_what, year, expected, words) => {
    const { refusals } = await operator.report({ budgetLines: [lineOf(year, expected)] });
    const path = ["input", "budgetLines", "0", "expectedRevision"];
    expect(refusals).toEqual([{ code: "CONFLICT", message: `${nameIn(year)} ${words}; read it again`, path }]);
  });

  it("a move that was meant for another revision", async () => {
    const named = { figures: [{ figure: nameIn(YEAR_OF.DRAFT), expectedRevision: 2 }] };
    const message = `${nameIn(YEAR_OF.DRAFT)} is at revision 1, and expectedRevision is 2; read it again`;
    expect((await operator.submit(named)).refusals).toEqual([
      { code: "CONFLICT", message, path: ["input", "figures", "0", "expectedRevision"] },
    ]);
  });

  it("a year that has changed since it was read", async () => {
    const selection = { regency: { code: BADUNG, year: YEAR_OF.DRAFT } };
    const figure = nameIn(YEAR_OF.DRAFT);
    const words = [
      `${figure} is at revision 1 and DRAFT since `,
      ", and was read at 2024-01-01T00:00:00.000Z; read it",
    ];
    const message = expect.stringMatching(words.join(".*"));
    const refusal = { code: "CONFLICT", message, path: ["figures", figure] };
    expect(await operator.submit({ ...selection, readAt: "2024-01-01T07:00:00+07:00" })).toEqual(
      refusedFor(refusal, { figure, status: "DRAFT", revision: 1 }),
    );
  });

  it("a figure named twice", async () => {
    const one = { figure: nameIn(YEAR_OF.DRAFT), expectedRevision: 1 };
    const message = `${one.figure} is given twice`;
    expect((await operator.submit({ figures: [one, one] })).refusals).toEqual([
      { code: "INVALID", message, path: ["input", "figures", "0"] },
      { code: "INVALID", message, path: ["input", "figures", "1"] },
    ]);
  });
});

describe("what there is not", () => {
  it.each([
    nameIn(EMPTY_YEAR),
    `BUDGET_LINE/${BADUNG}/${YEAR_OF.DRAFT}`,
    `BUDGET_LINE/${BADUNG}/${YEAR_OF.DRAFT}/APBD_REGENCY/1`,
    `BUDGET_LINE/${BADUNG}/0${YEAR_OF.DRAFT}/APBD_REGENCY`,
    `BUDGET_LINE/${BADUNG}/dua ribu/APBD_REGENCY`,
    `BUDGET_LINE/${BADUNG}/99999999999/APBD_REGENCY`,
    `budget_line/${BADUNG}/${YEAR_OF.DRAFT}/APBD_REGENCY`,
    `CORRUPTION/${BADUNG}/${YEAR_OF.DRAFT}`,
    "BUDGET_LINE",
    "",
    "'; drop table budget_line; --",
  ])("a figure by the name %j", async (figure) => {
    const refusal = {
      code: "NOT_FOUND",
      message: `there is no figure ${figure} here; check its name`,
      path: ["input", "figures", "0"],
    };
    expect(await operator.submit({ figures: [{ figure, expectedRevision: 1 }] })).toEqual(
      refusedFor(refusal, { figure }),
    );
  });

  it.each<[string, object, string]>([
    ["of a year without figures", { regency: { code: BADUNG, year: EMPTY_YEAR } }, "regency"],
    ["sent in before", { regency: { code: BADUNG, year: YEAR_OF.SUBMITTED } }, "regency"],
  ])("anything to submit %s", async (_what, selection, name) => {
    expect(await operator.submit({ ...selection })).toEqual({
      figures: [],
      refusals: [{ code: "NOT_FOUND", message: "no figure waits for SUBMIT there", path: ["input", name] }],
    });
  });
});

describe("a selection of a year", () => {
  const year = YEAR_OF.DRAFT;
  const named = [{ figure: nameIn(year), expectedRevision: 1 }];

  it.each<[string, object, RegExp, readonly string[]]>([
    ["of a regency that there is not", { regency: { code: "51.99", year } }, /no regency 51.99/, ["regency", "code"]],
    ["of a province that there is not", { province: { code: "99", year } }, /no province 99/, ["province", "code"]],
    [
      "by a former code",
      { regency: { code: "91.01", year } },
      /91.01 is a former code; the region has 93.01 today/,
      ["regency", "code"],
    ],
    [
      "of a kind that there is not",
      { regency: { code: BADUNG, year }, kinds: ["BUDGET"] },
      /no kind BUDGET here; there are BUDGET_ALLOCATION, BUDGET_LINE, /,
      ["kinds"],
    ],
    ["of no kind", { regency: { code: BADUNG, year }, kinds: [] }, /kinds must name at least one/, ["kinds"]],
    ["beside figures that name their kinds", { figures: named, kinds: ["BUDGET_LINE"] }, /kinds goes with/, ["kinds"]],
    [
      "beside figures that have revisions",
      { figures: named, readAt: "2024-01-01T00:00:00Z" },
      /readAt goes with/,
      ["readAt"],
    ],
  ])("is refused %s", async (_what, selection, message, path) => {
    expect(await operator.submit({ ...selection })).toEqual({
      figures: [],
      refusals: [{ code: "INVALID", message: expect.stringMatching(message), path: ["input", ...path] }],
    });
  });
});

describe("where some can be done and others not", () => {
  const good = (year: number) => lineOf(year);
  const bad = (year: number) => lineOf(year, { budgetSource: "CSR", planned: "-1" });
  const REFUSED = { outcome: "REFUSED", status: null, revision: null, refusals: [{ code: "INVALID" }] };

  it.each([
    ["if nothing is said", 2017, {}],
    ["if it is left open", 2017, { mode: null }],
    ["if all or none is asked for", 2017, { mode: "ALL_OR_NONE" }],
  ])("none is done %s, and each is told its fate", async (_when, year, mode) => {
    const change = await operator.report({ budgetLines: [bad(year), good(year)], ...mode });
    expect(change.figures).toMatchObject([
      { figure: nameIn(year, "CSR"), ...REFUSED },
      { figure: nameIn(year), outcome: "NOT_APPLIED", status: null, revision: null, refusals: [] },
    ]);
    expect(change.refusals).toMatchObject([{ code: "INVALID", path: ["input", "budgetLines", "0", "planned"] }]);
    expect(await keptIn(year)).toEqual([]);
  });

  it("the valid ones are done if that is asked for, and the others told their fate", async () => {
    const change = await operator.report({ budgetLines: [bad(2018), good(2018)], mode: "VALID_ONLY" });
    expect(change.figures).toMatchObject([
      { figure: nameIn(2018, "CSR"), ...REFUSED },
      { figure: nameIn(2018), outcome: "APPLIED", status: "DRAFT", revision: 1, refusals: [] },
    ]);
    expect(change.refusals).toMatchObject([{ code: "INVALID", path: ["input", "budgetLines", "0", "planned"] }]);
    expect(await keptIn(2018)).toEqual(["APBD_REGENCY DRAFT"]);
  });

  describe("what the database alone finds wrong", () => {
    let codes: string[];
    beforeAll(async () => {
      await hub.sql(
        "bappenas",
        "alter table indicator_target add constraint of_this_story_check check (target <> 666)",
      );
      const regencies = await hub.sql(
        "bappenas",
        "select code from region_code where code like '__.__' and valid_until is null order by code",
      );
      codes = regencies.map(({ code }) => String(code));
    });
    const targetsOf = (regencies: readonly string[], year: number, isFaulty: (index: number) => boolean) =>
      regencies.map((regencyCode, index) => ({
        regencyCode,
        year,
        indicatorCode: "spbe_index",
        target: isFaulty(index) ? 666 : 3,
      }));

    it.each([
      ["ALL_OR_NONE", 2025, "NOT_APPLIED", 0],
      ["VALID_ONLY", 2026, "APPLIED", 38],
    ] as const)("is refused as the rest is: %s", async (mode, year, outcome, kept) => {
      const isFaulty = (index: number) => index === 3 || index === 35;
      const indicatorTargets = targetsOf(codes.slice(0, 40), year, isFaulty);
      const change = await steward.report({ indicatorTargets, mode });
      expect(change.figures.map((figure: Data) => figure.outcome)).toEqual(
        indicatorTargets.map((_target, index) => (isFaulty(index) ? "REFUSED" : outcome)),
      );
      expect(change.refusals).toEqual(
        [3, 35].map((index) => ({
          code: "INVALID",
          message: `INDICATOR_TARGET/${codes[index]}/${year}/spbe_index breaks the rule of_this_story_check`,
          path: ["input", "indicatorTargets", String(index)],
        })),
      );
      const count = "select count(*)::int as count from indicator_target where year = $1";
      expect(await hub.sql("bappenas", count, [year])).toEqual([{ count: kept }]);
    });

    it("is found among five hundred values in few statements", async () => {
      const indicatorTargets = targetsOf(codes.slice(0, 500), 2024, (index) => index === 499);
      const statements = await countStatements(async () => {
        expect((await steward.report({ indicatorTargets })).refusals).toHaveLength(1);
      });
      expect(statements.length).toBeLessThanOrEqual(40);
    });
  });

  it("a move is carried out for all, or for those to whom it can be done", async () => {
    const named = [
      { figure: nameIn(YEAR_OF.SUBMITTED), expectedRevision: 1 },
      { figure: nameIn(nextYear), expectedRevision: 1 },
    ];
    await operator.report({ budgetLines: [lineOf(nextYear)] });
    const refused = { figure: nameIn(YEAR_OF.SUBMITTED), outcome: "REFUSED", status: "SUBMITTED" };
    expect((await operator.submit({ figures: named })).figures).toMatchObject([
      refused,
      { outcome: "NOT_APPLIED", status: "DRAFT", revision: 1 },
    ]);
    expect((await operator.submit({ figures: named, mode: "VALID_ONLY" })).figures).toMatchObject([
      refused,
      { outcome: "APPLIED", status: "SUBMITTED", revision: 1 },
    ]);
    expect(await keptIn(nextYear)).toEqual(["APBD_REGENCY DRAFT", "APBD_REGENCY SUBMITTED"]);
  });
});
