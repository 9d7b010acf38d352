import { IsOptional, Length, Matches, Max, Min, ValidateNested } from "class-validator";
import { GraphQLDate } from "graphql-scalars";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import {
  IsPlannedDay,
  IsProvinceCode,
  IsRegencyCode,
  IsRegionCode,
  IsReportedDay,
  IsStorableText,
  PageArguments,
} from "../../common/graph/arguments.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { DocumentLinkInput } from "../../common/graph/document-link.ts";
import { GraphQLRupiah } from "../../common/graph/rupiah.ts";
import { PartnershipKind, PartnershipState } from "./partnership.entity.ts";
import { PartnerKind } from "./partnership-partner.entity.ts";

@InputType({ description: "Which partnerships to list; what is left out does not filter." })
export class PartnershipFilter {
  @Field(() => ID, { nullable: true, description: "Those of this province and of the regencies in it today." })
  @IsOptional()
  @IsProvinceCode()
  provinceCode?: string | null;

  @Field(() => ID, { nullable: true, description: "Those of this regency." })
  @IsOptional()
  @IsRegencyCode()
  regencyCode?: string | null;

  @Field(() => Dimension, { nullable: true })
  dimension?: Dimension | null;

  @Field(() => PartnershipState, { nullable: true })
  state?: PartnershipState | null;

  @Field(() => PartnerKind, { nullable: true, description: "Those with at least one partner of this kind." })
  partnerKind?: PartnerKind | null;
}

@ArgsType()
export class PartnershipsArguments extends PageArguments {
  @Field(() => PartnershipFilter, { nullable: true, description: "Left out, all partnerships are listed." })
  @IsOptional()
  @ValidateNested()
  filter?: PartnershipFilter | null;
}

const IsPartnershipCode = () =>
  Matches(/^\d{2}(\.\d{2})?-[A-Z_]+-20\d{2}-[1-9]\d{0,3}$/, {
    message: '$property must be such as "51.71-KPBU-2023-1"',
  });

const IsAmount = () => Matches(/^\d/, { message: "$property must not be negative" });

@InputType({ description: "A partnership (kemitraan) of a province or a regency." })
export class PartnershipInput extends FigureInput {
  @Field(() => ID, {
    description:
      'Made of region, kind, the year of its proposal and an ordinal among them: "51.71-KPBU-2023-1". It stays when the rest is corrected.',
  })
  @IsPartnershipCode()
  code!: string;

  @Field(() => ID, { description: "The province or regency whose it is." })
  @IsRegionCode()
  regionCode!: string;

  @Field(() => PartnershipKind)
  kind!: PartnershipKind;

  @Field(() => String)
  @IsStorableText()
  @Length(1, 500, { message: "$property must have from 1 to 500 letters" })
  title!: string;

  @Field(() => Dimension)
  dimension!: Dimension;

  @Field(() => PartnershipState, { description: "How far it has come." })
  state!: PartnershipState;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The first day of its term; left out while not known. One that is RUNNING or ENDED has it.",
  })
  @IsOptional()
  @IsPlannedDay()
  startsOn?: string | Date | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The last day of its term; left out while not known. One that is ENDED has it.",
  })
  @IsOptional()
  @IsPlannedDay()
  endsOn?: string | Date | null;

  @Field(() => GraphQLRupiah, {
    nullable: true,
    description: "What it is worth over its term; left out while not known.",
  })
  @IsOptional()
  @IsAmount()
  value?: string | null;

  @Field(() => DocumentLinkInput, { nullable: true, description: "The agreement; left out while not known." })
  @IsOptional()
  @ValidateNested()
  document?: DocumentLinkInput | null;
}

/** What is told of a part of a partnership. */
@InputType()
abstract class PartnershipPartInput extends FigureInput {
  @Field(() => ID, { description: "The partnership to which it belongs." })
  @IsPartnershipCode()
  partnershipCode!: string;

  @Field(() => Int, {
    description: "Counts those of the partnership from 1; it stays when the name is corrected.",
  })
  @Min(1, { message: "$property must be from 1 to 100" })
  @Max(100, { message: "$property must be from 1 to 100" })
  ordinal!: number;

  @Field(() => String)
  @IsStorableText()
  @Length(1, 300, { message: "$property must have from 1 to 300 letters" })
  name!: string;

  /** Nobody needs to say it twice. */
  get regionCode(): string {
    return this.partnershipCode.split("-")[0] ?? "";
  }
}

@InputType({ description: "Somebody who takes part in a partnership beside the region." })
export class PartnershipPartnerInput extends PartnershipPartInput {
  @Field(() => PartnerKind)
  kind!: PartnerKind;

  @Field(() => String, { nullable: true, description: "What they bring, in words; left out while not known." })
  @IsOptional()
  @IsStorableText()
  @Length(1, 1000, { message: "$property must have from 1 to 1000 letters" })
  contribution?: string | null;

  @Field(() => GraphQLRupiah, { nullable: true, description: "What that is worth; left out while not known." })
  @IsOptional()
  @IsAmount()
  contributionValue?: string | null;
}

@InputType({ description: "What a partnership is to have reached by a day." })
export class PartnershipMilestoneInput extends PartnershipPartInput {
  @Field(() => GraphQLDate, { description: "The last day on which it is in time." })
  @IsPlannedDay()
  dueOn!: string | Date;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: "Up to today in Jakarta; left out while it has not been reached.",
  })
  @IsOptional()
  @IsReportedDay()
  reachedOn?: string | Date | null;
}
