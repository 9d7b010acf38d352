import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Changer, changerOf, type Verb } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";

const BADUNG = "51.03";
const YEAR = 2024;
const nextYear = new Date().getFullYear() + 1;

let hub: TestHub;
let operator: Changer;
let steward: Changer;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  operator = await changerOf(hub, "bappenas", { role: "REGENCY_OPERATOR", region: BADUNG });
  steward = await changerOf(hub, "bappenas", { role: "MINISTRY_STEWARD", agency: "bappenas" });
});
afterAll(() => hub[Symbol.asyncDispose]());

const LINE = { regencyCode: BADUNG, year: YEAR, budgetSource: "APBD_REGENCY", planned: "100" };
const INDEX = { regencyCode: BADUNG, year: YEAR, indicatorCode: "spbe_index", realization: 3 };
const YEARS = `year must be a year from 2017 to ${nextYear}`;

describe("an input that breaks a rule is no change at all", () => {
  const ONE_SELECTION = "one of figures, regency, province must be given, and one alone";
  const KEY = "idempotencyKey must have from 8 to 100 letters, digits, - or _";
  const one = { figure: `BUDGET_LINE/${BADUNG}/${YEAR}/APBD_REGENCY`, expectedRevision: 1 };
  const badung = { code: BADUNG, year: YEAR };
  const bali = { code: "51", year: YEAR };

  it.each<[string, Verb, object, string]>([
    ["a key that is too short", "Report", { idempotencyKey: "short" }, KEY],
    ["a key that is too long", "Report", { idempotencyKey: "k".repeat(101) }, KEY],
    ["a key of other letters", "Submit", { idempotencyKey: "kunci saya", figures: [one] }, KEY],
    ["an empty reason", "Report", { reason: "" }, "reason must have from 1 to 1000 letters"],
    ["a blank reason", "Return", { reason: " \n", figures: [one] }, "reason must say why, in words"],
    [
      "a reason too long",
      "Return",
      { reason: "x".repeat(1001), figures: [one] },
      "reason must have from 1 to 1000 letters",
    ],
    [
      "a reason with U+0000",
      "Return",
      { reason: "a\0b", figures: [one] },
      "reason must not contain the character U+0000",
    ],
    [
      "a reason with half a character",
      "Return",
      { reason: "a\ud800", figures: [one] },
      "reason must not contain half a character",
    ],
    ["no selection", "Submit", {}, ONE_SELECTION],
    ["selections that are all null", "Verify", { figures: null, regency: null, province: null }, ONE_SELECTION],
    ["two selections", "Submit", { figures: [one], regency: badung }, ONE_SELECTION],
    ["two other selections", "Accept", { regency: badung, province: bali }, ONE_SELECTION],
    ["a list of no figures", "Submit", { figures: [] }, "figures must name at least one figure"],
    [
      "1001 figures",
      "Submit",
      { figures: Array.from({ length: 1001 }, () => one) },
      "figures must name at most 1000 figures",
    ],
    [
      "a name with U+0000",
      "Submit",
      { figures: [{ ...one, figure: "BUDGET_LINE/\0" }] },
      "figure must not contain the character U+0000",
    ],
    [
      "a kind with U+0000",
      "Submit",
      { regency: badung, kinds: ["BUDGET_LINE\0"] },
      "kinds must not contain the character U+0000",
    ],
    [
      "101 kinds",
      "Submit",
      { regency: badung, kinds: Array<string>(101).fill("BUDGET_LINE") },
      "kinds must name at most 100 kinds",
    ],
    ["a revision 0", "Submit", { figures: [{ ...one, expectedRevision: 0 }] }, "expectedRevision must be at least 1"],
    [
      "a malformed regency code",
      "Submit",
      { regency: { ...badung, code: "5103" } },
      'code must be a regency code such as "51.71"',
    ],
    [
      "a malformed province code",
      "Verify",
      { province: badung },
      'code must be a province code of two digits, such as "51"',
    ],
    ["a year before 2017", "Submit", { regency: { ...badung, year: 2016 } }, YEARS],
    ["a year beyond the next", "Verify", { province: { ...bali, year: nextYear + 1 } }, YEARS],
    [
      "money that is a number",
      "Report",
      { budgetLines: [{ ...LINE, planned: 100 }] },
      "Rupiah must be a decimal string",
    ],
    [
      "a source that there is not",
      "Report",
      { budgetLines: [{ ...LINE, budgetSource: "BANK" }] },
      'Value "BANK" does not exist in "BudgetSource" enum',
    ],
    [
      "a day that there is not",
      "Report",
      { budgetLines: [{ ...LINE, asOf: "2024-02-30" }] },
      "Date cannot represent an invalid date-string 2024-02-30",
    ],
  ])("%s", async (_what, verb, input, message) => {
    const { status, data, errors } = await operator.send(verb, { ...input });
    expect(status).toBe(200);
    expect(data?.payload ?? null).toBeNull();
    expect(errors).toMatchObject([
      { message: expect.stringContaining(message), extensions: { code: "BAD_USER_INPUT" } },
    ]);
  });
});

