import { IsOptional, Max, Min } from "class-validator";
import { GraphQLDate } from "graphql-scalars";
import { Field, InputType, Int } from "type-graphql";
import { ActInput } from "../../common/act/act.input.ts";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsReportedDay, IsProgramYear } from "../../common/graph/arguments.ts";
import { Confidence } from "./confidence.ts";

@InputType({ description: "A cohort (angkatan) that is to be opened." })
export class OpenCohortInput extends ActInput {
  @Field(() => Int)
  @IsProgramYear()
  year!: number;

  @Field(() => Int, { description: "How many places there are, from 1 to 514." })
  @Min(1, { message: "$property must be from 1 to 514" })
  @Max(514, { message: "$property must be from 1 to 514" })
  quota!: number;
}

@InputType({ description: "What is known of the regencies that joined in one year (angkatan)." })
export class CohortInput extends FigureInput {
  @Field(() => Int)
  @IsProgramYear()
  year!: number;

  @Field(() => Int, { nullable: true, description: "How many places there were; left out while not known." })
  @IsOptional()
  @Min(0, { message: "$property must not be negative" })
  quota?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many had not been members before; left out while not known.",
  })
  @IsOptional()
  @Min(0, { message: "$property must not be negative" })
  newMemberCount?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many were assessed for the places; left out while not known.",
  })
  @IsOptional()
  @Min(0, { message: "$property must not be negative" })
  candidateCount?: number | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The day on which the MoU were signed; left out while not known.",
  })
  @IsOptional()
  @IsReportedDay()
  mouSignedOn?: string | Date | null;

  @Field(() => Confidence)
  confidence!: Confidence;
}
