import {
  ArrayMaxSize,
  ArrayUnique,
  IsInt,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from "class-validator";
import { GraphQLDate } from "graphql-scalars";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { ActInput, ReasonedActInput } from "../../common/act/act.input.ts";
import {
  IsPlannedDay,
  IsProgramYear,
  IsProvinceCode,
  IsRegencyCode,
  IsReportedDay,
  IsStorableText,
  IsWording,
  PageArguments,
} from "../../common/graph/arguments.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { DocumentLinkInput } from "../../common/graph/document-link.ts";
import { GraphQLRupiah } from "../../common/graph/rupiah.ts";
import { INITIATIVE_CODE, InitiativeState } from "./shared-initiative.entity.ts";

/** How many regencies an initiative has at most. */
export const MOST_MEMBERS = 20;

const IsInitiativeCode = () =>
  Matches(INITIATIVE_CODE, { message: '$property must be the code of an initiative, such as "12-DANAU-TOBA"' });

const IsOrdinal = (): PropertyDecorator => (target, propertyName) => {
  IsInt()(target, propertyName);
  Min(1, { message: "$property must be at least 1" })(target, propertyName);
};

const IsAmount = () => Matches(/^\d/, { message: "$property must not be negative" });

@InputType({ description: "Which shared initiatives to list; what is left out does not filter." })
export class SharedInitiativeFilter {
  @Field(() => ID, { nullable: true, description: "Those that this province leads, or in which a regency of it is." })
  @IsOptional()
  @IsProvinceCode()
  provinceCode?: string | null;

  @Field(() => ID, { nullable: true, description: "Those that this regency has joined, or is invited to." })
  @IsOptional()
  @IsRegencyCode()
  regencyCode?: string | null;

  @Field(() => Dimension, { nullable: true })
  dimension?: Dimension | null;

  @Field(() => String, { nullable: true, description: "Those of this area, in letters of either case." })
  @IsOptional()
  @IsWording(200)
  area?: string | null;

  @Field(() => InitiativeState, { nullable: true })
  state?: InitiativeState | null;
}

@ArgsType()
export class SharedInitiativesArguments extends PageArguments {
  @Field(() => SharedInitiativeFilter, { nullable: true, description: "Left out, all are listed." })
  @IsOptional()
  @ValidateNested()
  filter?: SharedInitiativeFilter | null;
}

@InputType({ description: "A shared initiative that is proposed to the regencies." })
export class ProposeInitiativeInput extends ActInput {
  @Field(() => ID, { description: "The province that leads it." })
  @IsProvinceCode()
  provinceCode!: string;

  @Field(() => String, {
    description: 'Of which its code is made, from one to five words of letters and digits: "Danau Toba".',
  })
  @Matches(/^[A-Za-z0-9]+( [A-Za-z0-9]+){0,4}$/, {
    message: "$property must be one to five words of letters and digits",
  })
  @Length(2, 60, { message: "$property must have from 2 to 60 letters" })
  codeWords!: string;

  @Field(() => String)
  @IsWording(200)
  name!: string;

  @Field(() => Dimension)
  dimension!: Dimension;

  @Field(() => String, {
    nullable: true,
    description: "The area that it is for; left out where it is for no named one.",
  })
  @IsOptional()
  @IsWording(200)
  area?: string | null;

  @Field(() => String, { description: "The office that leads it." })
  @IsWording(200)
  leadOffice!: string;

  @Field(() => Int, { description: "The year in which it is to begin, from 2017 to next year." })
  @IsProgramYear()
  startYear!: number;

  @Field(() => Int, {
    nullable: true,
    description: "The year in which it is to end, up to 2100; left out where none is set.",
  })
  @IsOptional()
  @IsInt()
  @Min(2017, { message: "$property must be from 2017 to 2100" })
  @Max(2100, { message: "$property must be from 2017 to 2100" })
  endYear?: number | null;

  @Field(() => [ID], {
    description: `The regencies that are to take part, from 2 to ${MOST_MEMBERS}. Those of the leading province join at once, those of others are invited.`,
  })
  @IsRegencyCodes()
  members!: string[];

  @Field(() => ID, { nullable: true, description: "The one of `members` that leads the others; left out for none." })
  @IsOptional()
  @IsRegencyCode()
  leadRegencyCode?: string | null;
}

function IsRegencyCodes(): PropertyDecorator {
  return (target, propertyName) => {
    Matches(/^\d{2}\.\d{2}$/, { each: true, message: '$property must be regency codes such as "51.71"' })(
      target,
      propertyName,
    );
    ArrayUnique({ message: "$property must name each regency once" })(target, propertyName);
    ArrayMaxSize(MOST_MEMBERS, { message: `$property must name at most ${MOST_MEMBERS} regencies` })(
      target,
      propertyName,
    );
  };
}

@InputType({ description: "A shared initiative whose work begins." })
export class StartInitiativeInput extends ActInput {
  @Field(() => ID)
  @IsInitiativeCode()
  code!: string;
}

@InputType({ description: "A shared initiative that ends." })
export class EndInitiativeInput extends ActInput {
  @Field(() => ID)
  @IsInitiativeCode()
  code!: string;

  @Field(() => String, { description: "What came of it, in words, up to 2000 letters." })
  @Matches(/\S/, { message: "$property must say what came of it, in words" })
  @IsStorableText()
  @Length(1, 2000, { message: "$property must have from 1 to 2000 letters" })
  outcome!: string;
}

@InputType({ description: "A regency that is invited to a shared initiative." })
export class InviteToInitiativeInput extends ActInput {
  @Field(() => ID)
  @IsInitiativeCode()
  code!: string;

  @Field(() => ID)
  @IsRegencyCode()
  regencyCode!: string;
}

@InputType({ description: "A regency that takes up its invitation." })
export class JoinInitiativeInput extends ActInput {
  @Field(() => ID)
  @IsInitiativeCode()
  code!: string;

  @Field(() => ID)
  @IsRegencyCode()
  regencyCode!: string;
}

@InputType({ description: "A regency that leaves a shared initiative, or declines its invitation." })
export class LeaveInitiativeInput extends ReasonedActInput {
  @Field(() => ID)
  @IsInitiativeCode()
  code!: string;

  @Field(() => ID)
  @IsRegencyCode()
  regencyCode!: string;
}

@InputType({ description: "What a regency pays for a shared initiative; an amount that is left out is not known." })
export class SetMemberBudgetInput extends ActInput {
  @Field(() => ID)
  @IsInitiativeCode()
  code!: string;

  @Field(() => ID)
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => GraphQLRupiah, {
    nullable: true,
    description: "What the regency is to pay over all years; left out while not known.",
  })
  @IsOptional()
  @IsAmount()
  planned?: string | null;

  @Field(() => GraphQLRupiah, { nullable: true, description: "What it has paid so far; left out while not known." })
  @IsOptional()
  @IsAmount()
  realized?: string | null;

  @Field(() => Int, { description: "The revision of the member that was read." })
  @IsOrdinal()
  expectedRevision!: number;
}

@InputType({ description: "A milestone that is to be reached." })
export class PlanMilestoneInput extends ActInput {
  @Field(() => ID)
  @IsInitiativeCode()
  code!: string;

  @Field(() => String)
  @IsWording(200)
  name!: string;

  @Field(() => GraphQLDate, { description: "The day by which it is to be reached, from 2000 to 2100." })
  @IsPlannedDay()
  dueOn!: Date;
}

@InputType({ description: "A milestone that was reached." })
export class ReachMilestoneInput extends ActInput {
  @Field(() => ID)
  @IsInitiativeCode()
  code!: string;

  @Field(() => Int, { description: "Of the milestone." })
  @IsOrdinal()
  ordinal!: number;

  @Field(() => GraphQLDate, { description: "The day on which it was reached, from 2000 to today in Jakarta." })
  @IsReportedDay()
  on!: Date;

  @Field(() => DocumentLinkInput, { description: "What shows it." })
  @ValidateNested()
  evidence!: DocumentLinkInput;
}
