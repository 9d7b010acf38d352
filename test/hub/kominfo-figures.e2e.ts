import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Changer, changerOf } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";

let hub: TestHub;
let steward: Changer;
let ofGianyar: Changer;
let ofBali: Changer;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  steward = await changerOf(hub, "kominfo", { role: "MINISTRY_STEWARD", agency: "kominfo" });
  ofGianyar = await changerOf(hub, "kominfo", { role: "REGENCY_OPERATOR", region: "51.04" });
  ofBali = await changerOf(hub, "kominfo", { role: "PROVINCE_COORDINATOR", region: "51" });
});
afterAll(() => hub[Symbol.asyncDispose]());

const GIANYAR = { regencyCode: "51.04" };
const SECOND_OF_2023 = { ...GIANYAR, year: 2023, phase: "SECOND" };

const cohort = { year: 2020, quota: 5, mouSignedOn: "2020-06-15", confidence: "MEDIUM" };
const cohortMember = { ...GIANYAR, year: 2020, confidence: "LOW", isClaim: false };
const componentScore = { ...SECOND_OF_2023, component: "IMPACT", score: 2.75 };
const dimensionScore = { ...SECOND_OF_2023, dimension: "LIVING", score: 3.05 };
const evaluation = {
  ...SECOND_OF_2023,
  schemeCode: "2023-REGULER",
  participation: "PARTICIPATED",
  publishedIndex: 2.85,
};
const evaluationRound = { year: 2024, phase: "FIRST", isInvitationComplete: true };
const masterplan = {
  ...GIANYAR,
  year: 2023,
  isMade: true,
  title: "Gianyar Aman",
  firstYear: 2024,
  lastYear: 2033,
  adoptedOn: "2023-11-01",
  legalBasis: "Peraturan Bupati Nomor 40 Tahun 2023",
  isMentored: true,
};
const membershipStage = {
  ...GIANYAR,
  stage: "ASSESSMENT",
  year: 2020,
  enteredOn: "2020-03-02",
  source: "Kominfo: hasil penilaian 2020",
};
const programTarget = { programCode: "SMART_PROVINCE", year: 2029, target: 12 };
const questionMark = { ...SECOND_OF_2023, questionCode: "4.4.1.1", mark: 2.4 };
const quickWin = {
  ...GIANYAR,
  ordinal: 1,
  dimension: "LIVING",
  name: "Pendaftaran puskesmas daring",
  isQuickWin: true,
  state: "RUNNING",
  startYear: 2024,
};
const milestone = { ...GIANYAR, programOrdinal: 1, ordinal: 1, name: "Dipakai di semua puskesmas" };

/** The figures that a report has written, as a move names them. */
const writtenBy = ({ figures }: Data) => ({
  figures: figures.map(({ figure, revision }: Data) => ({ figure, expectedRevision: revision })),
});

async function publish(input: Readonly<Record<string, readonly object[]>>): Promise<string[]> {
  const reported = await steward.report(input);
  expect(reported.refusals).toEqual([]);
  const accepted = await steward.accept(writtenBy(reported));
  expect(accepted.refusals).toEqual([]);
  return accepted.figures.map(({ figure, status }: Data) => `${figure} ${status}`);
}

