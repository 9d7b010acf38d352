import { Length } from "class-validator";
import { Field, Float, ID, InputType } from "type-graphql";
import { IsMark, IsStorableText } from "../../common/graph/arguments.ts";
import { InRoundInput } from "./in-round.input.ts";

@InputType({ description: "A regency's mark in one question of the evaluation." })
export class QuestionMarkInput extends InRoundInput {
  @Field(() => ID, { description: "A question of the year's form: `2.3.1`." })
  @IsStorableText()
  @Length(1, 100, { message: "$property must have from 1 to 100 letters" })
  questionCode!: string;

  @Field(() => Float, { description: "From 0 to 4 in steps of 0.01: the mean of its assessors." })
  @IsMark()
  mark!: number;
}
