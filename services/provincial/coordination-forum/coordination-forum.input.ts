import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, ValidateNested } from "class-validator";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, InputType, Int } from "type-graphql";
import { ActInput } from "../../common/act/act.input.ts";
import {
  IsPlannedDay,
  IsProvinceCode,
  IsRegencyCode,
  IsStorableText,
  IsWording,
} from "../../common/graph/arguments.ts";
import { DocumentLinkInput } from "../../common/graph/document-link.ts";

@InputType({ description: "A forum that is to be opened." })
export class OpenForumInput extends ActInput {
  @Field(() => ID)
  @IsProvinceCode()
  provinceCode!: string;

  @Field(() => String, {
    description: "Without the province's name, up to 500 letters; no other of the province has it.",
  })
  @IsWording(500)
  name!: string;

  @Field(() => String, { description: "The office that leads it, up to 500 letters." })
  @IsWording(500)
  chairOffice!: string;
}

@InputType({ description: "A meeting that a forum is to hold, or has held." })
export class ScheduleMeetingInput extends ActInput {
  @Field(() => ID)
  @IsStorableText()
  forumId!: string;

  @Field(() => GraphQLDate, { description: "From 2000 to 2100; a forum meets once a day." })
  @IsPlannedDay()
  date!: Date;

  @Field(() => String, { description: "Up to 500 letters." })
  @IsWording(500)
  agenda!: string;
}

@InputType({ description: "The minutes (notulen) of a meeting; they take the place of what was recorded before." })
export class RecordMinutesInput extends ActInput {
  @Field(() => ID)
  @IsStorableText()
  meetingId!: string;

  @Field(() => String, { description: "In short, up to 10 000 letters." })
  @IsWording(10_000)
  minutes!: string;

  @Field(() => DocumentLinkInput, { nullable: true, description: "The whole minutes; left out when not known." })
  @IsOptional()
  @ValidateNested()
  minutesDocument?: DocumentLinkInput | null;

  @Field(() => [String], { description: "In the order in which they were taken, up to 50; empty where none were." })
  @ArrayMaxSize(50, { message: "$property must have at most 50 decisions" })
  @IsWording(1000, { each: true })
  decisions!: string[];

  @Field(() => [ID], { description: "The codes of the regencies of the province that attended." })
  @ArrayMinSize(1, { message: "$property must name a regency at least" })
  @ArrayUnique({ message: "$property must name each regency once" })
  @IsRegencyCode({ each: true })
  attendance!: string[];

  @Field(() => Int, { description: "The meeting's revision that was read." })
  expectedRevision!: number;
}