describe("the steward of kominfo publishes", () => {
  const accepted = "ACCEPTED";
  const provenance = "provenance { status revision }";
  const first = { status: "ACCEPTED", revision: 1 };

  it("a cohort, and then its members, with the stages that they reach", async () => {
    expect(await publish({ cohorts: [cohort] })).toEqual([`COHORT/2020 ${accepted}`]);
    expect(await publish({ cohortMembers: [cohortMember], membershipStages: [membershipStage] })).toEqual([
      `COHORT_MEMBER/51.04/2020 ${accepted}`,
      `MEMBERSHIP_STAGE/51.04/ASSESSMENT ${accepted}`,
    ]);
    const { data } = await hub.ask(`{
      cohorts { year quota candidateCount mouSignedOn confidence knownMemberCount ${provenance} }
      regency(code: "51.04") { annual(year: 2020) { membership {
        stage stages { stage enteredOn ${provenance} } cohorts { year confidence ${provenance} }
      } } }
    }`);
    expect(data.cohorts.find(({ year }: Data) => year === 2020)).toEqual({
      ...cohort,
      candidateCount: null,
      knownMemberCount: 1,
      provenance: first,
    });
    expect(data.regency.annual.membership).toEqual({
      stage: "ASSESSMENT",
      stages: [{ stage: "ASSESSMENT", enteredOn: "2020-03-02", provenance: first }],
      cohorts: [{ year: 2020, confidence: "LOW", provenance: first }],
    });
  });

  it("what a program sets itself to reach", async () => {
    expect(await publish({ programTargets: [programTarget] })).toEqual([
      `PROGRAM_TARGET/SMART_PROVINCE/2029 ${accepted}`,
    ]);
    const { data } = await hub.ask(`{ programs { code targets { year target ${provenance} } } }`);
    expect(data.programs[1]).toEqual({
      code: "SMART_PROVINCE",
      targets: [
        { year: 2023, target: 2, provenance: first },
        { year: 2029, target: 12, provenance: first },
      ],
    });
  });

  it("a round, an evaluation, and its scores and marks", async () => {
    const published = await publish({
      evaluationRounds: [evaluationRound],
      evaluations: [evaluation],
      componentScores: [componentScore],
      dimensionScores: [dimensionScore],
      questionMarks: [questionMark],
    });
    expect(published).toEqual([
      `COMPONENT_SCORE/51.04/2023/2/IMPACT ${accepted}`,
      `DIMENSION_SCORE/51.04/2023/2/LIVING ${accepted}`,
      `EVALUATION/51.04/2023/2 ${accepted}`,
      `EVALUATION_ROUND/2024/1 ${accepted}`,
      `QUESTION_MARK/51.04/2023/2/4.4.1.1 ${accepted}`,
    ]);
    const { data } = await hub.ask(`{
      reportingYears
      regency(code: "51.04") {
        annual(year: 2023) {
          dimensionScores { dimension score ${provenance} }
          evaluation {
            participation publishedIndex index scheme { code } ${provenance}
            components { component score ${provenance} } marks { question mark ${provenance} }
          }
        }
        next: annual(year: 2024) { evaluation { phase participation ${provenance} } }
      }
    }`);
    expect(data.reportingYears).toEqual([2024, 2023]);
    expect(data.regency.annual).toEqual({
      dimensionScores: [{ dimension: "LIVING", score: 3.05, provenance: first }],
      evaluation: {
        participation: "PARTICIPATED",
        publishedIndex: 2.85,
        index: null,
        scheme: { code: "2023-REGULER" },
        provenance: first,
        components: [{ component: "IMPACT", score: 2.75, provenance: first }],
        marks: [{ question: "4.4.1.1", mark: 2.4, provenance: first }],
      },
    });
    expect(data.regency.next.evaluation).toEqual({
      phase: "FIRST",
      participation: "NOT_INVITED",
      provenance: first,
    });
  });
});

it("a regency reports its masterplan with quick wins, its province verifies them, and kominfo accepts them", async () => {
  const written = writtenBy(await ofGianyar.report({ masterplans: [masterplan], masterplanPrograms: [quickWin] }));
  expect(written.figures.map(({ figure }: Data) => figure)).toEqual([
    "MASTERPLAN/51.04/1",
    "MASTERPLAN_PROGRAM/51.04/1",
  ]);
  const read = async () => {
    const { data } = await hub.ask(`{ regency(code: "51.04") { annual(year: 2023) { membership {
      masterplanState masterplanProvenance { revision }
      masterplan {
        title firstYear lastYear adoptedOn legalBasis isMentored
        quickWins { dimension name startYear provenance { status revision } }
      }
    } } } }`);
    return data.regency.annual.membership;
  };
  expect((await ofGianyar.submit(written)).figures).toMatchObject([{ status: "SUBMITTED" }, { status: "SUBMITTED" }]);
  expect((await ofBali.verify(written)).figures).toMatchObject([{ status: "VERIFIED" }, { status: "VERIFIED" }]);
  expect(await read()).toMatchObject({ masterplanState: "NOT_KNOWN" });
  expect((await steward.accept(written)).figures).toMatchObject([{ status: "ACCEPTED" }, { status: "ACCEPTED" }]);

  const { regencyCode: _code, year: _year, isMade: _isMade, ...told } = masterplan;
  const { dimension, name, startYear } = quickWin;
  expect(await read()).toEqual({
    masterplanState: "MADE",
    masterplanProvenance: { revision: 1 },
    masterplan: {
      ...told,
      quickWins: [{ dimension, name, startYear, provenance: { status: "ACCEPTED", revision: 1 } }],
    },
  });
});

