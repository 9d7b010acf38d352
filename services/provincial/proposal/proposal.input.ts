import { IsOptional, Matches, ValidateNested } from "class-validator";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { ActInput, ReasonedActInput } from "../../common/act/act.input.ts";
import { IsRegencyCode, IsRegionCode, IsStorableText, IsWording, PageArguments } from "../../common/graph/arguments.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { ProposalAddressee, ProposalOutcome, ProposalState } from "./proposal.entity.ts";

export const IsMinistryName = () =>
  Matches(/^[a-z]{1,30}$/, { message: '$property must be a ministry\'s name in small letters, such as "pupr"' });

@InputType({ description: "Which proposals to list; what is left out does not filter." })
export class ProposalFilter {
  @Field(() => ProposalState, { nullable: true })
  state?: ProposalState | null;

  @Field(() => Dimension, { nullable: true })
  dimension?: Dimension | null;

  @Field(() => ID, { nullable: true, description: "Those to this ministry." })
  @IsOptional()
  @IsMinistryName()
  addresseeAgency?: string | null;

  @Field(() => ID, { nullable: true, description: "Those of this regency; a former code finds it, too." })
  @IsOptional()
  @IsRegencyCode()
  regencyCode?: string | null;
}

@ArgsType()
export class ProposalsArguments extends PageArguments {
  @Field(() => ProposalFilter, { nullable: true, description: "Left out, all that the asker sees are listed." })
  @IsOptional()
  @ValidateNested()
  filter?: ProposalFilter | null;
}

@InputType({ description: "A proposal (usulan) to a province or a ministry." })
export class SubmitProposalInput extends ActInput {
  @Field(() => ID, { description: "The region that makes it: a regency, or a province, which proposes to ministries." })
  @IsRegionCode()
  regionCode!: string;

  @Field(() => String, { description: "The office of the region that makes it, up to 500 letters." })
  @IsWording(500)
  office!: string;

  @Field(() => ProposalAddressee)
  addressee!: ProposalAddressee;

  @Field(() => ID, {
    nullable: true,
    description: "The ministry, by its `agency` in `ministries`: `pupr`; left out for a proposal to the province.",
  })
  @IsOptional()
  @IsMinistryName()
  addresseeAgency?: string | null;

  @Field(() => String, { description: "What it is about, up to 500 letters." })
  @IsWording(500)
  subject!: string;

  @Field(() => Dimension, { nullable: true, description: "Left out where it concerns all six." })
  dimension?: Dimension | null;

  @Field(() => String, { description: "What is proposed, and why, up to 5000 letters." })
  @IsWording(5000)
  body!: string;
}

@InputType({ description: "The answer to a proposal." })
export class AnswerProposalInput extends ActInput {
  @Field(() => ID)
  @IsStorableText()
  id!: string;

  @Field(() => ProposalOutcome)
  outcome!: ProposalOutcome;

  @Field(() => String, {
    description: "How it will be done, why not, or to whom it was passed on, up to 5000 letters.",
  })
  @IsWording(5000)
  answer!: string;

  @Field(() => String, { nullable: true, description: "The office that answers, up to 500 letters." })
  @IsOptional()
  @IsWording(500)
  office?: string | null;

  @Field(() => Int, { description: "The proposal's revision that was read." })
  expectedRevision!: number;
}

@InputType({ description: "A proposal that is taken back." })
export class WithdrawProposalInput extends ReasonedActInput {
  @Field(() => ID)
  @IsStorableText()
  id!: string;

  @Field(() => Int, { description: "The proposal's revision that was read." })
  expectedRevision!: number;
}
