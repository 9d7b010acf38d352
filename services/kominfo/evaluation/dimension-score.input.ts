import { Field, Float, InputType } from "type-graphql";
import { IsMark } from "../../common/graph/arguments.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { InRoundInput } from "./in-round.input.ts";

@InputType({ description: "A regency's score in one dimension, where it does not follow from its marks." })
export class DimensionScoreInput extends InRoundInput {
  @Field(() => Dimension)
  dimension!: Dimension;

  @Field(() => Float, { description: "From 0 to 4 in steps of 0.01." })
  @IsMark()
  score!: number;
}
