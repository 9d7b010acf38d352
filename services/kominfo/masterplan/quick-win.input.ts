import { Length, Max, Min } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsProgramYear, IsRegencyCode, IsStorableText } from "../../common/graph/arguments.ts";
import { Dimension } from "../../common/graph/dimension.ts";

@InputType({ description: "A program of a regency's masterplan that shows within one or two years." })
export class QuickWinInput extends FigureInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => Int, {
    description: "Counts the quick wins of the regency from 1; it stays when the name is corrected.",
  })
  @Min(1, { message: "$property must be from 1 to 1000" })
  @Max(1000, { message: "$property must be from 1 to 1000" })
  ordinal!: number;

  @Field(() => Dimension)
  dimension!: Dimension;

  @Field(() => String)
  @IsStorableText()
  @Length(1, 500, { message: "$property must have from 1 to 500 letters" })
  name!: string;

  @Field(() => Int, { description: "The year in which it began." })
  @IsProgramYear()
  startYear!: number;
}
