import { IsOptional } from "class-validator";
import { Field, InputType } from "type-graphql";
import { ChangeInput, IsReason } from "../figure/change.input.ts";

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
