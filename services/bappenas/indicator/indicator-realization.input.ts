import { Length } from "class-validator";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsMeasure, IsProgramYear, IsRegencyCode, IsStorableText } from "../../common/graph/arguments.ts";

@InputType({ description: "What a regency reports to have reached in an indicator in a year." })
export class IndicatorRealizationInput extends FigureInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => Int)
  @IsProgramYear()
  year!: number;

  @Field(() => ID, { description: "An indicator that is no statistic: those are published, not reported." })
  @IsStorableText()
  @Length(1, 100, { message: "$property must have from 1 to 100 letters" })
  indicatorCode!: string;

  @Field(() => Float, { description: "In the indicator's unit, up to four places after the point." })
  @IsMeasure()
  realization!: number;
}
