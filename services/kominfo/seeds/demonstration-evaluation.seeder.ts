import { insertRows, readRows } from "../../common/database.js";
import { createRandom, type Random } from "../../common/random.js";
import { type Seeder, simulatedOn } from "../../common/seeding.js";
import { Participation } from "../evaluation/evaluation.js";
import {
  ComponentScore,
  DimensionScoreEntry,
  EvaluationEntry,
  EvaluationRound,
  Question,
  QuestionMark,
} from "../evaluation/evaluation.entity.js";
import { dimensionScoresOf } from "../evaluation/score.js";
import { ScoringScheme, ScoringWeight } from "../scoring-scheme/scoring-scheme.entity.js";

const YEARS = [2022, 2024] as const;
const PHASE = 2;
const publishedIn = (year: number) => simulatedOn(`${year}-12-04`);

/** Marks for 2023 that average to the official scores, and whole evaluations for the years beside it. */
export const seedDemonstrationEvaluations: Seeder = async ({ em }) => {
  const official = await readRows(em, EvaluationEntry, { where: { year: 2023 } });
  const scores = await readRows(em, ComponentScore, { where: { year: 2023 } });
  const marked = new Set((await readRows(em, QuestionMark, { where: {} })).map(({ regencyCode }) => regencyCode));
  const form = await readRows(em, Question, { where: { formYear: 2023 }, orderBy: { position: "asc" } });
  const weights = await readRows(em, ScoringWeight, { where: {} });

  const invented = YEARS.flatMap((year) => inventYear(year, official, scores, weights));
  const unmarked = scores.filter(({ regencyCode }) => !marked.has(regencyCode));
  const marks = markAll([...unmarked, ...invented.flatMap((one) => one.scores)], form);

  await insertRows(em, ScoringScheme, YEARS.flatMap((year) => schemesOf(year, official)));
  await insertRows(em, ScoringWeight, YEARS.flatMap((year) => weights.map((weight) => inYear(year, weight))));
  await insertRows(em, EvaluationRound, YEARS.map(toRound));
  await insertRows(em, EvaluationEntry, invented.map(({ entry }) => entry));
  await insertRows(em, ComponentScore, invented.flatMap((one) => one.scores));
  await insertRows(em, QuestionMark, marks);
  await insertRows(em, DimensionScoreEntry, toDimensionScores(marks, form));
};

const schemeOf = (year: number, official: string) => official.replace("2023", String(year));

const inYear = (year: number, { schemeCode, component, weight }: ScoringWeight): ScoringWeight => ({
  schemeCode: schemeOf(year, schemeCode),
  component,
  weight,
});

const schemesOf = (year: number, official: readonly EvaluationEntry[]): ScoringScheme[] =>
  [...new Set(official.map(({ schemeCode }) => schemeCode))].map((code) => ({
    code: schemeOf(year, code),
    year,
    phase: PHASE,
    group: code.replace("2023-", ""),
    ...publishedIn(year),
  }));

/** Nobody knows who else was invited. */
const toRound = (year: number): EvaluationRound => ({
  year,
  phase: PHASE,
  isInvitationComplete: false,
  ...publishedIn(year),
});

interface Invented {
  readonly entry: EvaluationEntry;
  readonly scores: readonly ComponentScore[];
}

function inventYear(
  year: number,
  official: readonly EvaluationEntry[],
  scores: readonly ComponentScore[],
  weights: readonly ScoringWeight[],
): Invented[] {
  const scoresOf = Map.groupBy(scores, ({ regencyCode }) => regencyCode);
  return official.map(({ regencyCode, schemeCode }) => {
    const random = createRandom("evaluation", regencyCode, year);
    const placed = { regencyCode, year, phase: PHASE, ...publishedIn(year) };
    const takesPart = random.chance(0.94);
    const components = weights.filter((weight) => weight.schemeCode === schemeCode).map(({ component }) => component);
    const known = new Map(scoresOf.get(regencyCode)?.map(({ component, score }) => [component, score]));
    return {
      entry: {
        ...placed,
        schemeCode: schemeOf(year, schemeCode),
        participation: takesPart ? Participation.PARTICIPATED : Participation.DID_NOT_PARTICIPATE,
        publishedIndex: null,
      },
      scores: takesPart
        ? components.map((component) => ({ ...placed, component, score: drift(known.get(component), year, random) }))
        : [],
    };
  });
}

/** A little lower before 2023 and higher after it, with some that fall back; from 2 where 2023 is not known. */
function drift(score2023 = 2, year: number, random: Random): number {
  const progress = (year - 2023) * random.between(-0.12, 0.32);
  return Math.round(Math.min(4, Math.max(0, score2023 + progress)) * 100) / 100;
}

function markAll(scores: readonly ComponentScore[], form: readonly Question[]): QuestionMark[] {
  const questionsOf = Map.groupBy(form, ({ component }) => component);
  return scores.flatMap(({ regencyCode, year, phase, component, score }) => {
    const questions = questionsOf.get(component) ?? [];
    const strengths = createRandom("strengths", regencyCode);
    const leaning = new Map(questions.map(({ dimension }) => [dimension, strengths.between(-0.45, 0.45)]));
    const random = createRandom("marks", regencyCode, year, component);
    const wished = questions.map(({ dimension }) => score + (leaning.get(dimension) ?? 0) + random.between(-0.4, 0.4));
    return spread(score, wished).map((mark, index) => ({
      regencyCode,
      year,
      phase,
      questionCode: questions[index]!.code,
      mark,
      ...publishedIn(year),
    }));
  });
}

/** Marks near those wished, from 0 to 4 in steps of 0.01, whose mean rounds to the score. */
export function spread(score: number, wished: readonly number[]): number[] {
  const marks = wished.map((mark) => Math.min(400, Math.max(0, Math.round(mark * 100))));
  let missing = Math.round(score * 100 * marks.length) - marks.reduce((sum, mark) => sum + mark, 0);
  while (missing !== 0) {
    const step = Math.sign(missing);
    const open = marks.flatMap((mark, index) => (mark + step >= 0 && mark + step <= 400 ? [index] : []));
    const share = Math.max(1, Math.floor(Math.abs(missing) / open.length));
    for (const index of open) {
      if (missing === 0) break;
      const before = marks[index]!;
      const size = Math.min(share, Math.abs(missing));
      marks[index] = Math.min(400, Math.max(0, before + step * size));
      missing -= marks[index] - before;
    }
  }
  return marks.map((mark) => mark / 100);
}

function toDimensionScores(marks: readonly QuestionMark[], form: readonly Question[]): DimensionScoreEntry[] {
  const dimensionOf = new Map(form.map(({ code, dimension }) => [code, dimension]));
  const evaluations = Map.groupBy(marks, ({ regencyCode, year }) => `${regencyCode} ${year}`);
  return [...evaluations.values()].flatMap((marksOfOne) => {
    const { regencyCode, year, phase } = marksOfOne[0]!;
    const scored = marksOfOne.map(({ questionCode, mark }) => ({ dimension: dimensionOf.get(questionCode) ?? null, mark }));
    return dimensionScoresOf(scored).map((score) => ({ regencyCode, year, phase, ...score, ...publishedIn(year) }));
  });
}
