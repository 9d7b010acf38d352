import { IsOptional, Length, Matches } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { ActInput } from "../../common/act/act.input.ts";
import { IsProgramYear, IsRegencyCode, IsStorableText } from "../../common/graph/arguments.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { EvaluationPhase } from "../scoring-scheme/scoring-scheme.entity.ts";
import { FindingKind } from "./finding.entity.ts";

@InputType({ description: "A finding that is to be recorded." })
export class RecordFindingInput extends ActInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => Int)
  @IsProgramYear()
  year!: number;

  @Field(() => EvaluationPhase)
  phase!: EvaluationPhase;

  @Field(() => FindingKind)
  kind!: FindingKind;

  @Field(() => Dimension, { nullable: true, description: "Left out for a finding over all dimensions." })
  @IsOptional()
  dimension?: Dimension | null;

  @Field(() => String, { description: "What was found, in up to 2000 letters. Everybody can read it." })
  @Matches(/\S/, { message: "$property must say what was found, in words" })
  @IsStorableText()
  @Length(1, 2000, { message: "$property must have from 1 to 2000 letters" })
  text!: string;
}
