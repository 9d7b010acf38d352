import { IsInt, IsOptional, Length, Min } from "class-validator";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { AnnualFigureInput } from "../../common/figure/annual-figure.input.ts";
import { IsMeasure, IsStorableText } from "../../common/graph/arguments.ts";

@InputType({ description: "What a regency is to reach in an indicator in a year." })
export class IndicatorTargetInput extends AnnualFigureInput {
  @Field(() => ID)
  @IsStorableText()
  @Length(1, 100, { message: "$property must have from 1 to 100 letters" })
  indicatorCode!: string;

  @Field(() => Float, { description: "In the indicator's unit, up to four places after the point." })
  @IsMeasure()
  target!: number;

  @Field(() => Float, { nullable: true, description: "From where it sets out; left out while not known." })
  @IsOptional()
  @IsMeasure()
  baseline?: number | null;

  @Field(() => Int, { nullable: true, description: "The year of the baseline; given if and only if there is one." })
  @IsOptional()
  @IsInt()
  @Min(2000, { message: "$property must be from 2000" })
  baselineYear?: number | null;

  @Field(() => ID, { nullable: true, description: "The document that sets it; left out while not known." })
  @IsOptional()
  @IsStorableText()
  @Length(1, 100, { message: "$property must have from 1 to 100 letters" })
  documentCode?: string | null;
}
