import { afterAll, beforeAll, expect, it } from "vitest";
import { type Changer, changerOf } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";

const KABUPATEN_MALANG = "35.07";
const BADUNG = "51.03";
const GIANYAR = "51.04";

let hub: TestHub;
let steward: Changer;
beforeAll(async () => {
  hub = await startTestHub();
  steward = await changerOf(hub, "kominfo", { role: "MINISTRY_STEWARD", agency: "kominfo", name: "Aptika" });
});
afterAll(() => hub[Symbol.asyncDispose]());

interface Scored {
  readonly score: number;
  readonly provenance: { readonly revision: number; readonly simulated: boolean };
  readonly [part: string]: unknown;
}

/** What a regency's evaluation of 2023 comes to, now or as it was reported at a moment. */
async function read(code: string, asReportedAt?: string) {
  const provenance = "provenance { revision simulated source methodology }";
  const { data, errors } = await hub.ask(
    `query Read($code: ID!, $asReportedAt: DateTime) { regency(code: $code) { annual(year: 2023, asReportedAt: $asReportedAt) {
      dimensionScores { dimension score ${provenance} }
      evaluation { index publishedIndex components { component score ${provenance} } marks { question mark ${provenance} } }
    } } }`,
    { code, asReportedAt },
  );
  expect(errors).toEqual([]);
  const { evaluation, dimensionScores } = data.regency.annual;
  return {
    evaluation,
    index: evaluation.index,
    marks: evaluation.marks,
    component: (name: string): Scored => evaluation.components.find((one: Scored) => one.component === name),
    dimension: (name: string): Scored => dimensionScores.find((one: Scored) => one.dimension === name),
    revised: [...evaluation.components, ...dimensionScores]
      .filter((one: Scored) => one.provenance.revision > 1)
      .map((one: Scored) => one.component ?? one.dimension),
  };
}

/** A mark of 2023, phase two. */
const markOf = (regencyCode: string, questionCode: string, mark: number, rest: object = {}) => ({
  regencyCode,
  year: 2023,
  phase: "SECOND",
  questionCode,
  mark,
  ...rest,
});
const nameOf = (regencyCode: string, questionCode: string) => `QUESTION_MARK/${regencyCode}/2023/2/${questionCode}`;
const named = (figure: string, expectedRevision: number) => ({ figures: [{ figure, expectedRevision }] });

/** The whole form as it is asked by a scheme without COLLABORATION, each question with the same mark. */
async function wholeForm(regencyCode: string, mark: number) {
  const questions = await hub.sql(
    "kominfo",
    "select code from question where form_year = 2023 and component <> 'COLLABORATION' order by position",
  );
  return questions.map(({ code }) => markOf(regencyCode, String(code), mark));
}

/** Reports figures and accepts all of them at once. */
async function publish(input: Readonly<Record<string, unknown>>): Promise<void> {
  const { figures, refusals } = await steward.report(input);
  expect(refusals).toEqual([]);
  const moved = figures.map(({ figure, revision }: Data) => ({ figure, expectedRevision: revision }));
  expect((await steward.accept({ figures: moved })).refusals).toEqual([]);
}

it("a corrected mark is followed by the scores that it made, and the earlier ones can be read again", async () => {
  const before = await read(KABUPATEN_MALANG);
  expect(before.marks).toHaveLength(117);
  expect(before.index).toBe(2.94);
  expect(before.component("COLLABORATION").score).toBe(2.53);
  expect(before.dimension("SOCIETY").score).toBe(3.11);

  const figure = nameOf(KABUPATEN_MALANG, "6.5");
  const reason = "A partner was left out";
  await steward.reopen({ ...named(figure, 1), reason });
  const corrected = markOf(KABUPATEN_MALANG, "6.5", 3, { expectedRevision: 1, source: "Berita acara koreksi" });
  await steward.report({ questionMarks: [corrected], reason });
  expect(await read(KABUPATEN_MALANG)).toMatchObject({ evaluation: before.evaluation, revised: [] });

  await steward.accept(named(figure, 2));
  const after = await read(KABUPATEN_MALANG);
  const follows = {
    revision: 2,
    simulated: false,
    // The marks come from two documents now.
    source: null,
    methodology: "The plain mean of the marks of its questions.",
  };
  // The mark was 1.8; it is one of 6 of its component, which weighs 0.1, and one of 16 of its dimension.
  expect(after.component("COLLABORATION")).toEqual({ component: "COLLABORATION", score: 2.73, provenance: follows });
  expect(after.dimension("SOCIETY")).toEqual({ dimension: "SOCIETY", score: 3.19, provenance: follows });
  expect(after.revised).toEqual(["COLLABORATION", "SOCIETY"]);
  expect(after.evaluation).toMatchObject({ index: 2.96, publishedIndex: 2.94 });

  const then = await read(KABUPATEN_MALANG, "2024-01-31T00:00:00Z");
  expect(then).toMatchObject({ evaluation: before.evaluation, revised: [] });
  expect(then.dimension("SOCIETY")).toEqual(before.dimension("SOCIETY"));
});

