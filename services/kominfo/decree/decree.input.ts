import { IsOptional, Length, ValidateNested } from "class-validator";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, InputType } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsRegencyCode, IsReportedDay, IsStorableText } from "../../common/graph/arguments.ts";
import { DocumentLinkInput } from "../../common/graph/document-link.ts";
import { DecreeBody } from "./decree.entity.ts";

@InputType({ description: "A decree (Surat Keputusan) that follows a regency's MoU." })
export class DecreeInput extends FigureInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => DecreeBody, { description: "What it sets up." })
  body!: DecreeBody;

  @Field(() => String, { description: "As the regency numbers it." })
  @IsStorableText()
  @Length(1, 100, { message: "$property must have from 1 to 100 letters" })
  number!: string;

  @Field(() => GraphQLDate, { description: "Up to today in Jakarta." })
  @IsReportedDay()
  signedOn!: string | Date;

  @Field(() => DocumentLinkInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  document?: DocumentLinkInput | null;
}
