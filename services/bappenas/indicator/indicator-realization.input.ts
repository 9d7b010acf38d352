import { Length } from "class-validator";
import { Field, Float, ID, InputType } from "type-graphql";
import { AnnualFigureInput } from "../../common/figure/annual-figure.input.ts";
import { IsMeasure, IsStorableText } from "../../common/graph/arguments.ts";

@InputType({ description: "What a regency reports to have reached in an indicator in a year." })
export class IndicatorRealizationInput extends AnnualFigureInput {
  @Field(() => ID, { description: "An indicator that is no statistic: those are published, not reported." })
  @IsStorableText()
  @Length(1, 100, { message: "$property must have from 1 to 100 letters" })
  indicatorCode!: string;

  @Field(() => Float, { description: "In the indicator's unit, up to four places after the point." })
  @IsMeasure()
  realization!: number;
}
