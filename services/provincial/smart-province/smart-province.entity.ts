import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { ReportedEntity } from "../../common/base.entity.ts";
import { isProvinceCode, PROVINCE_LINK, RegionCode } from "../../common/region-code.entity.ts";
import { isYear, RowCheck } from "../../common/row-check.ts";

/** What is known of a province in the program, beside its events. */
@Entity()
@RowCheck<SmartProvinceEntry>("smart_province_entry_province_code_check", ({ provinceCode }) =>
  isProvinceCode(provinceCode),
)
@RowCheck<SmartProvinceEntry>("smart_province_entry_year_check", ({ selectedForYear }) => isYear(selectedForYear))
export class SmartProvinceEntry extends ReportedEntity {
  @ManyToOne(() => RegionCode, { ...PROVINCE_LINK, primary: true, index: false })
  provinceCode!: string;

  /** A concept of the province's own; null where none is known. */
  @Property({ type: "text", nullable: true })
  conceptName!: string | null;

  /** The year for which the program chose the province; null where it is not known to have. */
  @Property({ type: "integer", nullable: true })
  selectedForYear!: number | null;
}
