import { Field, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsProgramYear, IsRegencyCode } from "../../common/graph/arguments.ts";
import { EvaluationPhase } from "../scoring-scheme/scoring-scheme.entity.ts";

/** What places a value in one regency's part of a round. */
@InputType()
export abstract class InRoundInput extends FigureInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => Int)
  @IsProgramYear()
  year!: number;

  @Field(() => EvaluationPhase)
  phase!: EvaluationPhase;
}
