import { IsOptional, ValidateNested } from "class-validator";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsRegencyCode, IsReportedDay } from "../../common/graph/arguments.ts";
import { DocumentLinkInput } from "../../common/graph/document-link.ts";
import { IsVersion } from "../masterplan/version.ts";
import { Book } from "./masterplan-book.entity.ts";

@InputType({ description: "A book of a regency's masterplan that is complete." })
export class MasterplanBookInput extends FigureInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => Int, {
    defaultValue: 1,
    description: "The `version` of its masterplan, from 1 to 100, which must have been reported.",
  })
  @IsVersion()
  version!: number;

  @Field(() => Book)
  book!: Book;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The day on which it was complete; left out while not known.",
  })
  @IsOptional()
  @IsReportedDay()
  completedOn?: string | Date | null;

  @Field(() => DocumentLinkInput, { nullable: true, description: "Where it can be read; left out while not known." })
  @IsOptional()
  @ValidateNested()
  document?: DocumentLinkInput | null;
}
