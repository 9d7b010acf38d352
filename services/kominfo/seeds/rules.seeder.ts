import { ownedByMinistry, reportedByRegency, seedApprovalPaths } from "../../common/figure/approval-path.ts";
import { seedReportingDuties } from "../../common/figure/reporting-duties.ts";
import { AGENCY } from "../agency.ts";

export const seedPaths = seedApprovalPaths({
  COHORT: ownedByMinistry(AGENCY),
  COHORT_MEMBER: ownedByMinistry(AGENCY),
  COMPONENT_SCORE: ownedByMinistry(AGENCY),
  DIMENSION_SCORE: ownedByMinistry(AGENCY),
  EVALUATION: ownedByMinistry(AGENCY),
  EVALUATION_ROUND: ownedByMinistry(AGENCY),
  MASTERPLAN: reportedByRegency(AGENCY),
  MEMBERSHIP_STAGE: ownedByMinistry(AGENCY),
  PROGRAM_TARGET: ownedByMinistry(AGENCY),
  QUESTION_MARK: ownedByMinistry(AGENCY),
  QUICK_WIN: reportedByRegency(AGENCY),
});

/**
 * The hub's own: no agency has published such days. A year's evaluation stands when the year ends, with the five
 * components that every scheme weighs. What is no report of a year, as a masterplan that holds for many, has no duty.
 */
export const seedDuties = seedReportingDuties({
  COMPONENT_SCORE: { dueOn: (year) => `${year}-12-31`, figureCount: 5 },
  DIMENSION_SCORE: { dueOn: (year) => `${year}-12-31`, figureCount: 6 },
  EVALUATION: { dueOn: (year) => `${year}-12-31`, figureCount: 1 },
});
