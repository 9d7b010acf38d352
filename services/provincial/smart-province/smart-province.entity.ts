import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { isProvinceCode, link, RegionCode } from "../../common/region-code.entity.ts";
import { isYear, RowCheck } from "../../common/row-check.ts";

/** What is known of a province in the program, beside its events. */
@Entity()
@Figure<SmartProvinceEntry>("SMART_PROVINCE_ENTRY", ["provinceCode"])
@RowCheck<SmartProvinceEntry>("smart_province_entry_province_code_check", ({ provinceCode }) =>
  isProvinceCode(provinceCode),
)
@RowCheck<SmartProvinceEntry>("smart_province_entry_year_check", ({ selectedForYear }) => isYear(selectedForYear))
export class SmartProvinceEntry extends FigureEntity {
  @ManyToOne(() => RegionCode, link("province_code"))
  provinceCode!: string;

  /** A concept of the province's own; null where none is known. */
  @Property({ type: "text", nullable: true })
  conceptName!: string | null;

  /** The year for which the program chose the province; null where it is not known to have. */
  @Property({ type: "integer", nullable: true })
  selectedForYear!: number | null;
}
