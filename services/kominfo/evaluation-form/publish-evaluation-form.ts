import type { EntityManager } from "@mikro-orm/postgresql";
import { type Act, type ActContext, type Decided, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { stewardOf } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import type { FigureKind } from "../../common/figure/figure-kind.ts";
import { ACCEPTED_NOW } from "../../common/figure/read-figures.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { readRows } from "../../common/read.ts";
import { AGENCY } from "../agency.ts";
import { QuestionMark } from "../evaluation/evaluation.entity.ts";
import { isOf } from "../evaluation/sub-dimension.ts";
import { type EvaluationForm, toForms } from "./evaluation-form.ts";
import type { EvaluationQuestionInput, PublishEvaluationFormInput } from "./evaluation-form.input.ts";
import { formYearIn } from "./form.ts";
import { Question, QuestionCode } from "./question.entity.ts";
import { readQuestions } from "./read-questions.ts";

export const QUESTIONS: FigureKind = {
  entity: Question,
  approval: [],
  names: { property: "code", entity: QuestionCode },
};

/** Publishes the form of a year: it never changes, and is asked until another follows. */
export function publishEvaluationForm(
  context: ActContext,
  input: PublishEvaluationFormInput,
): Promise<ActPayload<EvaluationForm>> {
  const { year, questions } = input;
  const act: Act = {
    name: "publishEvaluationForm",
    input,
    by: [stewardOf(AGENCY)],
    decide: async (em): Promise<Decided | Refusal[]> => {
      const refusal = findDoubled(questions) ?? findStray(questions) ?? (await findLate(em, year));
      if (refusal) return [refusal];
      const figures = questions.map((question, index) => ({
        kind: QUESTIONS,
        values: { ...question, formYear: year },
        expectedRevision: null,
        path: ["input", "questions", String(index)],
      }));
      return { key: String(year), figures };
    },
  };
  return performAct(context, act, async () => {
    const forms = toForms(await readQuestions(context.em));
    return forms.find((form) => form.year === year) ?? null;
  });
}

/** A code or a place that two questions have. */
function findDoubled(questions: readonly EvaluationQuestionInput[]): Refusal | null {
  for (const property of ["code", "position"] as const) {
    const values = questions.map((question) => question[property]);
    const index = values.findIndex((value, at) => values.indexOf(value) < at);
    if (index >= 0) {
      const message = `two questions have the ${property} ${values[index]}; give each its own`;
      return refuse(RefusalCode.INVALID, message, ["input", "questions", String(index), property]);
    }
  }
  return null;
}

/** A sub-dimension of another dimension. */
function findStray(questions: readonly EvaluationQuestionInput[]): Refusal | null {
  const index = questions.findIndex(
    ({ dimension, subDimension }) => subDimension != null && (dimension == null || !isOf(dimension, subDimension)),
  );
  if (index < 0) return null;
  const { code, dimension, subDimension } = questions[index] ?? {};
  const message = `question ${code} is of ${subDimension}, which is no sub-dimension of ${dimension ?? "none"}; correct one of them`;
  return refuse(RefusalCode.INVALID, message, ["input", "questions", String(index), "subDimension"]);
}

/** A form that is there, and one by which marks that there are would have been given another meaning. */
async function findLate(em: EntityManager, year: number): Promise<Refusal | null> {
  const known = await readQuestions(em);
  if (known.some(({ formYear }) => formYear === year)) {
    const message = `the form of ${year} is published, and never changes; publish one of a later year`;
    return refuse(RefusalCode.LOCKED, message, ["input", "year"]);
  }
  const marked = await readRows(em, QuestionMark, {
    fields: ["year", "status"],
    where: { year: { $gte: year }, simulated: false, ...ACCEPTED_NOW },
  });
  const late = marked.find((mark) => (formYearIn(mark.year, known) ?? 0) < year);
  if (!late) return null;
  const message = `${late.year} was marked by an older form; publish one of a year after it`;
  return refuse(RefusalCode.WRONG_STATUS, message, ["input", "year"]);
}
