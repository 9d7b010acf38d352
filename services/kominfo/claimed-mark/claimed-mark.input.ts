import { IsOptional, ValidateNested } from "class-validator";
import { Field, Float, ID, InputType } from "type-graphql";
import { IsMark } from "../../common/graph/arguments.ts";
import { DocumentLinkInput } from "../../common/graph/document-link.ts";
import { InRoundInput } from "../evaluation/in-round.input.ts";
import { IsQuestionCode } from "../evaluation-form/question-code.ts";

@InputType({ description: "The mark that a regency gives itself in a question of the evaluation." })
export class ClaimedMarkInput extends InRoundInput {
  @Field(() => ID, { description: "A question of the year's form: `2.3.1`." })
  @IsQuestionCode()
  questionCode!: string;

  @Field(() => Float, { description: "From 0 to 4 in steps of 0.01." })
  @IsMark()
  mark!: number;

  @Field(() => DocumentLinkInput, { nullable: true, description: "What proves it." })
  @IsOptional()
  @ValidateNested()
  evidence?: DocumentLinkInput | null;
}
