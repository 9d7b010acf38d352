import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { isRegencyCode, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { isYear, RowCheck } from "../../common/row-check.ts";
import { DOCUMENT_LINK, PlanningDocumentCode } from "../planning-document/planning-document.entity.ts";
import { INDICATOR_LINK, IndicatorCode } from "./indicator.entity.ts";

/** What a regency is to reach in an indicator's unit in a year, and from where it set out. */
@Entity()
@Figure<IndicatorTarget>("INDICATOR_TARGET", ["regencyCode", "year", "indicatorCode"])
@RowCheck<IndicatorTarget>("indicator_target_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<IndicatorTarget>("indicator_target_year_check", ({ year }) => isYear(year))
@RowCheck<IndicatorTarget>(
  "indicator_target_baseline_check",
  ({ baseline, baselineYear, year }) =>
    `(${baseline} is null) = (${baselineYear} is null) and ${baselineYear} >= 2000 and ${baselineYear} <= ${year}`,
)
export class IndicatorTarget extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  @Property({ type: "integer" })
  year!: number;

  @ManyToOne(() => IndicatorCode, INDICATOR_LINK)
  indicatorCode!: string;

  @Property({ type: "decimal", precision: 18, scale: 4, runtimeType: "number" })
  target!: number;

  @Property({ type: "decimal", precision: 18, scale: 4, runtimeType: "number", nullable: true })
  baseline!: number | null;

  @Property({ type: "integer", nullable: true })
  baselineYear!: number | null;

  /** The document that sets the target; null when not known. */
  @ManyToOne(() => PlanningDocumentCode, DOCUMENT_LINK)
  documentCode!: string | null;
}
