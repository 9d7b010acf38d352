import { IsInt, IsOptional, Length, Min } from "class-validator";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsProvinceCode, IsReportedDay, IsStorableText } from "../../common/graph/arguments.ts";
import { OrganizationKind, TaskForceRole } from "./task-force-member.entity.ts";

@InputType({ description: "A seat in the task force (gugus tugas) of a province." })
export class TaskForceMemberInput extends FigureInput {
  @Field(() => ID)
  @IsProvinceCode()
  provinceCode!: string;

  @Field(() => Int, {
    description:
      "Counts the province's seats from 1: of a new one the next free number, of a correction the seat's own.",
  })
  @IsInt()
  @Min(1, { message: "$property must be at least 1" })
  ordinal!: number;

  @Field(() => String, { description: "The office or organization that holds it, up to 200 letters; never a person." })
  @IsStorableText()
  @Length(1, 200, { message: "$property must have from 1 to 200 letters" })
  office!: string;

  @Field(() => OrganizationKind)
  organizationKind!: OrganizationKind;

  @Field(() => TaskForceRole)
  role!: TaskForceRole;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The last day on which it held the seat, up to today in Jakarta; left out while it does.",
  })
  @IsOptional()
  @IsReportedDay()
  until?: string | Date | null;
}
