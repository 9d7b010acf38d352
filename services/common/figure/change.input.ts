import { Matches } from "class-validator";
import { Field, ID, InputType } from "type-graphql";

/** What every change takes. */
@InputType()
export abstract class ChangeInput {
  @Field(() => ID, {
    description:
      "Chosen by the caller, from 8 to 100 letters, digits, `-` and `_`: asked again with the same key and input, the change is not made again, and the answer is the first one's.",
  })
  @Matches(/^[\w-]{8,100}$/, { message: "$property must have from 8 to 100 letters, digits, - or _" })
  idempotencyKey!: string;
}
