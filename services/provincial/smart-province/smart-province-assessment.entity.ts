import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { isProvinceCode, link, RegionCode } from "../../common/region-code.entity.ts";
import { isYear, RowCheck } from "../../common/row-check.ts";
import { seenFromMinistry, writtenByMinistry } from "./program-ministry.ts";

export enum AssessmentResult {
  SELECTED = "SELECTED",
  NOT_SELECTED = "NOT_SELECTED",
}

registerEnumType(AssessmentResult, {
  name: "AssessmentResult",
  description: "What came of a province's assessment.",
  valuesConfig: {
    SELECTED: { description: "The program chose the province (terpilih)." },
    NOT_SELECTED: { description: "It did not (tidak terpilih)." },
  },
});

@Entity()
@Figure<SmartProvinceAssessment>("SMART_PROVINCE_ASSESSMENT", ["provinceCode", "year"], {
  seen: ({ status }) => seenFromMinistry("SMART_PROVINCE_ASSESSMENT", status),
  written: () => writtenByMinistry("SMART_PROVINCE_ASSESSMENT"),
})
@RowCheck<SmartProvinceAssessment>("smart_province_assessment_province_code_check", ({ provinceCode }) =>
  isProvinceCode(provinceCode),
)
@RowCheck<SmartProvinceAssessment>("smart_province_assessment_year_check", ({ year }) => isYear(year))
@ObjectType({ description: "The assessment (penilaian) of a province for the Smart Province program." })
export class SmartProvinceAssessment extends FigureEntity {
  @ManyToOne(() => RegionCode, link("province_code"))
  provinceCode!: string;

  @Property({ type: "integer" })
  @Field(() => Int, { description: "The year in which it was assessed." })
  year!: number;

  @Property({ type: "date", nullable: true })
  @Field(() => GraphQLDate, { nullable: true, description: "Null when the day is not known." })
  assessedOn!: string | null;

  @Enum(() => AssessmentResult)
  @Field(() => AssessmentResult)
  result!: AssessmentResult;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "What the assessors noted, in words; null for nothing." })
  note!: string | null;
}
