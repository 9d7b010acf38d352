import { Entity, Enum, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { registerEnumType } from "type-graphql";
import type { Role } from "../../../identity/role.ts";
import type { ReportStatus } from "../graph/report-status.ts";
import { RowSecurity } from "../row-security.ts";
import { RowTrigger } from "../row-trigger.ts";

/** What somebody did that the audit log tells. */
export enum AuditedAct {
  CHANGE = "CHANGE",
  READ = "READ",
}

registerEnumType(AuditedAct, {
  name: "AuditedAct",
  description: "What somebody did.",
  valuesConfig: {
    CHANGE: { description: "Changed figures." },
    READ: { description: "Read what is not public: figures on their way of approval, follow-ups, minutes." },
  },
});

/** A figure before and after a change. */
export interface AuditedChange {
  readonly figure: string;
  /** Null where it had not been reported. */
  readonly before: AuditedState | null;
  readonly after: AuditedState;
}

interface AuditedState {
  readonly revision: number;
  readonly status: ReportStatus;
}

const on = (name: string, event: string, run: string) =>
  `create trigger "${name}" before ${event} on "audit_entry" for each row execute function ${run}()`;

/**
 * One entry of the audit log. The database numbers and dates it, and chains it to the one before by a hash over all that
 * it says; what was written is never changed or removed.
 */
@Entity()
@RowSecurity<AuditEntry>("audit_entry", { seen: () => "audits()", added: () => "true" })
@RowTrigger(on("audit_entry_chained", "insert", "chain_audit_entry"))
@RowTrigger(on("audit_entry_kept", "update or delete", "keep_audit_entry"))
export class AuditEntry {
  /** From 1, without gaps. */
  @PrimaryKey({ type: "bigint", columnType: "bigint", runtimeType: "string", autoincrement: false })
  readonly position?: string;

  @Property({ type: "datetime" })
  readonly at?: Date;

  @Enum(() => AuditedAct)
  act!: AuditedAct;

  /** Who did it, as their issuer identifies them. */
  @Property({ type: "text" })
  subject!: string;

  @Property({ type: "text" })
  role!: Role;

  @Property({ type: "text", nullable: true })
  region!: string | null;

  @Property({ type: "text", nullable: true })
  agency!: string | null;

  @Property({ type: "integer", nullable: true })
  cohort!: number | null;

  @Property({ type: "text" })
  requestId!: string;

  /** SHA-256 of the document that the caller sent; null where nobody told it. */
  @Property({ type: "text", nullable: true })
  operationHash!: string | null;

  /** The mutation's name; null for what was read. */
  @Property({ type: "text", nullable: true })
  mutation!: string | null;

  /** The codes of the regions of what was changed or read. */
  @Property({ type: "array", columnType: "text[]" })
  regions!: readonly string[];

  /** How many figures were changed, or rows that are not public were read. */
  @Property({ type: "integer" })
  rowCount!: number;

  @Property({ type: "json", nullable: true })
  changes!: readonly AuditedChange[] | null;

  @Property({ type: "text" })
  readonly previousHash?: string;

  @Property({ type: "text" })
  readonly hash?: string;
}
