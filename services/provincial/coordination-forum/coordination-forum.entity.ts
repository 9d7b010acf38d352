import { Entity, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { IDENTITY_KEY, ReportedEntity } from "../../common/base.entity.ts";
import { isProvinceCode, PROVINCE_LINK, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";

@Entity()
@Unique({ properties: ["provinceCode", "name"] })
@RowCheck<CoordinationForum>("coordination_forum_province_code_check", ({ provinceCode }) =>
  isProvinceCode(provinceCode),
)
@ObjectType({ description: "A forum (forum koordinasi) in which a province and its regencies meet." })
export class CoordinationForum extends ReportedEntity {
  @PrimaryKey(IDENTITY_KEY)
  @Field(() => ID)
  id!: string;

  @ManyToOne(() => RegionCode, { ...PROVINCE_LINK, index: false })
  provinceCode!: string;

  @Property({ type: "text" })
  @Field(() => String, { description: "Without the province's name." })
  name!: string;

  @Property({ type: "text" })
  @Field(() => String, { description: "The office that leads it." })
  chairOffice!: string;
}
