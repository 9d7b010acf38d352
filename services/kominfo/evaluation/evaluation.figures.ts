import { ownedByMinistry } from "../../common/figure/approval-path.ts";
import type { FigureKind } from "../../common/figure/figure-kind.ts";
import { AGENCY } from "../agency.ts";
import { EVALUATED } from "./duty.ts";
import { EvaluationEntry, EvaluationRound, QuestionMark } from "./evaluation.entity.ts";
import { findContradictory } from "./evaluation.rule.ts";
import { followMarks } from "./follow-marks.ts";
import { findInvited } from "./invited.ts";
import { findUnasked } from "./question-mark.rule.ts";

export const EVALUATIONS: FigureKind = {
  entity: EvaluationEntry,
  list: "evaluations",
  approval: ownedByMinistry(AGENCY),
  duty: { ...EVALUATED, figureCount: 1 },
  check: findContradictory,
  // Its scheme tells which questions were asked: the marks may have come before it.
  onAccepted: followMarks,
  expectedOf: findInvited,
};

export const EVALUATION_ROUNDS: FigureKind = {
  entity: EvaluationRound,
  list: "evaluationRounds",
  approval: ownedByMinistry(AGENCY),
};

export const QUESTION_MARKS: FigureKind = {
  entity: QuestionMark,
  list: "questionMarks",
  approval: ownedByMinistry(AGENCY),
  check: findUnasked,
  onAccepted: followMarks,
};
