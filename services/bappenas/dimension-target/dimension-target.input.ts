import { IsOptional, Length } from "class-validator";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsMark, IsProgramYear, IsRegencyCode, IsStorableText } from "../../common/graph/arguments.ts";
import { Dimension } from "../../common/graph/dimension.ts";

@InputType({ description: "The mark that a regency is to reach in a dimension in a year." })
export class DimensionTargetInput extends FigureInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => Int)
  @IsProgramYear()
  year!: number;

  @Field(() => Dimension)
  dimension!: Dimension;

  @Field(() => Float, { description: "A mark from 0 to 4 in steps of 0.01." })
  @IsMark()
  target!: number;

  @Field(() => ID, { nullable: true, description: "The document that sets it; left out while not known." })
  @IsOptional()
  @IsStorableText()
  @Length(1, 100, { message: "$property must have from 1 to 100 letters" })
  documentCode?: string | null;
}
