import { ArrayMaxSize, ArrayMinSize, IsIn, Length, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { ActInput } from "../../common/act/act.input.ts";
import { IsProgramYear, IsRegencyCode, IsStorableText } from "../../common/graph/arguments.ts";
import { EvaluationPhase } from "../scoring-scheme/scoring-scheme.entity.ts";
import { INVITED } from "./evaluation.input.ts";
import { Participation } from "./evaluation.ts";

@InputType({ description: "A regency's evaluation that is to be published." })
export class PublishedEvaluationInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => ID, { description: "The scoring scheme of its group, of the same year and phase." })
  @IsStorableText()
  @Length(1, 100, { message: "$property must have from 1 to 100 letters" })
  schemeCode!: string;

  @Field(() => Participation, { description: "`PARTICIPATED` or `DID_NOT_PARTICIPATE`, which has no marks." })
  @IsIn(INVITED, { message: `$property must be ${INVITED.join(" or ")}` })
  participation!: Participation;
}

@InputType({ description: "The evaluations of a round that are to be published." })
export class PublishEvaluationsInput extends ActInput {
  @Field(() => Int)
  @IsProgramYear()
  year!: number;

  @Field(() => EvaluationPhase)
  phase!: EvaluationPhase;

  @Field(() => [PublishedEvaluationInput], { description: "From 1 to 30; a round can be published in parts." })
  @ArrayMinSize(1, { message: "$property must have from 1 to 30 evaluations" })
  @ArrayMaxSize(30, { message: "$property must have from 1 to 30 evaluations" })
  @ValidateNested({ each: true })
  evaluations!: PublishedEvaluationInput[];
}
