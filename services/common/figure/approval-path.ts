import { ReportStatus } from "../graph/report-status.ts";
import { Role } from "../../../identity/role.ts";
import type { ApprovalStep } from "./approval-step.entity.ts";

/** A step of some kind's way. */
export type Step = Omit<ApprovalStep, "kind">;

const accept = (role: Role, agency: string | null): Step => ({
  step: "ACCEPT",
  position: 1,
  status: ReportStatus.ACCEPTED,
  role,
  agency,
});

/** A regency reports it, its province verifies it, a ministry accepts it. */
export const reportedByRegency = (ministry: string): readonly Step[] => [
  { step: "SUBMIT", position: 1, status: ReportStatus.SUBMITTED, role: Role.REGENCY_OPERATOR, agency: null },
  { step: "VERIFY", position: 2, status: ReportStatus.VERIFIED, role: Role.PROVINCE_COORDINATOR, agency: null },
  { ...accept(Role.MINISTRY_STEWARD, ministry), position: 3 },
];

/** A ministry's own figure. */
export const ownedByMinistry = (ministry: string): readonly Step[] => [accept(Role.MINISTRY_STEWARD, ministry)];

/** A province's own figure. */
export const ownedByProvince = (): readonly Step[] => [accept(Role.PROVINCE_COORDINATOR, null)];
