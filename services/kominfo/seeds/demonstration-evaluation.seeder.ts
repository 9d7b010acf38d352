import { readRows } from "../../common/read.ts";
import { insertFigures } from "../../common/figure/read-figures.ts";
import { createRandom, type Random } from "../../common/random.ts";
import { type Seeder, simulatedOn } from "../../common/seeding.ts";
import { Participation } from "../evaluation/evaluation.ts";
import {
  ComponentScore,
  DimensionScoreEntry,
  EvaluationEntry,
  EvaluationRound,
  QuestionMark,
} from "../evaluation/evaluation.entity.ts";
import type { Question } from "../evaluation-form/question.entity.ts";
import { questionsOf } from "../evaluation-form/form.ts";
import { readQuestions } from "../evaluation-form/read-questions.ts";
import { dimensionScoresOf } from "../evaluation/score.ts";
import { EvaluationPhase, type ScoringScheme, type ScoringWeight } from "../scoring-scheme/scoring-scheme.entity.ts";

import { readWeights } from "../scoring-scheme/scoring-scheme.loader.ts";
import { insertSchemes } from "./evaluation.seeder.ts";

const YEARS = [2022, 2024] as const;
const PHASE = EvaluationPhase.SECOND;
const publishedIn = (year: number) => simulatedOn(`${year}-12-04`);

/** Marks for 2023 that average to the official scores, and whole evaluations for the years beside it. */
export const seedDemonstrationEvaluations: Seeder = async ({ em }) => {
  const official = await readRows(em, EvaluationEntry, { where: { year: 2023 } });
  const scores = await readRows(em, ComponentScore, { where: { year: 2023 } });
  const marked = new Set((await readRows(em, QuestionMark, { where: {} })).map(({ regencyCode }) => regencyCode));
  const form = questionsOf(2023, await readQuestions(em));
  const weights = await readWeights(em);

  const invented = YEARS.flatMap((year) => inventYear(year, official, scores, weights));
  const unmarked = scores.filter(({ regencyCode }) => !marked.has(regencyCode));
  const marks = markAll([...unmarked, ...invented.flatMap((one) => one.scores)], form);

  await insertSchemes(
    em,
    YEARS.flatMap((year) => schemesOf(year, official)),
    YEARS.flatMap((year) => weights.map((weight) => inYear(year, weight))),
  );
  await insertFigures(em, EvaluationRound, YEARS.map(toRound));
  await insertFigures(
    em,
    EvaluationEntry,
    invented.map(({ entry }) => entry),
  );
  await insertFigures(
    em,
    ComponentScore,
    invented.flatMap((one) => one.scores),
  );
  await insertFigures(em, QuestionMark, marks);
  await insertFigures(em, DimensionScoreEntry, toDimensionScores(marks, form));
};

const schemeOf = (year: number, official: string) => official.replace("2023", String(year));

const inYear = (year: number, { schemeCode, component, weight }: ScoringWeight): ScoringWeight => ({
  schemeCode: schemeOf(year, schemeCode),
  component,
  weight,
  ...publishedIn(year),
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
    const wish = ({ dimension }: Question) => score + (leaning.get(dimension) ?? 0) + random.between(-0.4, 0.4);
    const marks = spread(score, questions.map(wish));
    return questions.map(({ code }, place) => ({
      regencyCode,
      year,
      phase,
      questionCode: code,
      mark: marks[place] ?? score,
      ...publishedIn(year),
    }));
  });
}

/** Marks near those wished, from 0 to 4 in steps of 0.01, whose mean rounds to the score. */
function spread(score: number, wished: readonly number[]): number[] {
  const inBounds = (hundredths: number) => Math.min(400, Math.max(0, hundredths));
  const marks = wished.map((mark) => inBounds(Math.round(mark * 100)));
  const total = Math.round(score * 100 * marks.length);
  for (let missing = total - sum(marks); missing !== 0; missing = total - sum(marks)) {
    const step = Math.sign(missing) * Math.ceil(Math.abs(missing) / marks.length);
    // The mark with the most room takes the step.
    const place = marks.indexOf(step > 0 ? Math.min(...marks) : Math.max(...marks));
    marks[place] = inBounds((marks[place] ?? 0) + step);
  }
  return marks.map((mark) => mark / 100);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function toDimensionScores(marks: readonly QuestionMark[], form: readonly Question[]): DimensionScoreEntry[] {
  const dimensionOf = new Map(form.map(({ code, dimension }) => [code, dimension]));
  const evaluations = Map.groupBy(marks, ({ regencyCode, year }) => `${regencyCode} ${year}`);
  return [...evaluations.values()].flatMap((marksOfOne) => {
    const marked = marksOfOne.map((row) => ({ ...row, dimension: dimensionOf.get(row.questionCode) ?? null }));
    const scores = dimensionScoresOf(marked);
    return marksOfOne
      .slice(0, 1)
      .flatMap(({ regencyCode, year, phase }) =>
        scores.map((score) => ({ regencyCode, year, phase, ...score, ...publishedIn(year) })),
      );
  });
}
