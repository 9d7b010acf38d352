import type { EntityManager } from "@mikro-orm/postgresql";
import { readRows } from "../../common/read.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { ReportStatus } from "../../common/graph/report-status.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { questionsOf } from "../evaluation-form/form.ts";
import type { Question } from "../evaluation-form/question.entity.ts";
import { readQuestions } from "../evaluation-form/read-questions.ts";
import type { ScoringWeight } from "../scoring-scheme/scoring-scheme.entity.ts";
import { readWeights } from "../scoring-scheme/scoring-scheme.loader.ts";
import { EvaluationEntry, QuestionMark } from "./evaluation.entity.ts";

/** A regency's part of a round. */
export type Place = Pick<QuestionMark, "regencyCode" | "year" | "phase">;

export const placeId = ({ regencyCode, year, phase }: Place): string => `${regencyCode} ${year} ${phase}`;

/** The condition under which a row is of one of the places, or of another combination of their coordinates. */
export const atPlaces = (places: readonly Place[]) => ({
  regencyCode: { $in: [...new Set(places.map(({ regencyCode }) => regencyCode))] },
  year: { $in: [...new Set(places.map(({ year }) => year))] },
  phase: { $in: [...new Set(places.map(({ phase }) => phase))] },
});

/** A mark, with what its question counts for. */
export type FormMark = QuestionMark & Pick<Question, "component" | "dimension">;

/** The accepted marks of a place before a moment and now: none unless the whole form is marked. */
export interface WholeForm {
  readonly place: Place;
  readonly before: readonly FormMark[];
  readonly after: readonly FormMark[];
}

export async function readWholeForms(
  em: EntityManager,
  places: readonly Place[],
  instant: string,
): Promise<readonly WholeForm[]> {
  const where = atPlaces(places);
  const questions = await readQuestions(em);
  const weights = await readWeights(em);
  const entries = await readFigures(em, EvaluationEntry, DEFAULT_VIEW, { where });
  const now = await readFigures(em, QuestionMark, DEFAULT_VIEW, { where });
  const earlier = await readRows(em, QuestionMark, {
    where: { ...where, status: ReportStatus.ACCEPTED, validFrom: { $lt: instant }, validTo: { $gte: instant } },
  });
  const schemeOf = new Map(entries.map((entry) => [placeId(entry), entry.schemeCode]));
  const beforeOf = Map.groupBy(earlier, placeId);
  const afterOf = Map.groupBy(now, placeId);
  return places.map((place) => {
    const id = placeId(place);
    const asked = findAsked(
      questionsOf(place.year, questions),
      weights.filter(({ schemeCode }) => schemeCode === schemeOf.get(id)),
    );
    return {
      place,
      before: takeWhole(asked, beforeOf.get(id) ?? []),
      after: takeWhole(asked, afterOf.get(id) ?? []),
    };
  });
}

/** The questions of the components that a scheme weighs; none where the form is not known for all of them. */
export function findAsked(form: readonly Question[], weights: readonly ScoringWeight[]): readonly Question[] {
  const asked = weights.map(({ component }) => form.filter((question) => question.component === component));
  return asked.every((questions) => questions.length > 0) ? asked.flat() : [];
}

/** The marks of all questions that were asked, or none; what was made up is no mark of a real score. */
function takeWhole(asked: readonly Question[], rows: readonly QuestionMark[]): readonly FormMark[] {
  const markOf = new Map(rows.filter(({ simulated }) => !simulated).map((row) => [row.questionCode, row]));
  const marks = asked.flatMap(({ code, component, dimension }) => {
    const row = markOf.get(code);
    return row ? [{ ...row, component, dimension }] : [];
  });
  return marks.length === asked.length ? marks : [];
}
