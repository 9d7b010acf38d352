import { IsOptional, Length, Max, Min, ValidateNested } from "class-validator";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsReportedDay, IsProgramYear, IsRegencyCode, IsStorableText } from "../../common/graph/arguments.ts";
import { DocumentLinkInput } from "../../common/graph/document-link.ts";
import { IsVersion } from "./version.ts";

@InputType({ description: "A regency's smart city masterplan, or that it has none." })
export class MasterplanInput extends FigureInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => Int, {
    defaultValue: 1,
    description: "Counts the versions of the regency's masterplan from 1 to 100: a revision is the next.",
  })
  @IsVersion()
  version!: number;

  @Field(() => Int, { description: "The year in which what is reported is known to have held." })
  @IsProgramYear()
  year!: number;

  @Field(() => Boolean, { description: "False: there is none, and nothing else can be told of it." })
  isMade!: boolean;

  @Field(() => String, { nullable: true, description: "Left out while not known." })
  @IsOptional()
  @IsStorableText()
  @Length(1, 500, { message: "$property must have from 1 to 500 letters" })
  title?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The first year of the plan, from 2000 to 2100; left out while not known.",
  })
  @IsOptional()
  @Min(2000, { message: "$property must be from 2000 to 2100" })
  @Max(2100, { message: "$property must be from 2000 to 2100" })
  firstYear?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "The last year of the plan, from 2000 to 2100; left out while not known.",
  })
  @IsOptional()
  @Min(2000, { message: "$property must be from 2000 to 2100" })
  @Max(2100, { message: "$property must be from 2000 to 2100" })
  lastYear?: number | null;

  @Field(() => GraphQLDate, { nullable: true, description: "Left out while not known." })
  @IsOptional()
  @IsReportedDay()
  adoptedOn?: string | Date | null;

  @Field(() => String, {
    nullable: true,
    description: "The regulation (Perda, Perbup, Perwali) that adopts it; left out where there is none.",
  })
  @IsOptional()
  @IsStorableText()
  @Length(1, 500, { message: "$property must have from 1 to 500 letters" })
  legalBasis?: string | null;

  @Field(() => DocumentLinkInput, {
    nullable: true,
    description: "Where the regulation of `legalBasis`, or the masterplan itself, can be read.",
  })
  @IsOptional()
  @ValidateNested()
  document?: DocumentLinkInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it was made under the program's mentoring (pendampingan); left out while not known.",
  })
  isMentored?: boolean | null;
}
