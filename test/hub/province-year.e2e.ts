import { afterAll, beforeAll, expect, it } from "vitest";
import { type Changer, changerOf } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";

const BADUNG = "51.03";
const DENPASAR = "51.71";
const BALI = ["51.01", "51.02", BADUNG, "51.04", "51.05", "51.06", "51.07", "51.08", DENPASAR];
/** A year of which the demonstration tells nothing. */
const YEAR = 2025;

let hub: TestHub;
let coordinator: Changer;
let steward: Changer;
beforeAll(async () => {
  hub = await startTestHub();
  coordinator = await changerOf(hub, "bappenas", { role: "PROVINCE_COORDINATOR", region: "51", name: "Made" });
  steward = await changerOf(hub, "bappenas", { role: "MINISTRY_STEWARD", agency: "bappenas", name: "Siti" });
});
afterAll(() => hub[Symbol.asyncDispose]());

const operatorOf = (code: string) => changerOf(hub, "bappenas", { role: "REGENCY_OPERATOR", region: code });

/** What the operator of a regency reports: 100 from its own budget, 10 of earmarked transfers, and one index. */
const reportOf = (code: string) => ({
  budgetLines: [
    { regencyCode: code, year: YEAR, budgetSource: "APBD_REGENCY", planned: "100", source: `APBD ${YEAR}` },
    { regencyCode: code, year: YEAR, budgetSource: "DAK", planned: "10" },
  ],
  indicatorRealizations: [{ regencyCode: code, year: YEAR, indicatorCode: "spbe_index", realization: 3.25 }],
});

const figuresOf = (code: string) => [
  `BUDGET_LINE/${code}/${YEAR}/APBD_REGENCY`,
  `BUDGET_LINE/${code}/${YEAR}/DAK`,
  `INDICATOR_REALIZATION/${code}/${YEAR}/spbe_index`,
];

/** That a change was made whole, of one figure after the other. */
const allApplied = (figures: readonly string[], status: string, revisionOf = (_figure: string) => 1) => ({
  figures: figures.map((figure) => ({
    figure,
    outcome: "APPLIED",
    status,
    revision: revisionOf(figure),
    refusals: [],
  })),
  refusals: [],
});

/** The year of Bali as anybody reads it, without a token; with the lowest approval that counts, as who may choose it. */
async function readYear(minStatus?: string): Promise<Data[]> {
  const { ask } = minStatus ? await hub.as({ role: "HUB_ADMIN" }) : hub;
  const { data, errors } = await ask(
    `query ($year: Int!${minStatus ? ", $minStatus: ReportStatus" : ""}) {
      province(code: "51") { annual(year: $year${minStatus ? ", minStatus: $minStatus" : ""}) { regencies {
        code
        budget { status planned bySource { source planned provenance { ...Approval } } provenance { ...Approval } }
        indicators { indicator realization provenance { ...Approval } }
      } } }
    }
    fragment Approval on Provenance { status statuses revision receivedAt }`,
    { year: YEAR, ...(minStatus && { minStatus }) },
  );
  expect(errors).toEqual([]);
  return data.province.annual.regencies;
}

const readRegency = async (code: string, minStatus?: string): Promise<Data> =>
  (await readYear(minStatus)).find((regency: Data) => regency.code === code);

const nothingOf = (code: string) => ({
  code,
  budget: { status: "NOT_REPORTED", planned: null, bySource: [], provenance: null },
  indicators: [],
});

/** A regency's year of which all figures stand alike, received at a moment. */
function wholeOf(
  code: string,
  status: string,
  { planned = "110", revision = 1, receivedAt = expect.any(String) } = {},
) {
  const approval = { status, statuses: [status], revision: 1, receivedAt };
  return {
    code,
    budget: {
      status: "REPORTED",
      planned,
      bySource: [
        { source: "APBD_REGENCY", planned: String(Number(planned) - 10), provenance: { ...approval, revision } },
        { source: "DAK", planned: "10", provenance: approval },
      ],
      provenance: { ...approval, revision: null },
    },
    indicators: [{ indicator: "spbe_index", realization: 3.25, provenance: approval }],
  };
}

