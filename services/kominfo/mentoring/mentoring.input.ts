import { IsOptional, Length, Max, Min } from "class-validator";
import { GraphQLDate } from "graphql-scalars";
import { Field, InputType, Int } from "type-graphql";
import { AnnualFigureInput } from "../../common/figure/annual-figure.input.ts";
import { IsReportedDay, IsStorableText } from "../../common/graph/arguments.ts";
import { ROUNDS } from "./mentoring.entity.ts";

@InputType({ description: "The mentoring (pendampingan) of a member; its year is the one in which it began." })
export class MentoringInput extends AnnualFigureInput {
  @Field(() => GraphQLDate, { description: "Up to today in Jakarta." })
  @IsReportedDay()
  startedOn!: Date;

  @Field(() => GraphQLDate, { nullable: true, description: "Up to today in Jakarta; left out while it lasts." })
  @IsOptional()
  @IsReportedDay()
  endedOn?: Date | null;

  @Field(() => String, { nullable: true, description: "Where the mentors come from; left out while not known." })
  @IsOptional()
  @IsStorableText()
  @Length(1, 200, { message: "$property must have from 1 to 200 letters" })
  mentorOffice?: string | null;
}

@InputType({ description: "A round (bimtek) of a mentoring that has been reported, after the rounds before it." })
export class BimtekRoundInput extends AnnualFigureInput {
  @Field(() => Int, { description: "From 1 to 4." })
  @Min(1, { message: `$property must be from 1 to ${ROUNDS}` })
  @Max(ROUNDS, { message: `$property must be from 1 to ${ROUNDS}` })
  round!: number;

  @Field(() => GraphQLDate, { description: "Within the mentoring, and after the round before." })
  @IsReportedDay()
  firstDay!: Date;

  @Field(() => GraphQLDate, { description: "Within the mentoring." })
  @IsReportedDay()
  lastDay!: Date;

  @Field(() => String, { nullable: true, description: "What came of it, in words; left out while not known." })
  @IsOptional()
  @IsStorableText()
  @Length(1, 2000, { message: "$property must have from 1 to 2000 letters" })
  result?: string | null;

  @Field(() => Int, { nullable: true, description: "How many took part, from 0 to 10000; left out while not known." })
  @IsOptional()
  @Min(0, { message: "$property must be from 0 to 10000" })
  @Max(10_000, { message: "$property must be from 0 to 10000" })
  participantCount?: number | null;
}