it("who accepted the mark has brought about the scores, in the same moment, and the reason says what they follow", async () => {
  const states = await hub.sql(
    "kominfo",
    `with mark as (select valid_from from question_mark where question_code = '6.5' and revision = 2 and status = 'ACCEPTED')
     select component as part, move, reason, actor_subject, score.valid_from = mark.valid_from as is_at_once
       from component_score as score, mark where revision = 2
     union all
     select dimension, move, reason, actor_subject, score.valid_from = mark.valid_from
       from dimension_score as score, mark where revision = 2 order by part`,
  );
  const state = {
    move: "ACCEPT",
    reason: "It follows from the marks of its questions, which were corrected or completed.",
    actor_subject: "Aptika",
    is_at_once: true,
  };
  expect(states).toEqual([
    { part: "COLLABORATION", ...state },
    { part: "SOCIETY", ...state },
  ]);
});

it("a score that its marks do not make stays as it was published", async () => {
  const figure = `COMPONENT_SCORE/${KABUPATEN_MALANG}/2023/2/OUTPUT`;
  const reason = "The council was heard once more";
  const output = { regencyCode: KABUPATEN_MALANG, year: 2023, phase: "SECOND", component: "OUTPUT", score: 2.5 };
  await steward.reopen({ ...named(figure, 1), reason });
  await publish({ componentScores: [{ ...output, expectedRevision: 1 }], reason });

  await steward.reopen({ ...named(nameOf(KABUPATEN_MALANG, "2.3.1"), 1), reason });
  await publish({ questionMarks: [markOf(KABUPATEN_MALANG, "2.3.1", 2, { expectedRevision: 1 })], reason });
  expect((await read(KABUPATEN_MALANG)).component("OUTPUT")).toMatchObject({ score: 2.5, provenance: { revision: 2 } });
});

it("one mark alone makes no score, and leaves what is published or simulated", async () => {
  const before = await read(BADUNG);
  await publish({ questionMarks: [markOf(BADUNG, "4.5.2.1", 0.5)] });
  const after = await read(BADUNG);
  expect(after.marks.find(({ question }: Data) => question === "4.5.2.1")).toMatchObject({
    mark: 0.5,
    provenance: { revision: 2, simulated: false },
  });
  expect(after.component("IMPACT")).toEqual(before.component("IMPACT"));
  expect(after.dimension("SOCIETY")).toEqual(before.dimension("SOCIETY"));
  expect(after.dimension("SOCIETY").provenance.simulated).toBe(true);
});

it("a whole form of marks takes the place of simulated scores, and changes no published one", async () => {
  const before = await read(BADUNG);
  const marks = await wholeForm(BADUNG, 3);
  await publish({ questionMarks: marks.filter(({ questionCode }) => questionCode !== "4.5.2.1") });
  const after = await read(BADUNG);
  expect(after.dimension("LIVING")).toMatchObject({ score: 3, provenance: { revision: 2, simulated: false } });
  // The one mark of 0.5 counts among the 15 of its dimension.
  expect(after.dimension("SOCIETY")).toMatchObject({ score: 2.83, provenance: { revision: 2, simulated: false } });
  expect(after.evaluation).toMatchObject({
    index: before.index,
    publishedIndex: 2.97,
    components: before.evaluation.components,
  });
});

it("a regency's first marks make its scores once its evaluation says by which scheme it was asked", async () => {
  await publish({ questionMarks: await wholeForm(GIANYAR, 3.5) });
  expect((await read(GIANYAR)).dimension("LIVING")).toBeUndefined();

  const evaluation = { regencyCode: GIANYAR, year: 2023, phase: "SECOND", schemeCode: "2023-REGULER" };
  await publish({ evaluations: [{ ...evaluation, participation: "PARTICIPATED" }] });
  const after = await read(GIANYAR);
  expect(after.evaluation).toMatchObject({ index: 3.5, publishedIndex: null });
  expect(after.evaluation.components).toHaveLength(5);
  expect(after.dimension("LIVING")).toMatchObject({ score: 3.5, provenance: { revision: 1, simulated: false } });
});

it("a score that is accepted together with the marks stands as it was reported", async () => {
  const reason = "Both were misprinted";
  const figures = [nameOf(GIANYAR, "4.4.1.1"), `DIMENSION_SCORE/${GIANYAR}/2023/2/LIVING`];
  const living = { regencyCode: GIANYAR, year: 2023, phase: "SECOND", dimension: "LIVING", score: 3.49 };
  await steward.reopen({ figures: figures.map((figure) => ({ figure, expectedRevision: 1 })), reason });
  await publish({
    questionMarks: [markOf(GIANYAR, "4.4.1.1", 0, { expectedRevision: 1 })],
    dimensionScores: [{ ...living, expectedRevision: 1 }],
    reason,
  });
  expect((await read(GIANYAR)).dimension("LIVING")).toMatchObject({ score: 3.49, provenance: { revision: 2 } });
});
