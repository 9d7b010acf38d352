import { Field, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsProgramYear } from "../../common/graph/arguments.ts";
import { EvaluationPhase } from "../scoring-scheme/scoring-scheme.entity.ts";

@InputType({ description: "A year's evaluation in one phase: whom Kominfo invited." })
export class EvaluationRoundInput extends FigureInput {
  @Field(() => Int)
  @IsProgramYear()
  year!: number;

  @Field(() => EvaluationPhase)
  phase!: EvaluationPhase;

  @Field(() => Boolean, {
    description: "Whether the table names all who were invited: who is not in it, was not. Else it is not known.",
  })
  isInvitationComplete!: boolean;
}
