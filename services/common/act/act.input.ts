import { IsOptional, Length, Matches } from "class-validator";
import { Field, InputType } from "type-graphql";
import { ChangeInput } from "../figure/change.input.ts";
import { IsStorableText } from "../graph/arguments.ts";

const IsReason = (): PropertyDecorator => (target, propertyName) => {
  Matches(/\S/, { message: "$property must say why, in words" })(target, propertyName);
  IsStorableText()(target, propertyName);
  Length(1, 1000, { message: "$property must have from 1 to 1000 letters" })(target, propertyName);
};

/** What an act takes that need not say why. */
@InputType()
export abstract class ActInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: "Why, in words, up to 1000 letters." })
  @IsOptional()
  @IsReason()
  reason?: string | null;
}

/** What an act takes that must say why. */
@InputType()
export abstract class ReasonedActInput extends ChangeInput {
  @Field(() => String, { description: "Why, in words, up to 1000 letters." })
  @IsReason()
  reason!: string;
}
