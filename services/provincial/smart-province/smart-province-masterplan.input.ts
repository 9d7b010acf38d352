import { IsInt, IsOptional, Length, Max, Min, ValidateNested } from "class-validator";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsProvinceCode, IsReportedDay, IsStorableText } from "../../common/graph/arguments.ts";
import { DocumentLinkInput } from "../../common/graph/document-link.ts";
import { IsGuideBookVersion } from "./guide-book.input.ts";

const IsPlannedYear = (): PropertyDecorator => (target, propertyName) => {
  IsInt()(target, propertyName);
  Min(2017, { message: "$property must be from 2017 to 2100" })(target, propertyName);
  Max(2100, { message: "$property must be from 2017 to 2100" })(target, propertyName);
};

@InputType({ description: "A version of a province's masterplan (rencana induk provinsi cerdas)." })
export class SmartProvinceMasterplanInput extends FigureInput {
  @Field(() => ID)
  @IsProvinceCode()
  provinceCode!: string;

  @Field(() => Int, { description: "Counts the versions from 1: of a new one the next free number." })
  @IsInt()
  @Min(1, { message: "$property must be at least 1" })
  version!: number;

  @Field(() => String)
  @IsStorableText()
  @Length(1, 500, { message: "$property must have from 1 to 500 letters" })
  title!: string;

  @Field(() => Int, { description: "The first year that it plans for, from 2017 to 2100." })
  @IsPlannedYear()
  firstYear!: number;

  @Field(() => Int, { description: "The last year that it plans for, from `firstYear` to 2100." })
  @IsPlannedYear()
  lastYear!: number;

  @Field(() => GraphQLDate, { nullable: true, description: "The day on which it was adopted; left out until it is." })
  @IsOptional()
  @IsReportedDay()
  adoptedOn?: string | Date | null;

  @Field(() => String, {
    nullable: true,
    description: "The regulation that enacts it (Perda or Pergub); left out where there is none.",
  })
  @IsOptional()
  @IsStorableText()
  @Length(1, 500, { message: "$property must have from 1 to 500 letters" })
  legalBasis?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The version of the guide book that it follows, one of `guideBooks`; left out where not known.",
  })
  @IsOptional()
  @IsGuideBookVersion()
  guideBookVersion?: string | null;

  @Field(() => DocumentLinkInput, { nullable: true, description: "Where it can be read; left out where not known." })
  @IsOptional()
  @ValidateNested()
  document?: DocumentLinkInput | null;
}
