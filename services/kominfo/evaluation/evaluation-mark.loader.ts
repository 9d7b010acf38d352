import type { EntityManager } from "@mikro-orm/postgresql";
import { createAnnualLoader } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { reportedProvenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import { ClaimedMark } from "../claimed-mark/claimed-mark.entity.ts";
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
      const [questions, marks, claims] = await Promise.all([
        readQuestions(em),
        readFigures(em, QuestionMark, view, { where: { regencyCode: { $in: codes }, year: { $in: years } } }),
        readFigures(em, ClaimedMark, view, { where: { regencyCode: { $in: codes }, year: { $in: years } } }),
      ]);
      const marksOf = Map.groupBy(marks, ({ year, questionCode }) => `${year} ${questionCode}`);
      const claimOf = new Map(claims.map((claim) => [markId(claim), claim]));
      return years.flatMap((year) =>
        questionsOf(year, questions).flatMap((question) =>
          (marksOf.get(`${year} ${question.code}`) ?? []).map((mark) =>
            toEvaluationMark(question, mark, claimOf.get(markId(mark))?.mark ?? null),
          ),
        ),
      );
    },
    keyOf: ({ code, year }) => ({ code, year }),
  });

const markId = ({ regencyCode, year, phase, questionCode }: QuestionMark | ClaimedMark): string =>
  `${regencyCode} ${year} ${phase} ${questionCode}`;

function toEvaluationMark(question: Question, row: QuestionMark, claimedMark: number | null): LocatedMark {
  const { label, component, dimension, subDimension } = question;
  const { regencyCode: code, year, phase, mark } = row;
  const provenance = reportedProvenance(AGENCY, row);
  const asked = { question: question.code, label, component, dimension, subDimension };
  return { code, year, phase, ...asked, mark, claimedMark, provenance };
}
