import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { isProvinceCode, link, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { Counted } from "./counted.ts";

@Entity()
@Figure<SmartProvinceMentor>("SMART_PROVINCE_MENTOR", ["provinceCode", "ordinal"])
@Counted("smart_province_mentor", "ordinal")
@RowCheck<SmartProvinceMentor>("smart_province_mentor_province_code_check", ({ provinceCode }) =>
  isProvinceCode(provinceCode),
)
@RowCheck<SmartProvinceMentor>("smart_province_mentor_ordinal_check", ({ ordinal }) => `${ordinal} >= 1`)
@ObjectType({ description: "An institution that mentors (mendampingi) a province in the Smart Province program." })
export class SmartProvinceMentor extends FigureEntity {
  @ManyToOne(() => RegionCode, link("province_code"))
  provinceCode!: string;

  @Property({ type: "integer" })
  @Field(() => Int, { description: "Counts the province's mentors from 1, as they came to be known." })
  ordinal!: number;

  @Property({ type: "text" })
  @Field(() => String, { description: "Its name; never a person's." })
  institution!: string;

  @Property({ type: "text" })
  @Field(() => String, { description: "What it mentors in, in words." })
  expertise!: string;

  @Property({ type: "date", nullable: true })
  @Field(() => GraphQLDate, { nullable: true, description: "The day from which it does; null when not known." })
  since!: string | null;
}