it("a province's year goes from draft to acceptance, with one return", async () => {
  const operators = new Map(await Promise.all(BALI.map(async (code) => [code, await operatorOf(code)] as const)));
  const badung = operators.get(BADUNG) as Changer;

  // Each operator reports their own regency: nobody who asks plainly sees it.
  for (const [code, operator] of operators) {
    expect(await operator.report(reportOf(code))).toEqual(allApplied(figuresOf(code), "DRAFT"));
  }
  expect(await readYear()).toEqual(BALI.map(nothingOf));
  expect(await readYear("SUBMITTED")).toEqual(BALI.map(nothingOf));
  expect(await readYear("DRAFT")).toEqual(BALI.map((code) => wholeOf(code, "DRAFT")));

  // They send it in; the agency has received it from then on.
  const before = new Date();
  for (const [code, operator] of operators) {
    const change = await operator.submit({ regency: { code, year: YEAR } });
    expect(change).toEqual(allApplied(figuresOf(code), "SUBMITTED"));
  }
  const submitted = await readYear("SUBMITTED");
  expect(submitted).toEqual(BALI.map((code) => wholeOf(code, "SUBMITTED")));
  for (const { budget } of submitted) {
    expect(Date.parse(budget.provenance.receivedAt)).toBeGreaterThanOrEqual(before.getTime());
  }
  expect(await readYear("VERIFIED")).toEqual(BALI.map(nothingOf));

  // The coordinator returns one line of Badung, with a reason; the others stay where they are.
  const line = { figure: `BUDGET_LINE/${BADUNG}/${YEAR}/APBD_REGENCY`, expectedRevision: 1 };
  const returned = await coordinator.giveBack({ figures: [line], reason: "APBD Perubahan belum masuk" });
  expect(returned).toEqual(allApplied([line.figure], "RETURNED"));
  expect((await readRegency(BADUNG, "SUBMITTED")).budget).toMatchObject({
    planned: "10",
    bySource: [{ source: "DAK" }],
  });
  expect((await readRegency(BADUNG, "RETURNED")).budget).toMatchObject({
    planned: "110",
    bySource: [{ provenance: { status: "RETURNED" } }, { provenance: { status: "SUBMITTED" } }],
    provenance: { status: "RETURNED", statuses: ["RETURNED", "SUBMITTED"], revision: null },
  });
  expect(await readRegency(DENPASAR, "SUBMITTED")).toEqual(wholeOf(DENPASAR, "SUBMITTED"));

  // Badung corrects it, which is a new revision, and sends it in again.
  const [corrected] = reportOf(BADUNG).budgetLines;
  const change = await badung.report({ budgetLines: [{ ...corrected, planned: "120", expectedRevision: 1 }] });
  expect(change).toEqual(allApplied([line.figure], "DRAFT", () => 2));
  const again = await badung.submit({ regency: { code: BADUNG, year: YEAR } });
  expect(again).toEqual(allApplied([line.figure], "SUBMITTED", () => 2));

  // The coordinator verifies all of Bali in one call.
  const revisionOf = (figure: string) => (figure === line.figure ? 2 : 1);
  const ofBali = BALI.flatMap(figuresOf).toSorted();
  const bali = { province: { code: "51", year: YEAR } };
  expect(await coordinator.verify(bali)).toEqual(allApplied(ofBali, "VERIFIED", revisionOf));
  const sentIn = await readYear("VERIFIED");
  expect(sentIn).toEqual(
    BALI.map((code) => wholeOf(code, "VERIFIED", code === BADUNG ? { planned: "130", revision: 2 } : {})),
  );
  expect(await readYear("SUBMITTED")).toEqual(sentIn);
  expect(await readYear()).toEqual(BALI.map(nothingOf));

  // The ministry accepts it in one call: now everybody sees it, received when it was sent in.
  expect(await steward.accept(bali)).toEqual(allApplied(ofBali, "ACCEPTED", revisionOf));
  const accepted = await readYear();
  expect(JSON.stringify(accepted)).toBe(JSON.stringify(sentIn).replaceAll("VERIFIED", "ACCEPTED"));
  expect(await readYear("DRAFT")).toEqual(accepted);

  // Nothing is left to do.
  expect(await steward.accept(bali)).toEqual({
    figures: [],
    refusals: [{ code: "NOT_FOUND", message: "no figure waits for ACCEPT there", path: ["input", "province"] }],
  });
});

it("one request reports and sends in, in its order; no link that is followed does", async () => {
  const denpasar = await operatorOf(DENPASAR);
  const document = `mutation {
    report: bappenasReportFigures(input: {
      idempotencyKey: "denpasar-2026", budgetLines: { regencyCode: "${DENPASAR}", year: 2026, budgetSource: DAK, planned: "10" }
    }) { figures { status } }
    submit: bappenasSubmitFigures(input: {
      idempotencyKey: "denpasar-2026-in", regency: { code: "${DENPASAR}", year: 2026 }
    }) { figures { status } }
  }`;
  const { data } = await denpasar.ask(document);
  expect(data).toEqual({ report: { figures: [{ status: "DRAFT" }] }, submit: { figures: [{ status: "SUBMITTED" }] } });

  const link = await fetch(`${hub.url}/graphql?query=${encodeURIComponent(document)}`);
  expect(link.status).toBe(405);
});
