import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, Length, ValidateNested } from "class-validator";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, InputType, Int } from "type-graphql";
import { ActInput } from "../../common/act/act.input.ts";
import { IsProgramYear, IsRegencyCode, IsReportedDay, IsStorableText } from "../../common/graph/arguments.ts";
import { DocumentLinkInput } from "../../common/graph/document-link.ts";
import { MouSignatory } from "./mou.entity.ts";

/** Who signs for the ministry, unless it is said otherwise. */
export const DIRECTOR_GENERAL = "Direktur Jenderal Aplikasi Informatika";

/** Of one ceremony: fifty were signed on 21 April 2022. */
export const MOUS_AT_MOST = 100;

@InputType({ description: "The MoU of one regency." })
export class MouInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => Int, { description: "The year of the cohort for which it signs." })
  @IsProgramYear()
  year!: number;

  @Field(() => MouSignatory, { description: "Who signs for the regency." })
  signatory!: MouSignatory;

  @Field(() => String, {
    nullable: true,
    description: "The office of an official who signs in the name of the head; for `ON_BEHALF` alone.",
  })
  @IsOptional()
  @IsStorableText()
  @Length(1, 200, { message: "$property must have from 1 to 200 letters" })
  signatoryOffice?: string | null;

  @Field(() => DocumentLinkInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  document?: DocumentLinkInput | null;
}

@InputType({ description: "MoU that are signed together: one, or those of a ceremony." })
export class SignMousInput extends ActInput {
  @Field(() => GraphQLDate, { description: "The day on which they are signed, up to today in Jakarta." })
  @IsReportedDay()
  signedOn!: Date;

  @Field(() => String, { description: "Where they are signed." })
  @IsStorableText()
  @Length(1, 200, { message: "$property must have from 1 to 200 letters" })
  place!: string;

  @Field(() => String, {
    nullable: true,
    description: `The office that signs for the ministry; left out, the ${DIRECTOR_GENERAL}.`,
  })
  @IsOptional()
  @IsStorableText()
  @Length(1, 200, { message: "$property must have from 1 to 200 letters" })
  ministrySignatory?: string | null;

  @Field(() => [MouInput], { description: "From 1 to 100, each regency once." })
  @ArrayMinSize(1, { message: "$property must have an MoU" })
  @ArrayMaxSize(MOUS_AT_MOST, { message: `$property must have at most ${MOUS_AT_MOST} MoU` })
  @ArrayUnique(({ regencyCode }: MouInput) => regencyCode, { message: "$property must name each regency once" })
  @ValidateNested({ each: true })
  mous!: MouInput[];
}
