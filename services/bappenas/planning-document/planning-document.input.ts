import { IsInt, IsOptional, Length, Matches, Max, Min, ValidateNested } from "class-validator";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import {
  IsProgramYear,
  IsProvinceCode,
  IsRegionCode,
  IsStorableText,
  PageArguments,
} from "../../common/graph/arguments.ts";
import { PlanningDocumentKind } from "./planning-document-kind.ts";

@InputType({ description: "Which planning documents to list; what is left out does not filter." })
export class PlanningDocumentFilter {
  @Field(() => ID, { nullable: true, description: "Those of this province and of the regencies in it today." })
  @IsOptional()
  @IsProvinceCode()
  provinceCode?: string | null;

  @Field(() => ID, { nullable: true, description: "Those that carry out this document, next below it in the chain." })
  @IsOptional()
  @IsStorableText()
  @Length(1, 100, { message: "$property must have from 1 to 100 letters" })
  parentCode?: string | null;

  @Field(() => PlanningDocumentKind, { nullable: true })
  kind?: PlanningDocumentKind | null;

  @Field(() => Int, { nullable: true, description: "Those in force in this year, from 2017 to next year." })
  @IsOptional()
  @IsProgramYear()
  year?: number | null;
}

@ArgsType()
export class PlanningDocumentsArguments extends PageArguments {
  @Field(() => PlanningDocumentFilter, { nullable: true, description: "Left out, all documents are listed." })
  @IsOptional()
  @ValidateNested()
  filter?: PlanningDocumentFilter | null;
}

@InputType({ description: "A planning document (dokumen perencanaan) of the nation, a province or a regency." })
export class PlanningDocumentInput extends FigureInput {
  @Field(() => ID, {
    description: 'Made of region, kind and first year: "51.71-RPJMD-2021"; "ID" stands for the nation.',
  })
  @Matches(/^(ID|\d{2}(\.\d{2})?)-[A-Z]+-\d{4}$/, { message: '$property must be such as "51.71-RPJMD-2021"' })
  code!: string;

  @Field(() => PlanningDocumentKind)
  kind!: PlanningDocumentKind;

  @Field(() => String, { description: "Without the region's name." })
  @IsStorableText()
  @Length(1, 500, { message: "$property must have from 1 to 500 letters" })
  title!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The province or regency that it plans for; left out for the nation.",
  })
  @IsOptional()
  @IsRegionCode()
  regionCode?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The document that it carries out, of which it is a link in the chain; left out where there is none or it is not known.",
  })
  @IsOptional()
  @IsStorableText()
  @Length(1, 100, { message: "$property must have from 1 to 100 letters" })
  parentCode?: string | null;

  @Field(() => Int, { description: "The first year in which it is in force, from 2000 to 2100." })
  @IsInt()
  @Min(2000, { message: "$property must be from 2000 to 2100" })
  @Max(2100, { message: "$property must be from 2000 to 2100" })
  periodFirstYear!: number;

  @Field(() => Int, { description: "The last year in which it is in force, from 2000 to 2100." })
  @IsInt()
  @Min(2000, { message: "$property must be from 2000 to 2100" })
  @Max(2100, { message: "$property must be from 2000 to 2100" })
  periodLastYear!: number;

  @Field(() => String, {
    nullable: true,
    description: "The law or regulation that enacts it; left out while not known.",
  })
  @IsOptional()
  @IsStorableText()
  @Length(1, 500, { message: "$property must have from 1 to 500 letters" })
  legalBasis?: string | null;
}
