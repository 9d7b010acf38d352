import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { isRegencyCode, link, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";

/** That there is an area of that code; what is said of it has a life of its own. */
@Entity()
@RowCheck<AreaCode>("area_code_code_check", ({ code }) => `${code} ~ '^[A-Z]+(_[A-Z]+)*$'`)
export class AreaCode {
  @PrimaryKey({ type: "text" })
  code!: string;
}

/** An area of national interest: its regencies are looked at together. */
@Entity()
@Figure<Area>("AREA", ["code"])
export class Area extends FigureEntity {
  @ManyToOne(() => AreaCode, link("code"))
  code!: string;

  @Property({ type: "text" })
  name!: string;
}

/** That a regency lies in an area, or no longer does. */
@Entity()
@Figure<AreaMember>("AREA_MEMBER", ["areaCode", "regencyCode"])
@RowCheck<AreaMember>("area_member_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
export class AreaMember extends FigureEntity {
  @ManyToOne(() => AreaCode, link("area_code"))
  areaCode!: string;

  @ManyToOne(() => RegionCode, { ...REGENCY_COLUMN, index: true })
  regencyCode!: string;

  @Property({ type: "boolean" })
  isMember!: boolean;
}
