import { Enum, Property } from "@mikro-orm/decorators/legacy";
import { ReportStatus } from "./graph/report-status.ts";

/** The columns of every reported figure, from which its provenance is told. */
export abstract class ReportedEntity {
  /** The document in words; null when none is known. */
  @Property({ type: "text", nullable: true })
  source!: string | null;

  @Property({ type: "text", nullable: true })
  sourceUrl!: string | null;

  /** The day of which the figure speaks; null when not known. */
  @Property({ type: "date", nullable: true })
  asOf!: string | null;

  /** How it was measured or made, in words; null when not known. */
  @Property({ type: "text", nullable: true })
  methodology!: string | null;

  @Property({ type: "datetime" })
  receivedAt!: Date;

  @Enum(() => ReportStatus)
  status!: ReportStatus;

  @Property({ type: "integer", default: 1 })
  revision!: number;

  /** Made up by the hub to fill a demonstration. */
  @Property({ type: "boolean" })
  simulated!: boolean;
}

/** A key that the database counts. (Without its column type MikroORM would make a `bigserial` of it.) */
export const IDENTITY_KEY = {
  type: "bigint",
  columnType: "bigint",
  runtimeType: "string",
  generated: "identity",
} as const;
