import { ownedByMinistry, reportedByRegency, seedApprovalPaths } from "../../common/figure/approval-path.ts";
import { seedReportingDuties } from "../../common/figure/reporting-duties.ts";
import { AGENCY } from "../agency.ts";

export const seedPaths = seedApprovalPaths({
  BUDGET_LINE: reportedByRegency(AGENCY),
  DIMENSION_TARGET: ownedByMinistry(AGENCY),
  INDICATOR_REALIZATION: reportedByRegency(AGENCY),
  INDICATOR_TARGET: ownedByMinistry(AGENCY),
  PLANNING_DOCUMENT: ownedByMinistry(AGENCY),
});

/** The hub's own: no agency has published such days. Targets stand when their year begins, results follow it. */
export const seedDuties = seedReportingDuties({
  BUDGET_LINE: { dueOn: (year) => `${year + 1}-03-31`, figureCount: 1 },
  DIMENSION_TARGET: { dueOn: (year) => `${year}-01-31`, figureCount: 6 },
  INDICATOR_REALIZATION: { dueOn: (year) => `${year + 1}-03-31`, figureCount: 1 },
});
