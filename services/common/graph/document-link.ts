import { IsOptional, Length, Matches } from "class-validator";
import { GraphQLDate } from "graphql-scalars";
import { Directive, Field, InputType, ObjectType } from "type-graphql";
import { printDay } from "../clock.ts";
import { IsReportedDay, IsStorableText, IsWebAddress } from "./arguments.ts";

@ObjectType({
  description: "A document or piece of evidence (bukti), by where it can be read: the hub stores no files.",
})
@Directive("@shareable")
export class DocumentLink {
  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true, description: "As its publisher numbers it; null for none." })
  number!: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: "The day on which it was signed; null when not known." })
  date!: string | null;

  @Field(() => String, { nullable: true, description: "An http or https address; null when not known." })
  url!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "SHA-256 of the file, 64 hexadecimal digits, by which a copy is known to be the same; null when not known.",
  })
  sha256!: string | null;
}

@InputType({ description: "A document or piece of evidence (bukti), by where it can be read." })
export class DocumentLinkInput {
  @Field(() => String)
  @IsStorableText()
  @Length(1, 500, { message: "$property must have from 1 to 500 letters" })
  title!: string;

  @Field(() => String, { nullable: true, description: "As its publisher numbers it." })
  @IsOptional()
  @IsStorableText()
  @Length(1, 100, { message: "$property must have from 1 to 100 letters" })
  number?: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: "The day on which it was signed, up to today in Jakarta." })
  @IsOptional()
  @IsReportedDay()
  date?: Date | null;

  @Field(() => String, { nullable: true, description: "An http or https address." })
  @IsOptional()
  @IsWebAddress()
  url?: string | null;

  @Field(() => String, { nullable: true, description: "SHA-256 of the file, 64 hexadecimal digits." })
  @IsOptional()
  @Matches(/^[\da-f]{64}$/, { message: "$property must be 64 hexadecimal digits in small letters" })
  sha256?: string | null;

  /** As it is kept: a day without its midnight. */
  toJSON(): DocumentLink {
    const { title, number = null, date, url = null, sha256 = null } = this;
    return { title, number, date: date ? printDay(date) : null, url, sha256 };
  }
}
