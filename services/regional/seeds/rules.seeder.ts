import { ownedByMinistry, seedApprovalPaths } from "../../common/figure/approval-path.ts";
import { seedReportingDuties } from "../../common/figure/reporting-duties.ts";
import { AGENCY } from "../agency.ts";

export const seedPaths = seedApprovalPaths({ STATISTIC: ownedByMinistry(AGENCY) });

/** The hub's own: no agency has published such a day. Of a regency fourteen statistics are known by name. */
export const seedDuties = seedReportingDuties({
  STATISTIC: { dueOn: (year) => `${year + 1}-06-30`, figureCount: 14 },
});
