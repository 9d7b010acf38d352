import { ArrayMaxSize, ArrayMinSize, IsOptional, Matches, ValidateNested } from "class-validator";
import { GraphQLDate } from "graphql-scalars";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { ActInput, ReasonedActInput } from "../../common/act/act.input.ts";
import { printDay } from "../../common/clock.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { IsPlannedDay, IsRegencyCode, IsStorableText, IsWording, PageArguments } from "../../common/graph/arguments.ts";
import { DocumentLinkInput } from "../../common/graph/document-link.ts";
import { propertyRule } from "../../common/property-rule.ts";
import { ProposalAddressee } from "../proposal/proposal.entity.ts";
import { IsMinistryName } from "../proposal/proposal.input.ts";
import { ActionItemState, ActionItemTheme, FINDING_NAME } from "./action-item.entity.ts";

@InputType({ description: "Which follow-ups to list; what is left out does not filter." })
export class ActionItemFilter {
  @Field(() => ID, { nullable: true, description: "Those of this regency; a former code finds it, too." })
  @IsOptional()
  @IsRegencyCode()
  regencyCode?: string | null;

  @Field(() => Dimension, { nullable: true })
  dimension?: Dimension | null;

  @Field(() => ActionItemTheme, { nullable: true })
  theme?: ActionItemTheme | null;

  @Field(() => ActionItemState, { nullable: true })
  state?: ActionItemState | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: those OPEN or IN_PROGRESS after their due date, by today's date in Jakarta; false: all others.",
  })
  isOverdue?: boolean | null;
}

@ArgsType()
export class ActionItemsArguments extends PageArguments {
  @Field(() => ActionItemFilter, { nullable: true, description: "Left out, all of the province are listed." })
  @IsOptional()
  @ValidateNested()
  filter?: ActionItemFilter | null;
}

/** The most days of which reminders are read at once. */
const MOST_DAYS = 92;
const DAY = 86_400_000;

/** The last day of a range whose first is its `from`. */
const IsLastDay = () =>
  propertyRule("isLastDay", {
    validate: (to: unknown, args) => {
      const { from } = (args?.object ?? {}) as Partial<RemindersArguments>;
      const days = from instanceof Date && to instanceof Date ? (Number(to) - Number(from)) / DAY + 1 : 0;
      return days >= 1 && days <= MOST_DAYS;
    },
    message: () => `$property must be from \`from\` to ${MOST_DAYS - 1} days later`,
  });

@ArgsType()
export class RemindersArguments {
  @Field(() => GraphQLDate)
  @IsPlannedDay()
  from!: Date;

  @Field(() => GraphQLDate, { description: `The last day; the range has at most ${MOST_DAYS} days.` })
  @IsPlannedDay()
  @IsLastDay()
  to!: Date;
}

export const toDays = ({ from, to }: RemindersArguments) => ({ from: printDay(from), to: printDay(to) });

@InputType({ description: "A follow-up (tindak lanjut) that a regency is to do." })
export class RecordActionItemInput extends ActInput {
  @Field(() => ID)
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => Dimension, { nullable: true, description: "Left out where it concerns all six." })
  dimension?: Dimension | null;

  @Field(() => ActionItemTheme)
  theme!: ActionItemTheme;

  @Field(() => String, { description: "What is to be done, up to 500 letters." })
  @IsWording(500)
  title!: string;

  @Field(() => String, { description: "The office that is to do it, up to 500 letters." })
  @IsWording(500)
  ownerOffice!: string;

  @Field(() => GraphQLDate, { description: "The last day on which it is in time, from today in Jakarta." })
  @IsPlannedDay()
  dueOn!: Date;

  @Field(() => ID, {
    nullable: true,
    description: "The finding of the same regency that it came of: `FINDING/51.03/2023/2/1`.",
  })
  @IsOptional()
  @Matches(FINDING_NAME, { message: '$property must be the name of a finding, such as "FINDING/51.03/2023/2/1"' })
  findingId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The meeting of the province's forum that decided it; its minutes are recorded.",
  })
  @IsOptional()
  @IsStorableText()
  meetingId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The regency's proposal to the province that was accepted. At most one of the three is given.",
  })
  @IsOptional()
  @IsStorableText()
  proposalId?: string | null;
}

@InputType()
abstract class ActionItemActInput extends ActInput {
  @Field(() => ID)
  @IsStorableText()
  id!: string;

  @Field(() => Int, { description: "The follow-up's revision that was read." })
  expectedRevision!: number;
}

@InputType()
abstract class ReasonedActionItemActInput extends ReasonedActInput {
  @Field(() => ID)
  @IsStorableText()
  id!: string;

  @Field(() => Int, { description: "The follow-up's revision that was read." })
  expectedRevision!: number;
}

@InputType({ description: "A follow-up whose owner has begun." })
export class StartActionItemInput extends ActionItemActInput {}

@InputType({ description: "A follow-up that is done, with what shows it." })
export class CompleteActionItemInput extends ActionItemActInput {
  @Field(() => [DocumentLinkInput], { description: "What shows that it is done (bukti dukung), from 1 to 10." })
  @ArrayMinSize(1, { message: "$property must show that it is done: give a document at least" })
  @ArrayMaxSize(10, { message: "$property must have at most 10 documents" })
  @ValidateNested({ each: true })
  evidence!: DocumentLinkInput[];
}

@InputType({ description: "A follow-up whose evidence does not show that it is done." })
export class ReopenActionItemInput extends ReasonedActionItemActInput {}

@InputType({ description: "A follow-up that is no longer wanted." })
export class CancelActionItemInput extends ReasonedActionItemActInput {}

@InputType({ description: "A follow-up that is due on another day." })
export class RescheduleActionItemInput extends ReasonedActionItemActInput {
  @Field(() => GraphQLDate, { description: "The last day on which it is in time, from today in Jakarta." })
  @IsPlannedDay()
  dueOn!: Date;
}

@InputType({
  description: "A follow-up of which a proposal is made (eskalasi); its reason is what is proposed, and why.",
})
export class EscalateActionItemInput extends ReasonedActionItemActInput {
  @Field(() => ProposalAddressee, { description: "The operator's province or a ministry; the coordinator's ministry." })
  addressee!: ProposalAddressee;

  @Field(() => ID, { nullable: true, description: "The ministry, by its `agency`: `pupr`; left out for the province." })
  @IsOptional()
  @IsMinistryName()
  addresseeAgency?: string | null;

  @Field(() => String, { nullable: true, description: "The office that asks, up to 500 letters; default: its owner." })
  @IsOptional()
  @IsWording(500)
  office?: string | null;

  @Field(() => String, { nullable: true, description: "Up to 500 letters; default: the follow-up's title." })
  @IsOptional()
  @IsWording(500)
  subject?: string | null;
}
