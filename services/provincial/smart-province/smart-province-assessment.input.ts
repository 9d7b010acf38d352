import { IsOptional, Length } from "class-validator";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsProgramYear, IsProvinceCode, IsReportedDay, IsStorableText } from "../../common/graph/arguments.ts";
import { AssessmentResult } from "./smart-province-assessment.entity.ts";

@InputType({ description: "The assessment (penilaian) of a province, which the ministry reports." })
export class SmartProvinceAssessmentInput extends FigureInput {
  @Field(() => ID)
  @IsProvinceCode()
  provinceCode!: string;

  @Field(() => Int, { description: "The year in which it was assessed." })
  @IsProgramYear()
  year!: number;

  @Field(() => GraphQLDate, { nullable: true, description: "Left out where the day is not known." })
  @IsOptional()
  @IsReportedDay()
  assessedOn?: string | Date | null;

  @Field(() => AssessmentResult)
  result!: AssessmentResult;

  @Field(() => String, {
    nullable: true,
    description: "What the assessors noted, in words, up to 2000 letters; left out for nothing.",
  })
  @IsOptional()
  @IsStorableText()
  @Length(1, 2000, { message: "$property must have from 1 to 2000 letters" })
  note?: string | null;
}
