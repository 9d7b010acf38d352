import { IsOptional, ValidateNested } from "class-validator";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { IsProgramYear, IsProvinceCode, PageArguments } from "../../common/graph/arguments.ts";
import { PlanningDocumentKind } from "./planning-document.entity.ts";

@InputType({ description: "Which planning documents to list; what is left out does not filter." })
export class PlanningDocumentFilter {
  @Field(() => ID, { nullable: true, description: "Those of this province and of the regencies in it today." })
  @IsOptional()
  @IsProvinceCode()
  provinceCode?: string | null;

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
