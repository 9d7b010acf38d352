import { IsOptional, Length } from "class-validator";
import { Field, Float, ID, InputType } from "type-graphql";
import { AnnualFigureInput } from "../../common/figure/annual-figure.input.ts";
import { IsMark, IsStorableText } from "../../common/graph/arguments.ts";
import { Dimension } from "../../common/graph/dimension.ts";

@InputType({ description: "The mark that a regency is to reach in a dimension in a year." })
export class DimensionTargetInput extends AnnualFigureInput {
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
