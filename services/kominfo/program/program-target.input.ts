import { Length, Max, Min } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsStorableText } from "../../common/graph/arguments.ts";

@InputType({ description: "What a program sets itself to reach by a year." })
export class ProgramTargetInput extends FigureInput {
  @Field(() => ID, { description: "`SMART_CITY` or `SMART_PROVINCE`." })
  @IsStorableText()
  @Length(1, 100, { message: "$property must have from 1 to 100 letters" })
  programCode!: string;

  @Field(() => Int, { description: "The year by which it is to be reached, from 2017 to 2100." })
  @Min(2017, { message: "$property must be from 2017 to 2100" })
  @Max(2100, { message: "$property must be from 2017 to 2100" })
  year!: number;

  @Field(() => Int, { description: "How many members of the program: regencies, or provinces." })
  @Min(1, { message: "$property must be at least 1" })
  target!: number;
}
