import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { isRegencyCode, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { isYear, RowCheck } from "../../common/row-check.ts";
import { INDICATOR_LINK, IndicatorCode } from "./indicator.entity.ts";

/** What a regency reports to have reached; never of an indicator that is a statistic. */
@Entity()
@Figure<IndicatorRealization>("INDICATOR_REALIZATION", ["regencyCode", "year", "indicatorCode"])
@RowCheck<IndicatorRealization>("indicator_realization_regency_code_check", ({ regencyCode }) =>
  isRegencyCode(regencyCode),
)
@RowCheck<IndicatorRealization>("indicator_realization_year_check", ({ year }) => isYear(year))
export class IndicatorRealization extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  @Property({ type: "integer" })
  year!: number;

  @ManyToOne(() => IndicatorCode, INDICATOR_LINK)
  indicatorCode!: string;

  @Property({ type: "decimal", precision: 18, scale: 4, runtimeType: "number" })
  realization!: number;
}
