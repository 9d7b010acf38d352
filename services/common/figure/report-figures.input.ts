import { IsInt, IsOptional, Length, Min } from "class-validator";
import { GraphQLDate } from "graphql-scalars";
import { Field, InputType, Int, registerEnumType } from "type-graphql";
import { IsReportedDay, IsStorableText, IsWebAddress } from "../graph/arguments.ts";
import { ChangeInput, IsReason } from "./change.input.ts";

export enum BatchMode {
  ALL_OR_NONE = "ALL_OR_NONE",
  VALID_ONLY = "VALID_ONLY",
}

registerEnumType(BatchMode, {
  name: "BatchMode",
  description: "What to do with the figures of a change that nothing speaks against, when others are refused.",
  valuesConfig: {
    ALL_OR_NONE: { description: "Change none of them." },
    VALID_ONLY: { description: "Change them, and leave the refused ones as they are." },
  },
});

/** What every change of reported figures takes. */
@InputType()
export abstract class FiguresInput extends ChangeInput {
  @Field(() => BatchMode, { nullable: true, description: "ALL_OR_NONE if left out or null." })
  mode?: BatchMode | null;

  @Field(() => String, { nullable: true, description: "Why, in words, up to 1000 letters; some changes need it." })
  @IsOptional()
  @IsReason()
  reason?: string | null;
}

/** What every reported value takes, beside its own. */
@InputType()
export abstract class FigureInput {
  @Field(() => String, { nullable: true, description: "The document that the value comes from, in words." })
  @IsOptional()
  @IsStorableText()
  @Length(1, 1000, { message: "$property must have from 1 to 1000 letters" })
  source?: string | null;

  @Field(() => String, { nullable: true, description: "Where the document can be read: an http or https address." })
  @IsOptional()
  @IsWebAddress()
  sourceUrl?: string | null;

  @Field(() => String, { nullable: true, description: "How it was measured or made, in words." })
  @IsOptional()
  @IsStorableText()
  @Length(1, 1000, { message: "$property must have from 1 to 1000 letters" })
  methodology?: string | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The day of which the value speaks, from 2000 to today in Jakarta.",
  })
  @IsOptional()
  @IsReportedDay()
  asOf?: string | Date | null;

  @Field(() => Int, {
    nullable: true,
    description: "The revision that was read before; to be left out for a figure that has none.",
  })
  @IsOptional()
  @IsInt()
  @Min(1, { message: "$property must be at least 1" })
  expectedRevision?: number | null;
}
