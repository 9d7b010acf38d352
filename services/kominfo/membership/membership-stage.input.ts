import { IsOptional } from "class-validator";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsReportedDay, IsProgramYear, IsRegencyCode } from "../../common/graph/arguments.ts";
import { MembershipStage } from "./membership-stage.entity.ts";

@InputType({ description: "That a member reached a stage." })
export class MembershipStageInput extends FigureInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => MembershipStage)
  stage!: MembershipStage;

  @Field(() => Int, { description: "The year in which it is known to have been reached." })
  @IsProgramYear()
  year!: number;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The day on which it was reached; left out while not known.",
  })
  @IsOptional()
  @IsReportedDay()
  enteredOn?: string | Date | null;
}