it("a regency's year is moved whole, also where the correction of a figure is of another year than what it corrects", async () => {
  const moved = { regency: { code: "51.04", year: 2025 } };
  const known = { figure: "MASTERPLAN/51.04/1", expectedRevision: 1 };
  await steward.reopen({ figures: [known], reason: "Masterplan baru" });
  const corrected = { ...masterplan, year: 2025, title: "Gianyar Aman II", expectedRevision: 1 };
  await ofGianyar.report({ masterplans: [corrected], reason: "Masterplan baru" });
  for (const [changer, verb] of [
    [ofGianyar, "submit"],
    [ofBali, "verify"],
    [steward, "accept"],
  ] as const) {
    expect(await changer[verb](moved)).toMatchObject({
      figures: [{ figure: "MASTERPLAN/51.04/1", outcome: "APPLIED", revision: 2 }],
      refusals: [],
    });
  }
  const { data } = await hub.ask(
    '{ regency(code: "51.04") { annual(year: 2025) { membership { masterplan { title provenance { revision } } } } } }',
  );
  expect(data.regency.annual.membership.masterplan).toEqual({
    title: "Gianyar Aman II",
    provenance: { revision: 2 },
  });
});

it("evaluations are owed by those who were invited, and scores by those who took part", async () => {
  const expectedIn = async (year: number) => {
    const { data, errors } = await steward.ask(
      `query ($year: Int!) { nation { annual(year: $year) { kominfoReporting { kinds { kind dueOn expected { count } } } } } }`,
      { year },
    );
    expect(errors).toEqual([]);
    return data.nation.annual.kominfoReporting.kinds.map(({ kind, dueOn, expected }: Data) => [
      kind,
      dueOn,
      expected.count,
    ]);
  };
  // The 141 of Kominfo's table, of whom 11 did not take part, and Gianyar.
  expect(await expectedIn(2023)).toEqual([
    ["COMPONENT_SCORE", "2023-12-31", 131],
    ["DIMENSION_SCORE", "2023-12-31", 131],
    ["EVALUATION", "2023-12-31", 142],
  ]);
  expect(await expectedIn(2022)).toEqual([
    ["COMPONENT_SCORE", "2022-12-31", 0],
    ["DIMENSION_SCORE", "2022-12-31", 0],
    ["EVALUATION", "2022-12-31", 0],
  ]);
});

