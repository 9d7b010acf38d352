import type { EntityManager } from "@mikro-orm/postgresql";
import { createAnnualLoader } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { reportedProvenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import { questionsOf } from "../evaluation-form/form.ts";
import type { Question } from "../evaluation-form/question.entity.ts";
import { readQuestions } from "../evaluation-form/read-questions.ts";
import type { EvaluationPhase } from "../scoring-scheme/scoring-scheme.entity.ts";
import { QuestionMark } from "./evaluation.entity.ts";
import type { EvaluationMark } from "./evaluation.ts";

type LocatedMark = EvaluationMark & { readonly code: string; readonly year: number; readonly phase: EvaluationPhase };

/** The marks of a regency's year, of all phases, in the order of the form. */
export const createEvaluationMarksLoader = (em: EntityManager) =>
  createAnnualLoader<LocatedMark>({
    name: "evaluationMarks",
    load: async ({ codes, years, view }) => {
      const [questions, marks] = await Promise.all([
        readQuestions(em),
        readFigures(em, QuestionMark, view, { where: { regencyCode: { $in: codes }, year: { $in: years } } }),
      ]);
      const marksOf = Map.groupBy(marks, ({ year, questionCode }) => `${year} ${questionCode}`);
      return years.flatMap((year) =>
        questionsOf(year, questions).flatMap((question) =>
          (marksOf.get(`${year} ${question.code}`) ?? []).map((mark) => toEvaluationMark(question, mark)),
        ),
      );
    },
    keyOf: ({ code, year }) => ({ code, year }),
  });

function toEvaluationMark(question: Question, row: QuestionMark): LocatedMark {
  const { label, component, dimension, subDimension } = question;
  const { regencyCode: code, year, phase, mark } = row;
  const provenance = reportedProvenance(AGENCY, row);
  return { code, year, phase, question: question.code, label, component, dimension, subDimension, mark, provenance };
}
