import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, ValidateNested } from "class-validator";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { ActInput } from "../../common/act/act.input.ts";
import { IsMark, IsProgramYear, IsRegencyCode, IsStorableText } from "../../common/graph/arguments.ts";
import { IsQuestionCode } from "../evaluation-form/question-code.ts";
import { EvaluationPhase } from "../scoring-scheme/scoring-scheme.entity.ts";

@InputType({ description: "The mark that an assessor gives in a question." })
export class AssessorMarkInput {
  @Field(() => ID, { description: "A question of the year's form: `2.3.1`." })
  @IsQuestionCode()
  questionCode!: string;

  @Field(() => Float, { description: "From 0 to 4 in steps of 0.01." })
  @IsMark()
  mark!: number;

  @Field(() => String, { nullable: true, description: "What led to it, in up to 1000 letters." })
  @IsOptional()
  @IsStorableText()
  @Length(1, 1000, { message: "$property must have from 1 to 1000 letters" })
  note?: string | null;
}

@InputType({ description: "The marks that an assessor gives a member of their cohort." })
export class MarkQuestionsInput extends ActInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => Int)
  @IsProgramYear()
  year!: number;

  @Field(() => EvaluationPhase)
  phase!: EvaluationPhase;

  @Field(() => [AssessorMarkInput], {
    description: "From 1 to 200; a mark that the assessor gave before is replaced, the others stay.",
  })
  @ArrayMinSize(1, { message: "$property must give from 1 to 200 marks" })
  @ArrayMaxSize(200, { message: "$property must give from 1 to 200 marks" })
  @ValidateNested({ each: true })
  marks!: AssessorMarkInput[];
}
