import { IsOptional, Length, Max, Min } from "class-validator";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsPlannedDay, IsRegencyCode, IsReportedDay, IsStorableText } from "../../common/graph/arguments.ts";

@InputType({ description: "A milestone of a program of a regency's masterplan." })
export class MasterplanMilestoneInput extends FigureInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => Int, { description: "The `ordinal` of its program, which must have been reported." })
  @Min(1, { message: "$property must be from 1 to 1000" })
  @Max(1000, { message: "$property must be from 1 to 1000" })
  programOrdinal!: number;

  @Field(() => Int, { description: "Counts the milestones of the program from 1." })
  @Min(1, { message: "$property must be from 1 to 100" })
  @Max(100, { message: "$property must be from 1 to 100" })
  ordinal!: number;

  @Field(() => String)
  @IsStorableText()
  @Length(1, 500, { message: "$property must have from 1 to 500 letters" })
  name!: string;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The day by which it is planned; left out while not known.",
  })
  @IsOptional()
  @IsPlannedDay()
  dueOn?: string | Date | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The day on which it was reached; left out while it is not.",
  })
  @IsOptional()
  @IsReportedDay()
  reachedOn?: string | Date | null;
}
