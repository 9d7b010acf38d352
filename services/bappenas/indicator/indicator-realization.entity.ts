import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { ReportedEntity } from "../../common/base.entity.ts";
import { isRegencyCode, REGENCY_KEY, RegionCode } from "../../common/region-code.entity.ts";
import { isYear, RowCheck } from "../../common/row-check.ts";
import { Indicator, INDICATOR_KEY } from "./indicator.entity.ts";

/** What a regency reports to have reached; never of an indicator that is a statistic. */
@Entity()
@RowCheck<IndicatorRealization>("indicator_realization_regency_code_check", ({ regencyCode }) =>
  isRegencyCode(regencyCode),
)
@RowCheck<IndicatorRealization>("indicator_realization_year_check", ({ year }) => isYear(year))
export class IndicatorRealization extends ReportedEntity {
  @ManyToOne(() => RegionCode, REGENCY_KEY)
  regencyCode!: string;

  @PrimaryKey({ type: "integer" })
  year!: number;

  @ManyToOne(() => Indicator, INDICATOR_KEY)
  indicatorCode!: string;

  @Property({ type: "decimal", precision: 18, scale: 4, runtimeType: "number" })
  realization!: number;
}
