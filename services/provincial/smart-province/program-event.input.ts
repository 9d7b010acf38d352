import { IsInt, IsOptional, Length, Min } from "class-validator";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsReportedDay, IsProvinceCode, IsStorableText } from "../../common/graph/arguments.ts";
import { ProgramEventKind } from "./program-event.entity.ts";

@InputType({ description: "Something that took place between the Smart Province program and a province." })
export class ProgramEventInput extends FigureInput {
  @Field(() => ID)
  @IsProvinceCode()
  provinceCode!: string;

  @Field(() => ProgramEventKind)
  kind!: ProgramEventKind;

  @Field(() => Int, {
    description:
      "Counts the province's events of this kind from 1: of a new one the next free number, of a correction the event's own.",
  })
  @IsInt()
  @Min(1, { message: "$property must be at least 1" })
  ordinal!: number;

  @Field(() => GraphQLDate, { nullable: true, description: "Up to today in Jakarta; left out where not known." })
  @IsOptional()
  @IsReportedDay()
  date?: string | Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      "What was said there and does not agree with what the agencies hold, up to 1000 letters: a claim, shown as such.",
  })
  @IsOptional()
  @IsStorableText()
  @Length(1, 1000, { message: "$property must have from 1 to 1000 letters" })
  claim?: string | null;
}