describe("a report is refused, with words:", () => {
  const programYear = expect.stringMatching(/^year must be a year from 2017 to \d{4}$/);
  const nextYear = `${new Date().getFullYear() + 1}-12-31`;
  const mark = expect.stringMatching(/must be from 0 to 4$/);
  const kinds = {
    cohorts: cohort,
    cohortMembers: cohortMember,
    componentScores: componentScore,
    dimensionScores: dimensionScore,
    evaluations: evaluation,
    evaluationRounds: evaluationRound,
    masterplans: masterplan,
    membershipStages: membershipStage,
    programTargets: programTarget,
    questionMarks: questionMark,
    masterplanPrograms: quickWin,
    masterplanMilestones: milestone,
  };

  it.each([
    ["cohorts", "year", 2016, programYear],
    ["cohorts", "quota", -1, "quota must not be negative"],
    ["cohorts", "mouSignedOn", nextYear, expect.stringMatching(/^mouSignedOn must be a day from 2000-01-01 to/)],
    ["cohortMembers", "regencyCode", "51", 'regencyCode must be a regency code such as "51.71"'],
    ["cohortMembers", "year", 2025, "there is no cohort year 2025; check year"],
    ["componentScores", "score", 4.01, mark],
    ["dimensionScores", "score", -0.01, mark],
    ["evaluations", "schemeCode", "2017-REGULER", "there is no scheme code 2017-REGULER; check schemeCode"],
    ["evaluations", "participation", "NOT_INVITED", "participation must be PARTICIPATED or DID_NOT_PARTICIPATE"],
    ["evaluations", "publishedIndex", 2.857, "publishedIndex must be in steps of 0.01"],
    ["evaluationRounds", "year", 2016, programYear],
    ["masterplans", "firstYear", 1999, "firstYear must be from 2000 to 2100"],
    ["masterplans", "title", "", "title must have from 1 to 500 letters"],
    ["membershipStages", "enteredOn", nextYear, expect.stringMatching(/^enteredOn must be a day from 2000-01-01 to/)],
    ["programTargets", "programCode", "SMART_VILLAGE", "there is no program SMART_VILLAGE; check programCode"],
    ["programTargets", "target", 0, "target must be at least 1"],
    ["questionMarks", "questionCode", "9.9", "there is no question code 9.9; check questionCode"],
    ["questionMarks", "mark", 2.345, "mark must be in steps of 0.01"],
    ["masterplanPrograms", "ordinal", 0, "ordinal must be from 1 to 1000"],
    ["masterplanPrograms", "name", "", "name must have from 1 to 500 letters"],
    ["masterplanPrograms", "horizonYears", 3, "horizonYears must be 1, 5, 10"],
    ["masterplanMilestones", "programOrdinal", 0, "programOrdinal must be from 1 to 1000"],
    ["masterplanMilestones", "dueOn", "2101-01-01", "dueOn must be a day from 2000-01-01 to 2100-12-31"],
  ] as const)("%s whose %s is %j", async (list, property, value, message) => {
    const { refusals } = await steward.report({ [list]: [{ ...kinds[list], [property]: value }] });
    expect(refusals).toEqual([{ code: "INVALID", message, path: ["input", list, "0", property] }]);
  });

  it.each([
    [
      "a mark in a question that was not asked",
      { questionMarks: [{ ...questionMark, questionCode: "4.a" }] },
      "question 4.a is of the form of 2022 and was not asked in 2023; give one of the form of 2023",
    ],
    [
      "an index of who did not take part",
      { evaluations: [{ ...evaluation, participation: "DID_NOT_PARTICIPATE" }] },
      "51.04 did not take part and has no index; leave out publishedIndex, or report PARTICIPATED",
    ],
    [
      "an evaluation by the scheme of another phase",
      { evaluations: [{ ...evaluation, phase: "FIRST" }] },
      "scheme 2023-REGULER is of 2023, phase SECOND; give one of 2023, phase FIRST",
    ],
    [
      "the title of a masterplan that is not made",
      { masterplans: [{ ...GIANYAR, year: 2023, isMade: false, title: "Gianyar Aman" }] },
      "51.04 has no masterplan by isMade; leave out title, or report that it is made",
    ],
    [
      "a masterplan that ends before it begins",
      { masterplans: [{ ...masterplan, lastYear: 2023 }] },
      "the masterplan of 51.04 ends in 2023, before its firstYear 2024; correct one of them",
    ],
  ])("%s", async (_what, input, message) => {
    const by = "masterplans" in input ? ofGianyar : steward;
    const path = ["input", Object.keys(input)[0], "0"];
    expect((await by.report(input)).refusals).toEqual([{ code: "INVALID", message, path }]);
  });

  it("a mark by the regency, and a masterplan by kominfo", async () => {
    const ofRegency = await ofGianyar.report({ questionMarks: [{ ...questionMark, questionCode: "1.1.1" }] });
    expect(ofRegency.refusals).toMatchObject([
      { code: "FORBIDDEN", message: "QUESTION_MARK/51.04/2023/2/1.1.1 is for the steward of kominfo to report" },
    ]);
    const ofMinistry = await steward.report({ masterplans: [{ ...masterplan, regencyCode: "51.03" }] });
    expect(ofMinistry.refusals).toMatchObject([
      { code: "FORBIDDEN", message: "MASTERPLAN/51.03/1 is for the operator of 51.03 to report" },
    ]);
  });
});
