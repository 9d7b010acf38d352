import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCsv } from "../testkit/csv.ts";
import { type ActingPerson, actingAs } from "../testkit/actor.ts";
import { changerOf } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";

// The evaluation of 2023 once more, from the marks of its assessors to what Kominfo published.

const COMPONENTS = ["BASELINE", "OUTPUT", "OUTCOME", "IMPACT", "QUICK_WIN", "COLLABORATION"] as const;
type Component = (typeof COMPONENTS)[number];
type Column = "regency_code" | "scoring_group" | "final" | "evaluated" | Lowercase<Component>;
const DATA = new URL("../../services/kominfo/seeds/data/", import.meta.url);
const table = readCsv<Column>(DATA, "evaluation_2023");
const took = table.filter(({ evaluated }) => evaluated === "yes");
const stayedAway = table.filter(({ evaluated }) => evaluated !== "yes");

const BADUNG = "51.03";
const ROUND = { year: 2023, phase: "SECOND" };

interface Question {
  readonly code: string;
  readonly component: Component;
}

let hub: TestHub;
let steward: ActingPerson;
let assessor: ActingPerson;
let form: readonly Question[];
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  steward = await actingAs(hub, { role: "MINISTRY_STEWARD", agency: "kominfo", name: "Ayu" });
  assessor = await actingAs(hub, { role: "ASSESSOR", cohort: 2017, name: "Komang" });
  await forgetEvaluations();
  const { data } = await hub.ask("{ evaluationForms { year questions { code component } } }");
  form = data.evaluationForms.find(({ year }: Data) => year === 2023).questions;
});
afterAll(() => hub[Symbol.asyncDispose]());

/** Takes away what Kominfo published of 2023, but for its round. */
const forgetEvaluations = () =>
  hub.sql(
    "kominfo",
    `set session_replication_role = replica;
     delete from question_mark; delete from component_score; delete from dimension_score;
     delete from evaluation where year = 2023;
     set session_replication_role = origin`,
  );

const scoreIn = (code: string, component: Component): string =>
  String(table.find(({ regency_code }) => regency_code === code)?.[component.toLowerCase() as Lowercase<Component>]);

/** Each question of a component that was scored, with the component's score; moved by so much. */
const marksOf = (code: string, shift = 0) =>
  form
    .filter(({ component }) => scoreIn(code, component) !== "")
    .map(({ code: questionCode, component }) => ({
      questionCode,
      mark: Math.round((Number(scoreIn(code, component)) + shift) * 100) / 100,
    }));

const evaluationOf = ({ regency_code, scoring_group, evaluated }: (typeof table)[number]) => ({
  regencyCode: regency_code,
  schemeCode: `2023-${scoring_group}`,
  participation: evaluated === "yes" ? "PARTICIPATED" : "DID_NOT_PARTICIPATE",
});
const badung = evaluationOf(table.find(({ regency_code }) => regency_code === BADUNG)!);

const EVALUATION = "evaluation { participation }";
const refusalsOf = ({ refusals }: Data): string[] => refusals.map(({ code, message }: Data) => `${code}: ${message}`);
const mark = (person: ActingPerson, regencyCode: string, marks: readonly object[]) =>
  person.act("markQuestions", { ...ROUND, regencyCode, marks }, EVALUATION);
const publish = (evaluations: readonly object[], round: object = ROUND) =>
  steward.act("publishEvaluations", { ...round, evaluations }, "round { year phase }");

async function readBadung(selection: string, ask: TestHub["ask"] = hub.ask): Promise<Data> {
  const { data, errors } = await ask(`{ regency(code: "${BADUNG}") { annual(year: 2023) { ${selection} } } }`);
  expect(errors).toEqual([]);
  return data.regency.annual;
}

