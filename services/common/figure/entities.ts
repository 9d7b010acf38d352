import { AuditEntry } from "../audit/audit-entry.entity.ts";
import { ApprovalStep } from "./approval-step.entity.ts";
import { PerformedRequest } from "./performed-request.entity.ts";
import { Person } from "./person.entity.ts";
import { ReportingDuty } from "./reporting-duty.entity.ts";

/** What every agency keeps for the life of its figures. */
export const FIGURE_ENTITIES = [ApprovalStep, AuditEntry, PerformedRequest, Person, ReportingDuty] as const;
