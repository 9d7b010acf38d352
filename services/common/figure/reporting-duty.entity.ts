import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { isYear, RowCheck } from "../row-check.ts";

/** That figures of a kind are to be reported for a year, by a day. A day that is set anew is a new row. */
@Entity()
@RowCheck<ReportingDuty>("reporting_duty_year_check", ({ year }) => isYear(year))
@RowCheck<ReportingDuty>("reporting_duty_figure_count_check", ({ figureCount }) => `${figureCount} >= 1`)
export class ReportingDuty {
  @PrimaryKey({ type: "text" })
  kind!: string;

  @PrimaryKey({ type: "integer" })
  year!: number;

  /** Since when it is known: what was asked as of before goes by the row before. */
  @PrimaryKey({ type: "datetime", defaultRaw: "now()" })
  knownSince!: Date;

  /** The last day on which a report is in time. */
  @Property({ type: "date" })
  dueOn!: string;

  /** How many figures of a region make the report whole. */
  @Property({ type: "integer" })
  figureCount!: number;
}
