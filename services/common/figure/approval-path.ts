import { ReportStatus } from "../graph/report-status.ts";
import { Role } from "../../../identity/role.ts";
import type { Taker } from "./approval.ts";
import type { ApprovalStep } from "./approval-step.entity.ts";

/** Who acts for a ministry. */
export const stewardOf = (agency: string): Taker => ({ role: Role.MINISTRY_STEWARD, agency });

/** Who acts for the province of what is acted on. */
export const COORDINATOR: Taker = { role: Role.PROVINCE_COORDINATOR, agency: null };

/** Who acts for the regency of what is acted on. */
export const OPERATOR: Taker = { role: Role.REGENCY_OPERATOR, agency: null };

/** Who assesses the candidates and members of a cohort. */
export const assessorOf = (cohort: number): Taker => ({ role: Role.ASSESSOR, agency: null, cohort });

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
