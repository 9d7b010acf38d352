import { Entity, Enum, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { ReportedEntity } from "../../common/base.entity.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import {
  isProvinceCode,
  isRegencyCode,
  link,
  PROVINCE_LINK,
  REGENCY_KEY,
  RegionCode,
} from "../../common/region-code.entity.ts";
import { isYear, RowCheck } from "../../common/row-check.ts";

@Entity()
@RowCheck<SharedInitiative>("shared_initiative_province_code_check", ({ provinceCode }) => isProvinceCode(provinceCode))
@RowCheck<SharedInitiative>("shared_initiative_start_year_check", ({ startYear }) => isYear(startYear))
@ObjectType({ description: "A program of two or more regencies, or of one area." })
export class SharedInitiative extends ReportedEntity {
  @PrimaryKey({ type: "text" })
  @Field(() => ID, { description: 'Made of the leading province and the area: "12-DANAU-TOBA".' })
  code!: string;

  /** The province that leads it. */
  @ManyToOne(() => RegionCode, PROVINCE_LINK)
  provinceCode!: string;

  @Property({ type: "text" })
  @Field(() => String)
  name!: string;

  @Enum(() => Dimension)
  @Field(() => Dimension)
  dimension!: Dimension;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "The area that it is for; null where it is for no named one." })
  area!: string | null;

  @Property({ type: "text" })
  @Field(() => String, { description: "The office that leads it." })
  leadOffice!: string;

  @Property({ type: "integer" })
  @Field(() => Int, { description: "The year in which it began." })
  startYear!: number;
}

@Entity({ tableName: "shared_initiative_member" })
@RowCheck<Member>("shared_initiative_member_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@ObjectType({ description: "A regency that takes part in a shared initiative." })
export class Member {
  @ManyToOne(() => SharedInitiative, { ...link("initiative_code"), primary: true })
  initiativeCode!: string;

  @ManyToOne(() => RegionCode, REGENCY_KEY)
  @Field(() => ID, { name: "code" })
  regencyCode!: string;
}
