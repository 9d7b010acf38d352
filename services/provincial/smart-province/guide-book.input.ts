import { ArrayMinSize, ArrayUnique, IsOptional, Length, Matches, ValidateNested } from "class-validator";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, InputType } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsReportedDay, IsStorableText } from "../../common/graph/arguments.ts";
import { DocumentLinkInput } from "../../common/graph/document-link.ts";
import { GuideBookReader } from "./guide-book.entity.ts";

/** How the versions of guide books are named. */
export const IsGuideBookVersion = () =>
  Matches(/^[A-Za-z0-9][A-Za-z0-9.-]{0,29}$/, {
    message: "$property must have from 1 to 30 letters, digits, points and hyphens",
  });

@InputType({ description: "A guide book (buku panduan) of the Smart Province program, which the ministry reports." })
export class GuideBookInput extends FigureInput {
  @Field(() => ID, { description: 'As the ministry names it, up to 30 letters: "2023-1".' })
  @IsGuideBookVersion()
  version!: string;

  @Field(() => String)
  @IsStorableText()
  @Length(1, 500, { message: "$property must have from 1 to 500 letters" })
  title!: string;

  @Field(() => [GuideBookReader], { description: "At least one." })
  @ArrayMinSize(1, { message: "$property must name at least one" })
  @ArrayUnique({ message: "$property must name each once" })
  readers!: GuideBookReader[];

  @Field(() => GraphQLDate, { nullable: true, description: "Left out where not known." })
  @IsOptional()
  @IsReportedDay()
  publishedOn?: string | Date | null;

  @Field(() => DocumentLinkInput, { nullable: true, description: "Where it can be read; left out where not known." })
  @IsOptional()
  @ValidateNested()
  document?: DocumentLinkInput | null;
}
