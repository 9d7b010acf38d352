import { registerEnumType } from "type-graphql";

/** The steps of a figure's approval, lowest first. */
export enum ReportStatus {
  DRAFT = "DRAFT",
  RETURNED = "RETURNED",
  SUBMITTED = "SUBMITTED",
  VERIFIED = "VERIFIED",
  ACCEPTED = "ACCEPTED",
}

const ORDER = Object.values(ReportStatus);

/** A status and those above it. */
export const statusesFrom = (lowest: ReportStatus): readonly ReportStatus[] => ORDER.slice(ORDER.indexOf(lowest));

export function lowestStatus(statuses: readonly ReportStatus[]): ReportStatus {
  return ORDER.find((status) => statuses.includes(status)) ?? ReportStatus.ACCEPTED;
}

/** Each status once, lowest first. */
export const sortStatuses = (statuses: readonly ReportStatus[]): ReportStatus[] =>
  ORDER.filter((status) => statuses.includes(status));

registerEnumType(ReportStatus, {
  name: "ReportStatus",
  description: "How far a figure has come on its way of approval, in this order.",
  valuesConfig: {
    DRAFT: { description: "Being written by who reports it." },
    RETURNED: { description: "Sent back with a reason." },
    SUBMITTED: { description: "Reported; waits to be verified." },
    VERIFIED: { description: "Verified by the province; waits for the owning ministry." },
    ACCEPTED: { description: "Accepted by the agency that owns it; published official figures are accepted." },
  },
});
