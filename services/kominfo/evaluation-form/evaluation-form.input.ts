import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, Max, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { ActInput } from "../../common/act/act.input.ts";
import { IsProgramYear, IsStorableText } from "../../common/graph/arguments.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { SubDimension } from "../evaluation/sub-dimension.ts";
import { Component } from "../scoring-scheme/scoring-scheme.entity.ts";
import { IsQuestionCode } from "./question-code.ts";

@InputType({ description: "A question of a form that is to be published." })
export class EvaluationQuestionInput {
  @Field(() => ID, { description: "As the form numbers it, in digits, letters and points: `2.3.1`." })
  @IsQuestionCode()
  code!: string;

  @Field(() => Int, { description: "Its place in the form, from 1 to 1000." })
  @Min(1, { message: "$property must be from 1 to 1000" })
  @Max(1000, { message: "$property must be from 1 to 1000" })
  position!: number;

  @Field(() => Component)
  component!: Component;

  @Field(() => Dimension, { nullable: true, description: "Left out for a question that counts for no dimension." })
  @IsOptional()
  dimension?: Dimension | null;

  @Field(() => SubDimension, {
    nullable: true,
    description: "One of the dimension; left out for a question that is of none.",
  })
  @IsOptional()
  subDimension?: SubDimension | null;

  @Field(() => String, { description: "What is asked, in up to 500 letters." })
  @IsStorableText()
  @Length(1, 500, { message: "$property must have from 1 to 500 letters" })
  label!: string;
}

@InputType({ description: "A form that is to be published, whole." })
export class PublishEvaluationFormInput extends ActInput {
  @Field(() => Int, { description: "The first year in which it is asked." })
  @IsProgramYear()
  year!: number;

  @Field(() => [EvaluationQuestionInput], { description: "From 1 to 200." })
  @ArrayMinSize(1, { message: "$property must have from 1 to 200 questions" })
  @ArrayMaxSize(200, { message: "$property must have from 1 to 200 questions" })
  @ValidateNested({ each: true })
  questions!: EvaluationQuestionInput[];
}
