import { Length, Matches } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { IsStorableText } from "../graph/arguments.ts";

/** Why, in words. */
export const IsReason = (): PropertyDecorator => (target, propertyName) => {
  Length(1, 1000, { message: "$property must have from 1 to 1000 letters" })(target, propertyName);
  IsStorableText()(target, propertyName);
  Matches(/\S/, { message: "$property must say why, in words" })(target, propertyName);
};

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
