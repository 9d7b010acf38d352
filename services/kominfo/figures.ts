import { ownedByMinistry, reportedByRegency } from "../common/figure/approval-path.ts";
import type { AgencyFigures } from "../common/figure/figure.resolver.ts";
import { AGENCY } from "./agency.ts";
import { AREA_MEMBERS, AREAS } from "./area/area.figures.ts";
import { CANDIDATES } from "./candidate/candidate.figures.ts";
import { COHORT_MEMBERS, COHORTS } from "./cohort/cohort.figures.ts";
import { DECREES } from "./decree/decree.figures.ts";
import { ASSESSOR_MARKS } from "./assessor-mark/mark-questions.ts";
import { ClaimedMark } from "./claimed-mark/claimed-mark.entity.ts";
import { EVALUATION_ROUNDS, EVALUATIONS, QUESTION_MARKS } from "./evaluation/evaluation.figures.ts";
import { COMPONENT_SCORES, DIMENSION_SCORES } from "./evaluation/follow-marks.ts";
import { findUnasked } from "./evaluation/question-mark.rule.ts";
import { QUESTIONS } from "./evaluation-form/publish-evaluation-form.ts";
import { FINDINGS } from "./finding/record-finding.ts";
import { KominfoFiguresInput } from "./figures.input.ts";
import { Masterplan } from "./masterplan/masterplan.entity.ts";
import { findImpossible, findLoose } from "./masterplan/masterplan.rule.ts";
import { MasterplanBook } from "./masterplan-book/masterplan-book.entity.ts";
import { MasterplanMilestone } from "./masterplan-program/masterplan-milestone.entity.ts";
import { MasterplanProgram } from "./masterplan-program/masterplan-program.entity.ts";
import { findImpossiblePrograms, findUnplaced } from "./masterplan-program/masterplan-program.rule.ts";
import { MEMBERSHIP_STAGES } from "./membership/membership-stage.figures.ts";
import { MEMBERSHIP_STANDINGS } from "./membership/membership-standing.figures.ts";
import { BIMTEK_ROUNDS, MENTORINGS } from "./mentoring/mentoring.figures.ts";
import { MOUS } from "./mou/mou.figures.ts";
import { SCORING_SCHEMES, SCORING_WEIGHTS } from "./scoring-scheme/publish-scoring-scheme.ts";
import { ProgramTarget } from "./program/program.entity.ts";
import { READINESS_MARKS, READINESS_WEIGHTS } from "./readiness/readiness.figures.ts";
import { SELECTION_RANKS, SELECTIONS } from "./selection/selection.figures.ts";

const OWN = ownedByMinistry(AGENCY);
const OF_REGENCIES = reportedByRegency(AGENCY);

/** The figures that the agency holds, with its rules for them. */
export const FIGURES: AgencyFigures = {
  agency: AGENCY,
  ReportInput: KominfoFiguresInput,
  kinds: [
    AREAS,
    AREA_MEMBERS,
    COHORTS,
    COHORT_MEMBERS,
    COMPONENT_SCORES,
    DIMENSION_SCORES,
    EVALUATIONS,
    EVALUATION_ROUNDS,
    { entity: Masterplan, list: "masterplans", approval: OF_REGENCIES, check: findImpossible },
    { entity: MasterplanBook, list: "masterplanBooks", approval: OF_REGENCIES, check: findLoose },
    {
      entity: MasterplanProgram,
      list: "masterplanPrograms",
      approval: OF_REGENCIES,
      check: findImpossiblePrograms,
    },
    { entity: MasterplanMilestone, list: "masterplanMilestones", approval: OF_REGENCIES, check: findUnplaced },
    { entity: ProgramTarget, list: "programTargets", approval: OWN },
    QUESTION_MARKS,
    { entity: ClaimedMark, list: "claimedMarks", approval: OF_REGENCIES, check: findUnasked },
    ASSESSOR_MARKS,
    FINDINGS,
    QUESTIONS,
    SCORING_SCHEMES,
    SCORING_WEIGHTS,
    MEMBERSHIP_STAGES,
    // A regency's way into the program and through it.
    CANDIDATES,
    READINESS_WEIGHTS,
    READINESS_MARKS,
    SELECTIONS,
    SELECTION_RANKS,
    MOUS,
    MEMBERSHIP_STANDINGS,
    DECREES,
    MENTORINGS,
    BIMTEK_ROUNDS,
  ],
};
