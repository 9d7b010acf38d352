import { buildClientSchema, getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Calendar } from "../testkit/calendar.ts";
import { changerOf } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";
import { selectAll } from "../testkit/select-all.ts";

const BADUNG = "51.03";
const DENPASAR = "51.71";
const YEAR = 2024;

const JANUARY = "2025-01-31T23:59:59+07:00";
const FEBRUARY = "2025-02-28T23:59:59+07:00";
const SIXTH_OF_MARCH = "2025-03-06T12:00:00+07:00";
const NINTH_OF_MARCH = "2025-03-09T12:00:00+07:00";
const MARCH = "2025-03-31T23:59:59+07:00";

const WAYS = ["regency.annual", "regency.annuals", "province.annual", "province.annuals", "nation.annual"] as const;
type Way = (typeof WAYS)[number];

interface Moment {
  readonly asReportedAt?: string;
  readonly minStatus?: string;
}

let hub: TestHub;
/** Sees all of the graph. */
let admin: Pick<TestHub, "ask">;
let read: (way: Way, moment?: Moment) => Promise<Data>;
/** What everybody read in January, each way. */
const inJanuary = new Map<Way, Data>();

beforeAll(async () => {
  hub = await startTestHub();
  admin = await hub.as({ role: "HUB_ADMIN" });
  read = await createReader();
  const calendar = await Calendar.open(hub, "bappenas");
  await reportInJanuary();
  await calendar.moveTo("2025-01-20");
  for (const way of WAYS) inJanuary.set(way, await read(way));
  await submitInFebruary();
  await calendar.moveTo("2025-02-10");
  await changeMembershipInFebruary();
  await changeRuleInFebruary();
  await correctInMarch();
  await calendar.moveTo("2025-03-05");
  await verifyInMarch();
  await calendar.moveTo("2025-03-08");
  await acceptInMarch();
  await calendar.moveTo("2025-03-12");
});
afterAll(() => hub[Symbol.asyncDispose]());

/** Each way leads to everything that the schema has for a year, and ends where it leads elsewhere. */
async function createReader(): Promise<typeof read> {
  const schema = buildClientSchema((await admin.ask(getIntrospectionQuery())).data);
  const ends = { Regency: "code name", Province: "code name" };
  const ofRegency = selectAll(schema, "RegencyYear", ends);
  // Whoever reports is named of single regencies and of the nation: of all of a province's at once, it costs too much.
  const ofProvince = selectAll(schema, "ProvinceYear", { ...ends, ReportingRegions: "count" });
  const ofNation = selectAll(schema, "NationYear", { ...ends, ProvinceYear: "code year" });
  const one = `annual(year: ${YEAR}, asReportedAt: $at, minStatus: $minStatus)`;
  const several = `annuals(from: ${YEAR - 1}, to: ${YEAR + 1}, asReportedAt: $at, minStatus: $minStatus)`;
  const selections: Record<Way, string> = {
    "regency.annual": `regency(code: "${BADUNG}") { year: ${one} ${ofRegency} }`,
    "regency.annuals": `regency(code: "${BADUNG}") { year: ${several} ${ofRegency} }`,
    "province.annual": `province(code: "51") { year: ${one} ${ofProvince} }`,
    "province.annuals": `province(code: "51") { year: ${several} ${ofProvince} }`,
    "nation.annual": `nation { year: ${one} ${ofNation} }`,
  };
  return async (way, { asReportedAt, minStatus = "ACCEPTED" } = {}) => {
    const document = `query ($at: DateTime, $minStatus: ReportStatus) { region: ${selections[way]} }`;
    const { data, errors } = await admin.ask(document, { at: asReportedAt ?? null, minStatus });
    expect(errors).toEqual([]);
    return data.region.year;
  };
}

const operatorOf = (region: string) => changerOf(hub, "bappenas", { role: "REGENCY_OPERATOR", region });
const findCoordinator = () => changerOf(hub, "bappenas", { role: "PROVINCE_COORDINATOR", region: "51" });
const findSteward = () => changerOf(hub, "bappenas", { role: "MINISTRY_STEWARD", agency: "bappenas" });

/** A change of which nothing was refused. */
async function whole(change: Promise<Data>): Promise<void> {
  expect((await change).refusals).toEqual([]);
}

