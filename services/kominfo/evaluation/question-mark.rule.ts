import type { EntityManager } from "@mikro-orm/postgresql";
import { readRows } from "../../common/read.ts";
import type { FigureInput } from "../../common/figure/report-figures.input.ts";
import { Question } from "./evaluation.entity.ts";
import { formYearIn } from "./form.ts";
import type { QuestionMarkInput } from "./question-mark.input.ts";

type Form = readonly Pick<Question, "code" | "formYear">[];

/** Only what was asked has a mark: not asked is not zero. */
export async function findUnasked(em: EntityManager, rows: readonly FigureInput[]): Promise<(string | null)[]> {
  const questions = await readRows(em, Question, { where: {} });
  return (rows as readonly QuestionMarkInput[]).map((mark) => whyUnasked(mark, questions));
}

export function whyUnasked(
  { questionCode, year }: Pick<QuestionMarkInput, "questionCode" | "year">,
  questions: Form,
): string | null {
  const asked = formYearIn(year, questions);
  if (asked === null) return `no form of ${year} is known here, by which ${questionCode} could have been asked`;
  const formYear = questions.find(({ code }) => code === questionCode)?.formYear;
  return formYear === asked
    ? null
    : `question ${questionCode} is of the form of ${formYear} and was not asked in ${year}; give one of the form of ${asked}`;
}
