import { IsOptional, MinDate } from "class-validator";
import { GraphQLDateTime } from "graphql-scalars";
import { ArgsType, Field, InputType, Int } from "type-graphql";
import { ActInput } from "../../common/act/act.input.ts";
import { IsProgramYear, IsSettled, PageArguments } from "../../common/graph/arguments.ts";
import { ByCriterion, ReadinessWeightInput } from "../readiness/readiness.input.ts";
import { SelectionOutcome } from "./selection.entity.ts";

@InputType({ description: "A cohort whose selection is to be published." })
export class PublishSelectionInput extends ActInput {
  @Field(() => Int, { description: "The cohort's year." })
  @IsProgramYear()
  year!: number;
}

@ArgsType()
export class SelectionArguments {
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "Read it as it was published at this moment, at least 10 seconds ago. Left out, as it is now.",
  })
  @IsOptional()
  @MinDate(() => new Date("2000-01-01"), { message: "$property must be from the year 2000" })
  @IsSettled()
  asReportedAt?: Date | null;
}

@ArgsType()
export class RankingArguments extends PageArguments {
  @Field(() => SelectionOutcome, { nullable: true, description: "Those of this outcome; left out, all." })
  outcome?: SelectionOutcome | null;
}

@ArgsType()
export class SimulationArguments {
  @Field(() => [ReadinessWeightInput], {
    nullable: true,
    description: "How much each criterion counts; they add up to 1. Left out, as it was set for the cohort.",
  })
  @IsOptional()
  @ByCriterion()
  weights?: ReadinessWeightInput[] | null;
}