const BALI = { province: { code: "51", year: YEAR } };
const LINE = { regencyCode: BADUNG, year: YEAR, budgetSource: "APBD_REGENCY", planned: "100", realized: "90" };
const INDEX = { regencyCode: BADUNG, year: YEAR, indicatorCode: "spbe_index", realization: 3.5, source: "KemenPAN-RB" };
const TARGET = {
  regencyCode: BADUNG,
  year: YEAR,
  dimension: "ECONOMY",
  target: 3,
  documentCode: `${BADUNG}-RKPD-2024`,
};
const PLAN = {
  code: `${BADUNG}-RKPD-2024`,
  kind: "RKPD",
  title: "Rencana Kerja 2024",
  regionCode: BADUNG,
  periodFirstYear: 2024,
  periodLastYear: 2024,
};
/** Their first revision is the demonstration's. */
const REPORTED = [
  `BUDGET_LINE/${BADUNG}/${YEAR}/APBD_REGENCY`,
  `INDICATOR_REALIZATION/${BADUNG}/${YEAR}/spbe_index`,
  `DIMENSION_TARGET/${BADUNG}/${YEAR}/ECONOMY`,
  `PLANNING_DOCUMENT/${PLAN.code}`,
].map((figure) => ({ figure, expectedRevision: 2 }));

/** Badung reports what it reached, and the ministry what it is to reach; all of it is accepted within the month. */
async function reportInJanuary(): Promise<void> {
  const [badung, coordinator, steward] = await Promise.all([operatorOf(BADUNG), findCoordinator(), findSteward()]);
  await whole(badung.report({ budgetLines: [LINE], indicatorRealizations: [INDEX] }));
  await whole(badung.submit({ regency: { code: BADUNG, year: YEAR } }));
  await whole(coordinator.verify(BALI));
  await whole(steward.report({ planningDocuments: [PLAN], dimensionTargets: [TARGET] }));
  await whole(steward.accept({ figures: REPORTED }));
}

/** Denpasar sends in what is verified and accepted in March only. */
async function submitInFebruary(): Promise<void> {
  const denpasar = await operatorOf(DENPASAR);
  await whole(denpasar.report({ budgetLines: [{ ...LINE, regencyCode: DENPASAR }] }));
  await whole(denpasar.submit({ regency: { code: DENPASAR, year: YEAR } }));
}

/** Another agency learns that Badung has come further, and trusts the source of its cohort less. */
async function changeMembershipInFebruary(): Promise<void> {
  const [day, rest] = ["timestamptz '2025-02-10'", "source, source_url, as_of, methodology, status, simulated"];
  await hub.sql(
    "kominfo",
    `insert into membership_stage (regency_code, year, stage, received_at, valid_from, ${rest})
       select regency_code, 2024, 'SOCIALIZATION', ${day}, ${day}, ${rest}
       from membership_stage where regency_code = '${BADUNG}' and stage = 'IMPLEMENTATION';
     update cohort_member set valid_to = ${day} where regency_code = '${BADUNG}';
     insert into cohort_member (regency_code, cohort_year, is_claim, confidence, revision, received_at, valid_from, ${rest})
       select regency_code, cohort_year, is_claim, 'LOW', revision + 1, ${day}, ${day}, ${rest}
       from cohort_member where regency_code = '${BADUNG}'`,
  );
}

/** The provinces agree on another rule by which scores are judged from the year on. */
async function changeRuleInFebruary(): Promise<void> {
  await hub.sql(
    "provincial",
    `insert into progress_rule (version, from_year, at_risk_share, steady_within, known_since, methodology)
     values (2, ${YEAR}, 0, 4, '2025-02-10', 'Kesepakatan forum')`,
  );
}

/** The ministry opens what it had accepted, and all of it is corrected, with a reason. */
async function correctInMarch(): Promise<void> {
  const [badung, steward] = await Promise.all([operatorOf(BADUNG), findSteward()]);
  const correction = { expectedRevision: 2 };
  const reason = "Temuan BPK";
  await whole(steward.reopen({ figures: REPORTED, reason }));
  await whole(
    badung.report({
      budgetLines: [{ ...LINE, ...correction, planned: "120" }],
      indicatorRealizations: [{ ...INDEX, ...correction, realization: 3.1 }],
      reason,
    }),
  );
  await whole(
    steward.report({
      planningDocuments: [{ ...PLAN, ...correction, title: "Rencana Kerja Perubahan 2024" }],
      dimensionTargets: [{ ...TARGET, ...correction, target: 2.5 }],
      reason,
    }),
  );
}

async function verifyInMarch(): Promise<void> {
  const [badung, coordinator] = await Promise.all([operatorOf(BADUNG), findCoordinator()]);
  await whole(badung.submit({ regency: { code: BADUNG, year: YEAR } }));
  await whole(coordinator.verify(BALI));
}

async function acceptInMarch(): Promise<void> {
  const steward = await findSteward();
  await whole(steward.accept(BALI));
  await whole(steward.accept({ figures: [{ figure: `PLANNING_DOCUMENT/${PLAN.code}`, expectedRevision: 3 }] }));
}

