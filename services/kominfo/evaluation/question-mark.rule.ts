import type { EntityManager } from "@mikro-orm/postgresql";
import type { FigureInput } from "../../common/figure/report-figures.input.ts";
import { formYearIn } from "../evaluation-form/form.ts";
import type { Question } from "../evaluation-form/question.entity.ts";
import { readQuestions } from "../evaluation-form/read-questions.ts";
import type { QuestionMarkInput } from "./question-mark.input.ts";

type Form = readonly Pick<Question, "code" | "formYear">[];

/** Only what was asked has a mark: not asked is not zero. */
export async function findUnasked(em: EntityManager, rows: readonly FigureInput[]): Promise<(string | null)[]> {
  const questions = await readQuestions(em);
  return (rows as readonly QuestionMarkInput[]).map((mark) => whyUnasked(mark, questions));
}

export function whyUnasked(
  { questionCode, year }: Pick<QuestionMarkInput, "questionCode" | "year">,
  questions: Form,
): string | null {
  const asked = formYearIn(year, questions);
  if (asked === null) return `no form of ${year} is known here, by which ${questionCode} could have been asked`;
  const formYears = questions.filter(({ code }) => code === questionCode).map(({ formYear }) => formYear);
  return formYears.includes(asked)
    ? null
    : `question ${questionCode} is of the form of ${formYears.join(", ")} and was not asked in ${year}; give one of the form of ${asked}`;
}
