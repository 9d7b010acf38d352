import { ownedByMinistry, reportedByRegency } from "../common/figure/approval-path.ts";
import type { AgencyFigures } from "../common/figure/figure.resolver.ts";
import { AGENCY } from "./agency.ts";
import { COHORTS } from "./cohort/cohort.figures.ts";
import { CohortMember } from "./cohort/cohort-member.entity.ts";
import { EvaluationEntry, EvaluationRound, QuestionMark } from "./evaluation/evaluation.entity.ts";
import { findContradictory } from "./evaluation/evaluation.rule.ts";
import { COMPONENT_SCORES, DIMENSION_SCORES, followMarks } from "./evaluation/follow-marks.ts";
import { EVALUATED } from "./evaluation/duty.ts";
import { findInvited } from "./evaluation/invited.ts";
import { findUnasked } from "./evaluation/question-mark.rule.ts";
import { QUESTIONS } from "./evaluation-form/publish-evaluation-form.ts";
import { KominfoFiguresInput } from "./figures.input.ts";
import { Masterplan } from "./masterplan/masterplan.entity.ts";
import { findImpossible, findLoose } from "./masterplan/masterplan.rule.ts";
import { MasterplanBook } from "./masterplan-book/masterplan-book.entity.ts";
import { MasterplanMilestone } from "./masterplan-program/masterplan-milestone.entity.ts";
import { MasterplanProgram } from "./masterplan-program/masterplan-program.entity.ts";
import { findImpossiblePrograms, findUnplaced } from "./masterplan-program/masterplan-program.rule.ts";
import { StageEntry } from "./membership/membership-stage.entity.ts";
import { SCORING_SCHEMES, SCORING_WEIGHTS } from "./scoring-scheme/publish-scoring-scheme.ts";
import { ProgramTarget } from "./program/program.entity.ts";

const OWN = ownedByMinistry(AGENCY);
const OF_REGENCIES = reportedByRegency(AGENCY);

/** The figures that the agency holds, with its rules for them. */
export const FIGURES: AgencyFigures = {
  agency: AGENCY,
  ReportInput: KominfoFiguresInput,
  kinds: [
    COHORTS,
    { entity: CohortMember, list: "cohortMembers", approval: OWN },
    COMPONENT_SCORES,
    DIMENSION_SCORES,
    {
      entity: EvaluationEntry,
      list: "evaluations",
      approval: OWN,
      duty: { ...EVALUATED, figureCount: 1 },
      check: findContradictory,
      // Its scheme tells which questions were asked: the marks may have come before it.
      onAccepted: followMarks,
      expectedOf: findInvited,
    },
    { entity: EvaluationRound, list: "evaluationRounds", approval: OWN },
    { entity: Masterplan, list: "masterplans", approval: OF_REGENCIES, check: findImpossible },
    { entity: MasterplanBook, list: "masterplanBooks", approval: OF_REGENCIES, check: findLoose },
    {
      entity: MasterplanProgram,
      list: "masterplanPrograms",
      approval: OF_REGENCIES,
      check: findImpossiblePrograms,
    },
    { entity: MasterplanMilestone, list: "masterplanMilestones", approval: OF_REGENCIES, check: findUnplaced },
    { entity: StageEntry, list: "membershipStages", approval: OWN },
    { entity: ProgramTarget, list: "programTargets", approval: OWN },
    { entity: QuestionMark, list: "questionMarks", approval: OWN, check: findUnasked, onAccepted: followMarks },
    QUESTIONS,
    SCORING_SCHEMES,
    SCORING_WEIGHTS,
  ],
};