/** The fields in which two answers differ, whichever row of a list they stand in: `budget.bySource.planned`. */
function listDifferences(before: Data, after: Data): string[] {
  const compare = (left: Data, right: Data, path: string): string[] => {
    if (Array.isArray(left) && left.length === right?.length) {
      return left.flatMap((part, index) => compare(part, right[index], path));
    }
    const areObjects = [left, right].every((value) => typeof value === "object" && value && !Array.isArray(value));
    if (areObjects) return Object.keys(left).flatMap((key) => compare(left[key], right[key], `${path}.${key}`));
    return JSON.stringify(left) === JSON.stringify(right) ? [] : [path.slice(1)];
  };
  return [...new Set(compare(before, after, ""))].toSorted();
}

it("a year in January has something of every agency", async () => {
  expect(inJanuary.get("regency.annual")).toMatchObject({
    name: "Kabupaten Badung",
    membership: { stage: "IMPLEMENTATION", cohorts: [{ year: 2017, confidence: "HIGH" }] },
    evaluation: { participation: "PARTICIPATED" },
    dimensionScores: { length: 6 },
    progress: { length: 6 },
    dimensionTargets: expect.arrayContaining([
      expect.objectContaining({
        dimension: "ECONOMY",
        target: 3,
        document: expect.objectContaining({ title: PLAN.title }),
      }),
    ]),
    indicators: expect.arrayContaining([expect.objectContaining({ indicator: "spbe_index", realization: 3.5 })]),
    budget: { planned: "100", realized: "90", provenance: { simulated: false } },
    statistics: expect.arrayContaining([expect.objectContaining({ indicator: "population_total" })]),
  });
});

describe.each(WAYS)("by %s", (way) => {
  it("January's report is read again in April with every field as it was", async () => {
    expect(await read(way, { asReportedAt: JANUARY })).toEqual(inJanuary.get(way));
  });

  it("the plain answer is March's, and another than January's", async () => {
    const plain = await read(way);
    expect(plain).toEqual(await read(way, { asReportedAt: MARCH }));
    expect(plain).not.toEqual(inJanuary.get(way));
  });
});

it("February differs from January by the membership, and by the rule that judges progress", async () => {
  const february = await read("regency.annual", { asReportedAt: FEBRUARY });
  expect(listDifferences(inJanuary.get("regency.annual"), february)).toEqual([
    "membership.cohorts.confidence",
    "membership.cohorts.provenance.receivedAt",
    "membership.cohorts.provenance.revision",
    "membership.provenance.partCount",
    "membership.provenance.receivedAt",
    "membership.stage",
    "membership.stages",
    "progress.ruleVersion",
    "progress.status",
    "progress.trend",
    "spendingAgainstProgress.ruleVersion",
    "spendingAgainstProgress.status",
  ]);
  expect(february.membership).toMatchObject({ stage: "SOCIALIZATION", cohorts: [{ year: 2017, confidence: "LOW" }] });
});

it("March differs from February by what was corrected, and what was computed of it", async () => {
  const [february, march] = await Promise.all(
    [FEBRUARY, MARCH].map((asReportedAt) => read("regency.annual", { asReportedAt })),
  );
  expect(listDifferences(february, march)).toEqual([
    "budget.bySource.planned",
    "budget.bySource.provenance.receivedAt",
    "budget.bySource.provenance.revision",
    "budget.planned",
    "budget.provenance.receivedAt",
    "dimensionTargets.document.provenance.receivedAt",
    "dimensionTargets.document.provenance.revision",
    "dimensionTargets.document.title",
    "dimensionTargets.provenance.receivedAt",
    "dimensionTargets.provenance.revision",
    "dimensionTargets.target",
    "indicators.achievement",
    "indicators.document.provenance.receivedAt",
    "indicators.document.provenance.revision",
    "indicators.document.title",
    "indicators.provenance.receivedAt",
    "indicators.realization",
    "masterplanPrograms.alignments.document.provenance.receivedAt",
    "masterplanPrograms.alignments.document.provenance.revision",
    "masterplanPrograms.alignments.document.title",
    "membership.masterplan.quickWins.alignments.document.provenance.receivedAt",
    "membership.masterplan.quickWins.alignments.document.provenance.revision",
    "membership.masterplan.quickWins.alignments.document.title",
    "progress.gap",
    "progress.provenance.receivedAt",
    "progress.target",
    "spendingAgainstProgress.gap",
    "spendingAgainstProgress.provenance.receivedAt",
  ]);
});

