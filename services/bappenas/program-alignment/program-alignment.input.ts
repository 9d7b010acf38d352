import { Length, Max, Min } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsRegencyCode, IsStorableText } from "../../common/graph/arguments.ts";

@InputType({ description: "That a program of a regency's masterplan stands in its RPJMD or in an RKPD." })
export class ProgramAlignmentInput extends FigureInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => Int, { description: "The `ordinal` of the program among those of the regency." })
  @Min(1, { message: "$property must be from 1 to 1000" })
  @Max(1000, { message: "$property must be from 1 to 1000" })
  ordinal!: number;

  @Field(() => ID, { description: "The document: an RPJMD or an RKPD of the regency." })
  @IsStorableText()
  @Length(1, 100, { message: "$property must have from 1 to 100 letters" })
  documentCode!: string;

  @Field(() => String, { description: "Where in the document: a page, the code of an activity." })
  @IsStorableText()
  @Length(1, 300, { message: "$property must have from 1 to 300 letters" })
  reference!: string;
}
