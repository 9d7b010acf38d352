import type { Caller } from "../acting.ts";
import { AuditedAct, type AuditedChange, type AuditEntry } from "./audit-entry.entity.ts";
import type { NotedReads } from "./noted-reads.ts";

interface RegionalChange extends AuditedChange {
  readonly region: string | null;
}

interface Changed {
  /** The mutation's name. */
  readonly name: string;
  readonly caller: Caller;
}

export const changeEntry = ({ name, caller }: Changed, changes: readonly RegionalChange[]): AuditEntry => ({
  ...callerColumns(caller),
  act: AuditedAct.CHANGE,
  mutation: name,
  regions: [...new Set(changes.flatMap(({ region }) => region ?? []))].toSorted(),
  rowCount: changes.length,
  changes: changes.map(({ figure, before, after }) => ({ figure, before, after })),
});

export const readEntry = (caller: Caller, { regions, rowCount }: NotedReads): AuditEntry => ({
  ...callerColumns(caller),
  act: AuditedAct.READ,
  mutation: null,
  regions: [...regions].toSorted(),
  rowCount,
  changes: null,
});

const callerColumns = ({ actor: { subject, role, region, agency, cohort }, requestId, operationHash }: Caller) => ({
  subject,
  role,
  region,
  agency,
  cohort,
  requestId,
  operationHash,
});
