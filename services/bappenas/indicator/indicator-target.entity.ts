import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { ReportedEntity } from "../../common/base.entity.ts";
import { isRegencyCode, REGENCY_KEY, RegionCode } from "../../common/region-code.entity.ts";
import { isYear, RowCheck } from "../../common/row-check.ts";
import { DOCUMENT_LINK, PlanningDocument } from "../planning-document/planning-document.entity.ts";
import { Indicator, INDICATOR_KEY } from "./indicator.entity.ts";

/** What a regency is to reach in an indicator's unit in a year, and from where it set out. */
@Entity()
@RowCheck<IndicatorTarget>("indicator_target_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<IndicatorTarget>("indicator_target_year_check", ({ year }) => isYear(year))
@RowCheck<IndicatorTarget>(
  "indicator_target_baseline_check",
  ({ baseline, baselineYear, year }) =>
    `(${baseline} is null) = (${baselineYear} is null) and ${baselineYear} >= 2000 and ${baselineYear} <= ${year}`,
)
export class IndicatorTarget extends ReportedEntity {
  @ManyToOne(() => RegionCode, REGENCY_KEY)
  regencyCode!: string;

  @PrimaryKey({ type: "integer" })
  year!: number;

  @ManyToOne(() => Indicator, INDICATOR_KEY)
  indicatorCode!: string;

  @Property({ type: "decimal", precision: 18, scale: 4, runtimeType: "number" })
  target!: number;

  @Property({ type: "decimal", precision: 18, scale: 4, runtimeType: "number", nullable: true })
  baseline!: number | null;

  @Property({ type: "integer", nullable: true })
  baselineYear!: number | null;

  /** The document that sets the target; null when not known. */
  @ManyToOne(() => PlanningDocument, DOCUMENT_LINK)
  documentCode!: string | null;
}
