import { IsIn, IsOptional, Length } from "class-validator";
import { Field, Float, ID, InputType } from "type-graphql";
import { IsMark, IsStorableText } from "../../common/graph/arguments.ts";
import { Participation } from "./evaluation.ts";
import { InRoundInput } from "./in-round.input.ts";

/** Who was not invited has no row. */
export const INVITED = [Participation.PARTICIPATED, Participation.DID_NOT_PARTICIPATE];

@InputType({ description: "That a regency was invited to a round, and whether it took part." })
export class EvaluationInput extends InRoundInput {
  @Field(() => ID, { description: "The scoring scheme of its group, of the same year and phase." })
  @IsStorableText()
  @Length(1, 100, { message: "$property must have from 1 to 100 letters" })
  schemeCode!: string;

  @Field(() => Participation, { description: "`PARTICIPATED` or `DID_NOT_PARTICIPATE`." })
  @IsIn(INVITED, { message: `$property must be ${INVITED.join(" or ")}` })
  participation!: Participation;

  @Field(() => Float, {
    nullable: true,
    description: "The final as Kominfo printed it, from 0 to 4 in steps of 0.01; left out while none is printed.",
  })
  @IsOptional()
  @IsMark()
  publishedIndex?: number | null;
}
