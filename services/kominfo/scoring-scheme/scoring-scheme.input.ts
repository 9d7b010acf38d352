import { ArrayMaxSize, ArrayMinSize, Matches, Max, Min, ValidateNested } from "class-validator";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { ActInput } from "../../common/act/act.input.ts";
import { IsMark, IsProgramYear } from "../../common/graph/arguments.ts";
import { Component, EvaluationPhase } from "./scoring-scheme.entity.ts";

@InputType({ description: "The weight of a component in a scheme that is to be published." })
export class ScoringWeightInput {
  @Field(() => Component)
  component!: Component;

  @Field(() => Float, { description: "Above 0, at most 1, in steps of 0.01." })
  @IsMark()
  @Min(0.01, { message: "$property must be from 0.01 to 1" })
  @Max(1, { message: "$property must be from 0.01 to 1" })
  weight!: number;
}

@InputType({ description: "A scoring scheme that is to be published, with its weights." })
export class PublishScoringSchemeInput extends ActInput {
  @Field(() => ID, { description: "By which evaluations name it: `2025-REGULER`." })
  @Matches(/^[A-Z\d_-]{1,50}$/, { message: '$property must be a code of capitals and digits: "2025-REGULER"' })
  code!: string;

  @Field(() => Int)
  @IsProgramYear()
  year!: number;

  @Field(() => EvaluationPhase)
  phase!: EvaluationPhase;

  @Field(() => String, { description: "The group of regencies to which it applies: `REGULER`." })
  @Matches(/^[A-Z\d_-]{1,50}$/, { message: '$property must be a word of capitals and digits: "REGULER"' })
  group!: string;

  @Field(() => [ScoringWeightInput], { description: "Of the components that it weighs; they add up to 1." })
  @ArrayMinSize(1, { message: "$property must weigh from 1 to 6 components" })
  @ArrayMaxSize(6, { message: "$property must weigh from 1 to 6 components" })
  @ValidateNested({ each: true })
  weights!: ScoringWeightInput[];
}
