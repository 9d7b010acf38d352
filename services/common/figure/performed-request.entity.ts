import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { RowSecurity } from "../row-security.ts";

const isOwn = ({ actor }: Readonly<Record<string, string>>): string => `${actor} = acting()`;

/** A change that was asked for and done: who asks again by the same key gets the same answer, and no second effect. */
@Entity()
@RowSecurity<PerformedRequest>("performed_request", { seen: isOwn, added: isOwn, changed: isOwn })
export class PerformedRequest {
  /** Whose key it is: two people may choose the same one. */
  @PrimaryKey({ type: "text" })
  actor!: string;

  @PrimaryKey({ type: "text" })
  idempotencyKey!: string;

  /** SHA-256 of the mutation's name and input. */
  @Property({ type: "text" })
  inputHash!: string;

  /** The payload; null within the transaction that makes it alone. */
  @Property({ type: "json", nullable: true })
  payload!: unknown;

  @Property({ type: "datetime", defaultRaw: "now()" })
  performedAt!: Date;
}