/** That one figure was refused for one reason. */
function refusedFor(refusal: object, { figure, status = null, revision = null }: Data) {
  return { figures: [{ figure, outcome: "REFUSED", status, revision, refusals: [refusal] }], refusals: [refusal] };
}

describe("a value that breaks a rule is refused, with its place in the input", () => {
  const REGENCY = 'regencyCode must be a regency code such as "51.71"';
  const DAYS: string = expect.stringMatching(/^asOf must be a day from 2000-01-01 to \d{4}-\d{2}-\d{2}$/);

  it.each<[string, object, string, string]>([
    ["a malformed regency code", { regencyCode: "5103" }, REGENCY, "regencyCode"],
    ["a province's code for a regency's", { regencyCode: "51" }, REGENCY, "regencyCode"],
    ["a code with U+0000", { regencyCode: "51.0\0" }, REGENCY, "regencyCode"],
    [
      "a regency that there is not",
      { regencyCode: "51.99" },
      "there is no region code 51.99; check regencyCode",
      "regencyCode",
    ],
    ["a former code", { regencyCode: "91.01" }, "there is no region code 91.01; check regencyCode", "regencyCode"],
    ["a year before 2017", { year: 2016 }, YEARS, "year"],
    ["a year beyond the next", { year: nextYear + 1 }, YEARS, "year"],
    ["negative money", { planned: "-1" }, "planned must not be negative", "planned"],
    ["negative money as revised", { revised: "-1" }, "revised must not be negative", "revised"],
    ["negative money spent", { realized: "-1" }, "realized must not be negative", "realized"],
    ["a source with U+0000", { source: "a\0" }, "source must not contain the character U+0000", "source"],
    ["a source too long", { source: "x".repeat(1001) }, "source must have from 1 to 1000 letters", "source"],
    ["a source that is no address", { sourceUrl: "bpkad badung" }, "sourceUrl must be an http(s) address", "sourceUrl"],
    [
      "a source of another protocol",
      { sourceUrl: "ftp://badungkab.go.id/apbd" },
      "sourceUrl must be an http(s) address",
      "sourceUrl",
    ],
    [
      "an address with U+0000",
      { sourceUrl: "https://badungkab.go.id/\0" },
      "sourceUrl must not contain the character U+0000",
      "sourceUrl",
    ],
    [
      "a methodology with half a character",
      { methodology: "a\udc00" },
      "methodology must not contain half a character",
      "methodology",
    ],
    ["a day to come", { asOf: `${nextYear}-01-01` }, DAYS, "asOf"],
    ["a day before 2000", { asOf: "1999-12-31" }, DAYS, "asOf"],
    ["a day of the year 0", { asOf: "0000-01-01" }, DAYS, "asOf"],
    ["a revision 0", { expectedRevision: 0 }, "expectedRevision must be at least 1", "expectedRevision"],
  ])("of money: %s", async (_what, fault, message, property) => {
    const line: Data = { ...LINE, ...fault };
    const figure = `BUDGET_LINE/${line.regencyCode}/${line.year}/APBD_REGENCY`.replace("\0", "\ufffd");
    const refusal = { code: "INVALID", message, path: ["input", "budgetLines", "0", property] };
    expect(await operator.report({ budgetLines: [line] })).toEqual(refusedFor(refusal, { figure }));
  });

  const PLACES = "realization must have at most four places after the point";
  it.each<[string, object, string, ...string[]]>([
    ["five places after the point", { realization: 2.71815 }, PLACES, "realization"],
    ["so small that it is written with an exponent", { realization: 1e-7 }, PLACES, "realization"],
    ["small, with an exponent and few places", { realization: 1.5e-7 }, PLACES, "realization"],
    ["too large", { realization: 1e14 }, "realization must be at most 99999999999999", "realization"],
    [
      "an indicator that there is not",
      { indicatorCode: "happiness" },
      "there is no indicator code happiness; check indicatorCode",
      "indicatorCode",
    ],
    [
      "an indicator with U+0000",
      { indicatorCode: "spbe\0" },
      "indicatorCode must not contain the character U+0000",
      "indicatorCode",
    ],
    [
      "an indicator with half a character",
      { indicatorCode: "spbe\ud800" },
      "indicatorCode must not contain half a character",
      "indicatorCode",
    ],
    [
      "a statistic",
      { indicatorCode: "hdi_ipm" },
      "hdi_ipm is a statistic: its realization is published, and nobody reports it",
    ],
  ])("of a realization: %s", async (_what, fault, message, ...property) => {
    const row: Data = { ...INDEX, ...fault };
    const figure = `INDICATOR_REALIZATION/${BADUNG}/${YEAR}/${row.indicatorCode}`.replace(/[\0\ud800]/, "\ufffd");
    const refusal = { code: "INVALID", message, path: ["input", "indicatorRealizations", "0", ...property] };
    expect(await operator.report({ indicatorRealizations: [row] })).toEqual(refusedFor(refusal, { figure }));
  });

  const { realization: _realization, ...ofIndex } = INDEX;
  const target = { ...ofIndex, target: 3.5 };
  const mark = { regencyCode: BADUNG, year: YEAR, dimension: "ECONOMY", target: 3 };
  const plan = {
    code: "51-RPJMD-2024",
    kind: "RPJMD",
    title: "RPJMD Bali",
    regionCode: "51",
    periodFirstYear: 2024,
    periodLastYear: 2029,
  };
  const nameOfTarget = `INDICATOR_TARGET/${BADUNG}/${YEAR}/spbe_index`;
  const nameOfMark = `DIMENSION_TARGET/${BADUNG}/${YEAR}/ECONOMY`;
  const nameOfPlan = "PLANNING_DOCUMENT/51-RPJMD-2024";
  const UNKNOWN = "there is no planning document code 51-RKPD-1999; check documentCode";

  it.each<[string, string, object, string, string, ...string[]]>([
    [
      "a baseline without its year",
      "indicatorTargets",
      { ...target, baseline: 3 },
      nameOfTarget,
      "the baseline 3 is of no year; give its baselineYear, or leave it out",
    ],
    [
      "the year of no baseline",
      "indicatorTargets",
      { ...target, baselineYear: 2023 },
      nameOfTarget,
      "baselineYear 2023 has no baseline; give it, or leave the year out",
    ],
    [
      "a baseline of a later year",
      "indicatorTargets",
      { ...target, baseline: 3, baselineYear: 2025 },
      nameOfTarget,
      "baselineYear 2025 is after the target's year 2024; correct one of them",
    ],
    [
      "a target of a document that there is not",
      "indicatorTargets",
      { ...target, documentCode: "51-RKPD-1999" },
      nameOfTarget,
      UNKNOWN,
      "documentCode",
    ],
    [
      "a mark over 4",
      "dimensionTargets",
      { ...mark, target: 4.01 },
      nameOfMark,
      "target must be from 0 to 4",
      "target",
    ],
    [
      "a negative mark",
      "dimensionTargets",
      { ...mark, target: -0.01 },
      nameOfMark,
      "target must be from 0 to 4",
      "target",
    ],
    [
      "a mark of three places",
      "dimensionTargets",
      { ...mark, target: 3.005 },
      nameOfMark,
      "target must be in steps of 0.01",
      "target",
    ],
    [
      "a mark of a document that there is not",
      "dimensionTargets",
      { ...mark, documentCode: "51-RKPD-1999" },
      nameOfMark,
      UNKNOWN,
      "documentCode",
    ],
    [
      "a malformed document code",
      "planningDocuments",
      { ...plan, code: "51/RPJMD" },
      "PLANNING_DOCUMENT/51/RPJMD",
      'code must be such as "51.71-RPJMD-2021"',
      "code",
    ],
    [
      "a region that there is not",
      "planningDocuments",
      { ...plan, regionCode: "99" },
      nameOfPlan,
      "there is no region code 99; check regionCode",
      "regionCode",
    ],
    [
      "a period that ends before it begins",
      "planningDocuments",
      { ...plan, periodLastYear: 2023 },
      nameOfPlan,
      "51-RPJMD-2024 ends in 2023, before its periodFirstYear 2024; correct one of them",
    ],
    [
      "a region's plan without a region",
      "planningDocuments",
      { ...plan, regionCode: null },
      nameOfPlan,
      "RPJMD is a province's or a regency's; give its regionCode, or correct kind",
    ],
    [
      "the nation's plan with a region",
      "planningDocuments",
      { ...plan, code: "51-RPJMN-2024", kind: "RPJMN" },
      "PLANNING_DOCUMENT/51-RPJMN-2024",
      "RPJMN is the nation's; leave out regionCode 51, or correct kind",
    ],
    [
      "a code that its kind contradicts",
      "planningDocuments",
      { ...plan, kind: "RKPD" },
      nameOfPlan,
      "by its region, kind and first year its code is 51-RKPD-2024, not 51-RPJMD-2024; correct one of them",
    ],
  ])("of the ministry's: %s", async (_what, list, row, figure, message, ...property) => {
    const refusal = { code: "INVALID", message, path: ["input", list, "0", ...property] };
    expect(await steward.report({ [list]: [row] })).toEqual(refusedFor(refusal, { figure }));
  });

  it("a value given twice is refused twice", async () => {
    const twice = await operator.report({ budgetLines: [LINE, { ...LINE, planned: "200" }] });
    const message = `BUDGET_LINE/${BADUNG}/${YEAR}/APBD_REGENCY is given twice`;
    expect(twice.figures).toMatchObject([{ outcome: "REFUSED" }, { outcome: "REFUSED" }]);
    expect(twice.refusals).toEqual([
      { code: "INVALID", message, path: ["input", "budgetLines", "0"] },
      { code: "INVALID", message, path: ["input", "budgetLines", "1"] },
    ]);
  });

  it("a row tells all that is wrong with it", async () => {
    const { refusals } = await operator.report({ budgetLines: [{ ...LINE, year: 2016, planned: "-1", source: "" }] });
    expect(refusals.map(({ code, path }: Data) => [code, path.at(-1)])).toEqual(
      expect.arrayContaining([
        ["INVALID", "year"],
        ["INVALID", "planned"],
        ["INVALID", "source"],
      ]),
    );
    expect(refusals).toHaveLength(3);
  });

  it("nothing, and more than a thousand at once, is refused whole", async () => {
    expect(await operator.report({})).toEqual({
      figures: [],
      refusals: [{ code: "INVALID", message: "no figure is given", path: ["input"] }],
    });
    const many = Array.from({ length: 501 }, () => LINE);
    const realizations = Array.from({ length: 500 }, () => INDEX);
    expect(await operator.report({ budgetLines: many, indicatorRealizations: realizations })).toEqual({
      figures: [],
      refusals: [{ code: "INVALID", message: "at most 1000 figures can be reported at once", path: ["input"] }],
    });
  });

  it("of all of this nothing was kept", async () => {
    for (const table of ["budget_line", "indicator_realization", "indicator_target", "dimension_target"]) {
      expect(await hub.sql("bappenas", `select * from ${table}`)).toEqual([]);
    }
    expect(await hub.sql("bappenas", "select code from planning_document_code where code like '51%'")).toEqual([]);
  });
});