/** A regency's own money, as the year tells it, line for line. */
async function readLines(code: string, { asReportedAt, minStatus = "ACCEPTED" }: Moment): Promise<Data[]> {
  const { data, errors } = await admin.ask(
    `query ($code: ID!, $at: DateTime, $minStatus: ReportStatus) { regency(code: $code) {
      annual(year: ${YEAR}, asReportedAt: $at, minStatus: $minStatus) {
        budget { bySource { source planned provenance { status revision } } }
      }
    } }`,
    { code, at: asReportedAt, minStatus },
  );
  expect(errors).toEqual([]);
  return data.regency.annual.budget.bySource
    .filter(({ source }: Data) => source === "APBD_REGENCY")
    .map(({ planned, provenance }: Data) => ({ planned, ...provenance }));
}

it.each([
  [JANUARY, "SUBMITTED", null],
  [FEBRUARY, "SUBMITTED", "SUBMITTED"],
  [FEBRUARY, "VERIFIED", null],
  [NINTH_OF_MARCH, "SUBMITTED", "VERIFIED"],
  [NINTH_OF_MARCH, "ACCEPTED", null],
  [MARCH, "SUBMITTED", "ACCEPTED"],
])("as of %s what counts from %s on has the status that it had: %s", async (asReportedAt, minStatus, status) => {
  const lines = await readLines(DENPASAR, { asReportedAt, minStatus });
  expect(lines).toEqual(status ? [{ planned: "100", status, revision: 1 }] : []);
});

it.each([
  [FEBRUARY, "DRAFT", { planned: "100", status: "ACCEPTED", revision: 2 }],
  [SIXTH_OF_MARCH, "DRAFT", { planned: "120", status: "DRAFT", revision: 3 }],
  [SIXTH_OF_MARCH, "ACCEPTED", { planned: "100", status: "ACCEPTED", revision: 2 }],
  [NINTH_OF_MARCH, "DRAFT", { planned: "120", status: "VERIFIED", revision: 3 }],
  [NINTH_OF_MARCH, "ACCEPTED", { planned: "100", status: "ACCEPTED", revision: 2 }],
  [MARCH, "DRAFT", { planned: "120", status: "ACCEPTED", revision: 3 }],
])("as of %s what counts from %s on has the value that it had: %o", async (asReportedAt, minStatus, line) => {
  expect(await readLines(BADUNG, { asReportedAt, minStatus })).toEqual([line]);
});

it("one value takes another's place in a moment, with no gap and never two at once", async () => {
  const [row] = await hub.sql(
    "bappenas",
    `select floor(extract(epoch from valid_from) * 1000)::float as moment from budget_line
     where regency_code = $1 and year = $2 and revision = 3 and status = 'ACCEPTED'`,
    [BADUNG, YEAR],
  );
  const around = [-1, 0, 1, 2].map((later) => new Date(Number(row?.["moment"]) + later).toISOString());
  const lines = await Promise.all(around.map((asReportedAt) => readLines(BADUNG, { asReportedAt })));
  // It began within a millisecond: as of the beginning of that one it did not hold yet.
  expect(lines.map((found) => found.map(({ planned }) => planned))).toEqual([["100"], ["100"], ["120"], ["120"]]);
});

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

describe.each([
  [`regency(code: "${BADUNG}") { annual(year: ${YEAR}, asReportedAt: $at) { name } }`],
  [`regency(code: "${BADUNG}") { annuals(from: ${YEAR}, to: ${YEAR}, asReportedAt: $at) { name } }`],
  [`province(code: "51") { annual(year: ${YEAR}, asReportedAt: $at) { name } }`],
  [`province(code: "51") { annuals(from: ${YEAR}, to: ${YEAR}, asReportedAt: $at) { name } }`],
  [`nation { annual(year: ${YEAR}, asReportedAt: $at) { year } }`],
  [`nation { annuals(from: ${YEAR}, to: ${YEAR}, asReportedAt: $at) { year } }`],
])("%s", (selection) => {
  const ask = (at: string) => hub.ask(`query ($at: DateTime!) { ${selection} }`, { at });

  it.each([
    [
      "nine seconds ago",
      () => inSeconds(-9),
      "asReportedAt must be at least 10 seconds ago; leave it out to read what holds now",
    ],
    [
      "tomorrow",
      () => inSeconds(86_400),
      "asReportedAt must be at least 10 seconds ago; leave it out to read what holds now",
    ],
    ["in the year 0", () => "0000-01-01T00:00:00Z", "asReportedAt must be from the year 2000"],
  ])("refuses a moment %s", async (_when, at, message) => {
    expect((await ask(at())).errors).toMatchObject([{ message, extensions: { code: "BAD_USER_INPUT" } }]);
  });

  it("answers a moment eleven seconds ago", async () => {
    expect((await ask(inSeconds(-11))).errors).toEqual([]);
  });
});
