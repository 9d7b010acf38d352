import type { EntityManager } from "@mikro-orm/postgresql";
import type { Actor } from "../../../identity/actor.ts";
import { type Act, type ActContext, type Decided, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { assessorOf } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import type { FigureKind } from "../../common/figure/figure-kind.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { findForeign } from "../evaluation/assessed.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import { whyUnasked } from "../evaluation/question-mark.rule.ts";
import { findPublished, findUnopened, nameRound, readEvaluation } from "../evaluation/round.ts";
import { readQuestions } from "../evaluation-form/read-questions.ts";
import type { Context } from "../loaders.ts";
import { AssessorMark } from "./assessor-mark.entity.ts";
import type { MarkQuestionsInput } from "./assessor-mark.input.ts";

export const ASSESSOR_MARKS: FigureKind = { entity: AssessorMark, approval: [] };

/** Marks questions as one of the assessors, until the evaluation is published. */
export function markQuestions(context: Context, input: MarkQuestionsInput): Promise<ActPayload<Evaluation>> {
  const { regencyCode, year, phase, marks } = input;
  const { actor } = context;
  const act: Act = {
    name: "markQuestions",
    input,
    by: [assessorOf(Number(actor.cohort))],
    regions: [regencyCode],
    decide: async (em): Promise<Decided | readonly Refusal[]> => {
      const refusals = await findObstacles(em, actor, input);
      if (refusals.length > 0) return refusals;
      const figures = marks.map((mark, index) => ({
        kind: ASSESSOR_MARKS,
        values: { ...mark, regencyCode, year, phase, assessorSubject: actor.subject },
        path: ["input", "marks", String(index)],
      }));
      return { key: regencyCode, figures };
    },
  };
  return performAct(context as ActContext, act, () => readEvaluation(context, input));
}

async function findObstacles(em: EntityManager, actor: Actor, input: MarkQuestionsInput): Promise<readonly Refusal[]> {
  const { regencyCode } = input;
  const obstacle =
    (await findForeign(em, actor, regencyCode)) ?? (await findUnopened(em, input)) ?? (await findLate(em, input));
  return obstacle ? [obstacle] : findUnmarkable(em, input);
}

async function findLate(em: EntityManager, { regencyCode, ...round }: MarkQuestionsInput): Promise<Refusal | null> {
  const [published] = await findPublished(em, round, [regencyCode]);
  if (!published) return null;
  const message = `the evaluation of ${regencyCode} of ${nameRound(round)} is published, and marked no more`;
  return refuse(RefusalCode.LOCKED, message, ["input"]);
}

async function findUnmarkable(em: EntityManager, { year, marks }: MarkQuestionsInput): Promise<Refusal[]> {
  const questions = await readQuestions(em);
  const codes = marks.map(({ questionCode }) => questionCode);
  return codes.flatMap((questionCode, index) => {
    const isDoubled = codes.indexOf(questionCode) < index;
    const fault = isDoubled
      ? `question ${questionCode} is marked twice`
      : whyUnasked({ questionCode, year }, questions);
    const path = ["input", "marks", String(index), "questionCode"];
    return fault === null ? [] : [refuse(RefusalCode.INVALID, fault, path)];
  });
}
