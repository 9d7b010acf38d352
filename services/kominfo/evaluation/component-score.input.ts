import { Field, Float, InputType } from "type-graphql";
import { IsMark } from "../../common/graph/arguments.ts";
import { Component } from "../scoring-scheme/scoring-scheme.entity.ts";
import { InRoundInput } from "./in-round.input.ts";

@InputType({ description: "A regency's score in one component of the evaluation." })
export class ComponentScoreInput extends InRoundInput {
  @Field(() => Component)
  component!: Component;

  @Field(() => Float, { description: "From 0 to 4 in steps of 0.01." })
  @IsMark()
  score!: number;
}
