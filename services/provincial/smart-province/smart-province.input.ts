import { IsOptional, Length } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsProgramYear, IsProvinceCode, IsStorableText } from "../../common/graph/arguments.ts";

@InputType({ description: "What is known of a province in the Smart Province program, beside its events." })
export class SmartProvinceEntryInput extends FigureInput {
  @Field(() => ID)
  @IsProvinceCode()
  provinceCode!: string;

  @Field(() => String, {
    nullable: true,
    description: "A concept of the province's own, up to 200 letters; left out where there is none.",
  })
  @IsOptional()
  @IsStorableText()
  @Length(1, 200, { message: "$property must have from 1 to 200 letters" })
  conceptName?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The year for which the program chose the province; left out where it is not known to have.",
  })
  @IsOptional()
  @IsProgramYear()
  selectedForYear?: number | null;
}