describe("marks", () => {
  it("are claimed by the regency, with evidence, and stand beside those of its assessors", async () => {
    const operator = await changerOf(hub, "kominfo", { role: "REGENCY_OPERATOR", region: BADUNG });
    const coordinator = await changerOf(hub, "kominfo", { role: "PROVINCE_COORDINATOR", region: "51" });
    const ministry = await changerOf(hub, "kominfo", { role: "MINISTRY_STEWARD", agency: "kominfo" });
    const claim = { ...ROUND, regencyCode: BADUNG, questionCode: "1.1.1", mark: 4, evidence: { title: "Perbup 12" } };
    const figures = [{ figure: "CLAIMED_MARK/51.03/2023/2/1.1.1", expectedRevision: 1 }];
    expect((await operator.report({ claimedMarks: [claim] })).refusals).toEqual([]);
    for (const move of [operator.submit, coordinator.verify, ministry.accept]) {
      expect((await move({ figures })).refusals).toEqual([]);
    }
    const unasked = await operator.report({ claimedMarks: [{ ...claim, questionCode: "4.a" }] });
    expect(refusalsOf(unasked)).toEqual([
      "INVALID: question 4.a is of the form of 2022 and was not asked in 2023; give one of the form of 2023",
    ]);
  });

  it("are given by several assessors, who do not see each other's", async () => {
    const second = await actingAs(hub, { role: "ASSESSOR", cohort: 2017, name: "Putu" });
    // One a little above and one below: their mean is what Kominfo published.
    expect(refusalsOf(await mark(assessor, BADUNG, marksOf(BADUNG, 0.1)))).toEqual([]);
    expect(refusalsOf(await mark(second, BADUNG, marksOf(BADUNG, -0.1)))).toEqual([]);
    const MARKS = "evaluation { assessorMarks { question assessor } }";
    const seenBy = async (person: Pick<ActingPerson, "ask">) => {
      const { evaluation } = await readBadung(MARKS, person.ask);
      return [...new Set(evaluation.assessorMarks.map(({ assessor: subject }: Data) => subject))];
    };
    expect(await seenBy(assessor)).toEqual(["Komang"]);
    expect(await seenBy(second)).toEqual(["Putu"]);
    expect(await seenBy(steward)).toEqual(["Komang", "Putu"]);
    expect(await seenBy(await hub.as({ role: "MINISTRY_STEWARD", agency: "bappenas" }))).toEqual([]);
    expect((await hub.ask(`{ regency(code: "51.03") { annual(year: 2023) { ${MARKS} } } }`)).data).toBeUndefined();
  });

  it.each([
    ["of a regency of another cohort", "51.71", [{ questionCode: "1.1.1", mark: 3 }], "FORBIDDEN: 51.71 is no member"],
    ["in a question of another form", BADUNG, [{ questionCode: "4.a", mark: 3 }], "INVALID: question 4.a is of the"],
    [
      "twice in one question",
      BADUNG,
      [
        { questionCode: "1.1.1", mark: 3 },
        { questionCode: "1.1.1", mark: 2 },
      ],
      "INVALID: question 1.1.1 is marked twice",
    ],
  ])("are not given %s", async (_sentence, code, marks, message) => {
    const [refusal] = refusalsOf(await mark(assessor, code, marks));
    expect(refusal).toContain(message);
  });

  it("are not given in a round that is not known, nor above 4", async () => {
    const marks = [{ questionCode: "1.1.1", mark: 3 }];
    const input = { year: 2025, phase: "FIRST", regencyCode: BADUNG, marks };
    expect(refusalsOf(await assessor.act("markQuestions", input, EVALUATION))).toEqual([
      "WRONG_STATUS: there is no evaluation of 2025, phase FIRST; report its round first",
    ]);
    const above = { ...ROUND, regencyCode: BADUNG, marks: [{ questionCode: "1.1.1", mark: 4.01 }] };
    const { errors } = await assessor.send("markQuestions", above, EVALUATION);
    expect(errors[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  });
});

describe("evaluations", () => {
  it("are not published while a question that was asked has no mark", async () => {
    const jembrana = { ...badung, regencyCode: "51.01" };
    expect(refusalsOf(await publish([badung, jembrana]))).toEqual([
      "INVALID: 51.01 has no mark in 111 of 111 questions (1.1.1, 1.2.1, 1.3.1, 1.4.1, 1.5.1, …); have its assessors mark them",
    ]);
  });

  it.each([
    [
      "by a scheme that there is not",
      [{ ...badung, schemeCode: "2023-X" }],
      "INVALID: there is no scoring scheme 2023-X",
    ],
    ["twice at once", [badung, badung], "INVALID: 51.03 is given twice"],
  ])("are not published %s", async (_sentence, evaluations, message) => {
    expect(refusalsOf(await publish(evaluations)).join()).toContain(message);
  });

  it("come to what Kominfo published of all 141, from the marks of their assessors", { timeout: 300_000 }, async () => {
    const cohorts = await hub.sql(
      "kominfo",
      "select regency_code as code, min(cohort_year) as year from cohort_member where not is_claim group by regency_code",
    );
    const cohortOf = new Map(cohorts.map(({ code, year }) => [String(code), Number(year)]));
    const assessors = new Map<number, ActingPerson>();
    for (const { regency_code: code } of took.filter(({ regency_code }) => regency_code !== BADUNG)) {
      const cohort = cohortOf.get(code)!;
      const own =
        assessors.get(cohort) ?? (await actingAs(hub, { role: "ASSESSOR", cohort, name: `Asesor ${cohort}` }));
      assessors.set(cohort, own);
      expect(refusalsOf(await mark(own, code, marksOf(code)))).toEqual([]);
    }
    for (let begin = 0; begin < table.length; begin += 10) {
      expect(refusalsOf(await publish(table.slice(begin, begin + 10).map(evaluationOf)))).toEqual([]);
    }
    const { data } = await hub.ask(`{ nation { annual(year: 2023) {
      evaluationSummary { meanIndex participatedCount didNotParticipateCount lowest { code index } highest { code index } }
      provinces { regencies { code evaluation { index publishedIndex participation } } }
    } } }`);
    expect(data.nation.annual.evaluationSummary).toEqual({
      meanIndex: 2.81,
      participatedCount: 130,
      didNotParticipateCount: stayedAway.length,
      lowest: { code: "96.03", index: 1.16 },
      highest: { code: "33.72", index: 3.84 },
    });
    const regencies = data.nation.annual.provinces.flatMap((province: Data) => province.regencies);
    for (const { regency_code, final } of took) {
      const { evaluation } = regencies.find(({ code }: Data) => code === regency_code);
      expect(evaluation.publishedIndex).toBe(evaluation.index);
      expect(Math.abs(evaluation.index - Number(final))).toBeLessThanOrEqual(0.01);
    }
  });

  it("show the mean of the assessors beside what the regency claims", async () => {
    const { evaluation, dimensionScores } = await readBadung(
      `evaluation {
        index marks { question mark claimedMark provenance { simulated status } }
        claimedMarks { question mark evidence { title } provenance { figure } }
      }
      dimensionScores { dimension provenance { simulated methodology } }`,
    );
    expect(evaluation.index).toBe(2.97);
    expect(evaluation.marks).toHaveLength(111);
    expect(evaluation.marks[0]).toEqual({
      question: "1.1.1",
      mark: Number(scoreIn(BADUNG, "BASELINE")),
      claimedMark: 4,
      provenance: { simulated: false, status: "ACCEPTED" },
    });
    expect(evaluation.claimedMarks).toEqual([
      {
        question: "1.1.1",
        mark: 4,
        evidence: { title: "Perbup 12" },
        provenance: { figure: "CLAIMED_MARK/51.03/2023/2/1.1.1" },
      },
    ]);
    expect(dimensionScores).toHaveLength(6);
  });

  it("are compared under another scheme by a question, which says what is missing", async () => {
    const { evaluation } = await readBadung(`evaluation {
      own: comparedUnder(schemeCode: "2023-REGULER") { scheme { code } index missing }
      other: comparedUnder(schemeCode: "2023-KPPN_IKN") { index missing provenance { missing { part } } }
      none: comparedUnder(schemeCode: "2017-X") { index }
    }`);
    expect(evaluation).toEqual({
      own: { scheme: { code: "2023-REGULER" }, index: 2.97, missing: [] },
      other: { index: null, missing: ["COLLABORATION"], provenance: { missing: [{ part: "COLLABORATION" }] } },
      none: null,
    });
  });

  it("are not published again, nor marked any more", async () => {
    expect(refusalsOf(await publish([badung]))).toEqual([
      "LOCKED: the evaluation of 51.03 of 2023, phase SECOND is published; have its figures reopened, with a reason, to correct them",
    ]);
    expect(refusalsOf(await mark(assessor, BADUNG, [{ questionCode: "1.1.1", mark: 4 }]))).toEqual([
      "LOCKED: the evaluation of 51.03 of 2023, phase SECOND is published, and marked no more",
    ]);
  });

  const OF_BADUNG = "received_at, status, simulated, move) values ('51.03', 2023, 2";
  it.each([
    [
      `insert into evaluation (regency_code, year, phase, scheme_code, participation, ${OF_BADUNG}, '2023-REGULER', 'PARTICIPATED'`,
      "evaluation_published_once_check",
    ],
    [
      `insert into assessor_mark (regency_code, year, phase, question_code, assessor_subject, mark, ${OF_BADUNG}, '1.1.1', 'x', 3`,
      "assessor_mark_in_time_check",
    ],
    [
      `insert into evaluation (regency_code, year, phase, scheme_code, participation, ${OF_BADUNG.replace("51.03", "51.01")}, '2023-REGULER', 'PARTICIPATED'`,
      "evaluation_marked_check",
    ],
  ])("nor in the database: %s", async (insertion, constraint) => {
    await expect(hub.sql("kominfo", `${insertion}, now(), 'ACCEPTED', false, 'DECIDE')`)).rejects.toMatchObject({
      constraint,
    });
  });
});

describe("a scoring scheme", () => {
  const SCHEME = "scoringScheme { code year phase group weights { component weight } }";
  const weights = [
    { component: "OUTPUT", weight: 0.6 },
    { component: "IMPACT", weight: 0.4 },
  ];
  const scheme = { code: "2025-REGULER", year: 2025, phase: "FIRST", group: "REGULER", weights };

  it("is published with its weights", async () => {
    const { idempotencyKey: _key, ...told } = { idempotencyKey: "", ...scheme };
    expect((await steward.succeed("publishScoringScheme", scheme, SCHEME)).scoringScheme).toEqual(told);
  });

  it.each([
    [
      "whose weights are not 1",
      { weights: weights.slice(1), code: "2025-A" },
      "INVALID: the weights add up to 0.4; make it 1",
    ],
    [
      "that weighs a component twice",
      { weights: [...weights, ...weights], code: "2025-A" },
      "INVALID: OUTPUT is weighed twice; give it one weight",
    ],
    [
      "that is there",
      { code: "2023-REGULER" },
      "LOCKED: scheme 2023-REGULER is published, and never changes; publish another under a code of its own",
    ],
  ])("is none %s", async (_sentence, change, message) => {
    expect(refusalsOf(await steward.act("publishScoringScheme", { ...scheme, ...change }, SCHEME))).toEqual([message]);
  });

  it.each([
    ["update scoring_weight set valid_to = now()", "scoring_weight_unchanged"],
    ["update scoring_scheme set valid_to = now()", "scoring_scheme_unchanged"],
    ["update question set valid_to = now()", "question_unchanged"],
    [
      `insert into scoring_weight (scheme_code, component, weight, received_at, status, simulated)
       values ('2025-REGULER', 'BASELINE', 0.1, now(), 'ACCEPTED', false)`,
      "scoring_weight_whole_check",
    ],
  ])("never changes in the database either: %s", async (statement, constraint) => {
    await expect(hub.sql("kominfo", statement)).rejects.toMatchObject({ constraint });
  });
});

describe("an evaluation form", () => {
  const FORM = "evaluationForm { year questions { code label dimension subDimension provenance { figure } } }";
  const question = {
    code: "1.1.1",
    position: 1,
    component: "BASELINE",
    dimension: "LIVING",
    subDimension: "HEALTH",
    label: "Layanan kesehatan daring",
  };

  it("is published for a new year, and can have a code that another form has", async () => {
    const { evaluationForm } = await steward.succeed(
      "publishEvaluationForm",
      { year: 2025, questions: [question] },
      FORM,
    );
    const { code, label, dimension, subDimension } = question;
    expect(evaluationForm).toEqual({
      year: 2025,
      questions: [{ code, label, dimension, subDimension, provenance: { figure: "QUESTION/2025/1.1.1" } }],
    });
    const { evaluation } = await readBadung("evaluation { marks { question label dimension } }");
    expect(evaluation.marks[0]).toMatchObject({ question: "1.1.1", dimension: null });
    expect(evaluation.marks[0].label).not.toBe(label);
  });

  it.each([
    [
      "that is there",
      { year: 2025, questions: [{ ...question, code: "9.9" }] },
      "LOCKED: the form of 2025 is published, and never changes; publish one of a later year",
    ],
    [
      "with a code twice",
      { year: 2026, questions: [question, { ...question, position: 2 }] },
      "INVALID: two questions have the code 1.1.1; give each its own",
    ],
    [
      "with a sub-dimension of another dimension",
      { year: 2026, questions: [{ ...question, dimension: "ECONOMY" }] },
      "INVALID: question 1.1.1 is of HEALTH, which is no sub-dimension of ECONOMY; correct one of them",
    ],
  ])("is none %s", async (_sentence, input, message) => {
    expect(refusalsOf(await steward.act("publishEvaluationForm", input, FORM))).toEqual([message]);
  });

  it.each([
    [2025, "question_published_once_check"],
    [2023, "question_published_once_check"],
  ])("of %i gets no further question in the database", async (year, constraint) => {
    const statement = `insert into question (form_year, code, position, component, label, received_at, status, simulated, move)
      values (${year}, '2.3.1', 200, 'OUTPUT', 'Nanti', now(), 'ACCEPTED', false, 'DECIDE')`;
    await expect(hub.sql("kominfo", statement)).rejects.toMatchObject({ constraint });
  });
});

describe("findings", () => {
  const FINDING = "finding { id code year phase ordinal kind dimension text provenance { figure status } }";
  const weakness = { ...ROUND, regencyCode: BADUNG, kind: "WEAKNESS", text: "Dewan Smart City tidak bersidang." };

  it("are recorded by an assessor of the cohort and by Kominfo, and are everybody's to read", async () => {
    expect((await assessor.succeed("recordFinding", weakness, FINDING)).finding).toEqual({
      id: "FINDING/51.03/2023/2/1",
      code: BADUNG,
      ...ROUND,
      ordinal: 1,
      kind: "WEAKNESS",
      dimension: null,
      text: weakness.text,
      provenance: { figure: "FINDING/51.03/2023/2/1", status: "ACCEPTED" },
    });
    const advice = { ...weakness, kind: "RECOMMENDATION", dimension: "GOVERNANCE", text: "Adakan sidang." };
    await steward.succeed("recordFinding", advice, FINDING);
    const { evaluation } = await readBadung("evaluation { findings { ordinal kind dimension } }");
    expect(evaluation.findings).toEqual([
      { ordinal: 1, kind: "WEAKNESS", dimension: null },
      { ordinal: 2, kind: "RECOMMENDATION", dimension: "GOVERNANCE" },
    ]);
  });

  it("are not recorded by the assessors of another cohort, nor by the regency", async () => {
    const other = await actingAs(hub, { role: "ASSESSOR", cohort: 2018 });
    expect(refusalsOf(await other.act("recordFinding", weakness, FINDING))).toEqual([
      "FORBIDDEN: 51.03 is no member of the cohort of 2018; it is for the assessors of its own",
    ]);
    const operator = await actingAs(hub, { role: "REGENCY_OPERATOR", region: BADUNG });
    const { errors } = await operator.send("recordFinding", weakness, FINDING);
    expect(errors[0]?.extensions["code"]).toBe("FORBIDDEN");
  });
});
