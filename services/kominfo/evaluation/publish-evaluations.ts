import type { EntityManager } from "@mikro-orm/postgresql";
import { type Act, type Decided, type DecidedFigure, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { today } from "../../common/clock.ts";
import { stewardOf } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { AGENCY } from "../agency.ts";
import { AssessorMark } from "../assessor-mark/assessor-mark.entity.ts";
import { questionsOf } from "../evaluation-form/form.ts";
import type { Question } from "../evaluation-form/question.entity.ts";
import { readQuestions } from "../evaluation-form/read-questions.ts";
import type { Context } from "../loaders.ts";
import { ScoringScheme, type ScoringWeight } from "../scoring-scheme/scoring-scheme.entity.ts";
import { readWeights } from "../scoring-scheme/scoring-scheme.loader.ts";
import { EvaluationRound } from "./evaluation.entity.ts";
import { EVALUATIONS, QUESTION_MARKS } from "./evaluation.figures.ts";
import { whyContradictory } from "./evaluation.rule.ts";
import { Participation } from "./evaluation.ts";
import { COMPONENT_SCORES, DIMENSION_SCORES, METHODOLOGY } from "./follow-marks.ts";
import type { PublishedEvaluationInput, PublishEvaluationsInput } from "./publish-evaluations.input.ts";
import { findPublished, findUnopened, nameRound, type Round } from "./round.ts";
import { scoreOf, scoresOf } from "./score.ts";
import { findAsked } from "./whole-form.ts";

/** Publishes evaluations: from the marks of the assessors to the index, which never changes after it. */
export function publishEvaluations(
  context: Context,
  input: PublishEvaluationsInput,
): Promise<ActPayload<EvaluationRound>> {
  const { year, phase, evaluations } = input;
  const act: Act = {
    name: "publishEvaluations",
    input,
    by: [stewardOf(AGENCY)],
    regions: evaluations.map(({ regencyCode }) => regencyCode),
    decide: (em) => decide(em, input),
  };
  return performAct(context, act, async () => {
    const [round] = await readFigures(context.em, EvaluationRound, DEFAULT_VIEW, { where: { year, phase } });
    return round ?? null;
  });
}

/** All that decides of the evaluations of one act. */
interface Facts {
  readonly round: Round;
  readonly form: readonly Question[];
  readonly weightsOf: ReadonlyMap<string, readonly ScoringWeight[]>;
  readonly schemeOf: ReadonlyMap<string, ScoringScheme>;
  readonly marksOf: ReadonlyMap<string, readonly AssessorMark[]>;
  readonly published: ReadonlySet<string>;
}

async function decide(em: EntityManager, input: PublishEvaluationsInput): Promise<Decided | readonly Refusal[]> {
  const { year, phase, evaluations } = input;
  const unopened = await findUnopened(em, input);
  if (unopened) return [unopened];
  const facts = await readFacts(em, input);
  const refusals = evaluations.flatMap((evaluation, index) => {
    const earlier = evaluations.slice(0, index).map(({ regencyCode }) => regencyCode);
    return findObstacle(evaluation, facts, earlier, ["input", "evaluations", String(index)]) ?? [];
  });
  if (refusals.length > 0) return refusals;
  return { key: `${year}/${phase}`, figures: evaluations.flatMap((evaluation) => toFigures(evaluation, facts)) };
}

async function readFacts(em: EntityManager, { year, phase, evaluations }: PublishEvaluationsInput): Promise<Facts> {
  const codes = evaluations.map(({ regencyCode }) => regencyCode);
  const schemeCodes = evaluations.map(({ schemeCode }) => schemeCode);
  const questions = await readQuestions(em);
  const weights = await readWeights(em);
  const schemes = await readFigures(em, ScoringScheme, DEFAULT_VIEW, { where: { code: { $in: schemeCodes } } });
  const published = await findPublished(em, { year, phase }, codes);
  const marks = await readFigures(em, AssessorMark, DEFAULT_VIEW, {
    where: { regencyCode: { $in: codes }, year, phase },
  });
  return {
    round: { year, phase },
    form: questionsOf(year, questions),
    weightsOf: Map.groupBy(weights, ({ schemeCode }) => schemeCode),
    schemeOf: new Map(schemes.map((scheme) => [scheme.code, scheme])),
    marksOf: Map.groupBy(marks, ({ regencyCode }) => regencyCode),
    published: new Set(published.map(({ regencyCode }) => regencyCode)),
  };
}

function findObstacle(
  evaluation: PublishedEvaluationInput,
  facts: Facts,
  earlier: readonly string[],
  path: readonly string[],
): Refusal | null {
  const { regencyCode, schemeCode } = evaluation;
  const { round, published, schemeOf } = facts;
  const scheme = schemeOf.get(schemeCode);
  const invalid = (message: string) => refuse(RefusalCode.INVALID, message, path);
  if (earlier.includes(regencyCode)) return invalid(`${regencyCode} is given twice`);
  if (!scheme) return invalid(`there is no scoring scheme ${schemeCode}; check schemeCode`);
  if (published.has(regencyCode)) {
    const message = `the evaluation of ${regencyCode} of ${nameRound(round)} is published; have its figures reopened, with a reason, to correct them`;
    return refuse(RefusalCode.LOCKED, message, path);
  }
  const contradiction = whyContradictory({ ...evaluation, ...round }, scheme) ?? whyIncomplete(evaluation, facts);
  return contradiction === null ? null : invalid(contradiction);
}

const MOST_NAMED = 5;

/** The marks that are wanting; null where every question that was asked has one. */
function whyIncomplete(evaluation: PublishedEvaluationInput, facts: Facts): string | null {
  const { regencyCode, schemeCode, participation } = evaluation;
  if (participation !== Participation.PARTICIPATED) return null;
  const asked = askedOf(schemeCode, facts);
  if (asked.length === 0) {
    return `the form of ${facts.round.year} does not have every component that ${schemeCode} weighs; publish the form first`;
  }
  const marked = new Set(facts.marksOf.get(regencyCode)?.map(({ questionCode }) => questionCode));
  const missing = asked.filter(({ code }) => !marked.has(code)).map(({ code }) => code);
  if (missing.length === 0) return null;
  const named = missing.slice(0, MOST_NAMED).join(", ");
  const rest = missing.length > MOST_NAMED ? ", …" : "";
  return `${regencyCode} has no mark in ${missing.length} of ${asked.length} questions (${named}${rest}); have its assessors mark them`;
}

const askedOf = (schemeCode: string, { form, weightsOf }: Facts): readonly Question[] =>
  findAsked(form, weightsOf.get(schemeCode) ?? []);

/** The evaluation, and where the regency took part, its marks and what they make. */
function toFigures(evaluation: PublishedEvaluationInput, facts: Facts): DecidedFigure[] {
  const { regencyCode, schemeCode, participation } = evaluation;
  const place = { regencyCode, ...facts.round, asOf: today() };
  const entry = { ...place, schemeCode, participation };
  if (participation !== Participation.PARTICIPATED) return [{ kind: EVALUATIONS, values: entry }];
  const marks = meanMarks(askedOf(schemeCode, facts), facts.marksOf.get(regencyCode) ?? []);
  const { components, dimensions, index } = scoresOf(marks, facts.weightsOf.get(schemeCode) ?? []);
  const made = { ...place, methodology: METHODOLOGY };
  return [
    { kind: EVALUATIONS, values: { ...entry, publishedIndex: index } },
    ...marks.map(({ questionCode, mark }) => ({
      kind: QUESTION_MARKS,
      values: { ...place, methodology: "The plain mean of the marks of its assessors.", questionCode, mark },
    })),
    ...components.map((score) => ({ kind: COMPONENT_SCORES, values: { ...made, ...score } })),
    ...dimensions.map((score) => ({ kind: DIMENSION_SCORES, values: { ...made, ...score } })),
  ];
}

/** The mark of each question: the plain mean of those that its assessors gave. */
function meanMarks(asked: readonly Question[], given: readonly AssessorMark[]) {
  const givenIn = Map.groupBy(given, ({ questionCode }) => questionCode);
  return asked.flatMap(({ code, component, dimension }) => {
    const mark = scoreOf(givenIn.get(code) ?? []);
    return mark === null ? [] : [{ questionCode: code, component, dimension, mark }];
  });
}
