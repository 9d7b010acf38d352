import { Field, InputType } from "type-graphql";
import { AnnualFigureInput } from "../../common/figure/annual-figure.input.ts";
import { EvaluationPhase } from "../scoring-scheme/scoring-scheme.entity.ts";

/** What places a value in one regency's part of a round. */
@InputType()
export abstract class InRoundInput extends AnnualFigureInput {
  @Field(() => EvaluationPhase)
  phase!: EvaluationPhase;
}
