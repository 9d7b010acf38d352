import { IsInt, IsOptional, Length, Min } from "class-validator";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsProvinceCode, IsReportedDay, IsStorableText } from "../../common/graph/arguments.ts";

@InputType({ description: "An institution that mentors (mendampingi) a province." })
export class SmartProvinceMentorInput extends FigureInput {
  @Field(() => ID)
  @IsProvinceCode()
  provinceCode!: string;

  @Field(() => Int, {
    description:
      "Counts the province's mentors from 1: of a new one the next free number, of a correction the mentor's own.",
  })
  @IsInt()
  @Min(1, { message: "$property must be at least 1" })
  ordinal!: number;

  @Field(() => String, { description: "Its name, up to 200 letters; never a person's." })
  @IsStorableText()
  @Length(1, 200, { message: "$property must have from 1 to 200 letters" })
  institution!: string;

  @Field(() => String, { description: "What it mentors in, in words, up to 500 letters." })
  @IsStorableText()
  @Length(1, 500, { message: "$property must have from 1 to 500 letters" })
  expertise!: string;

  @Field(() => GraphQLDate, { nullable: true, description: "The day from which it does; left out where not known." })
  @IsOptional()
  @IsReportedDay()
  since?: string | Date | null;
}
