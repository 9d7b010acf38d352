import { Entity, Enum, Index, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { link, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { inOwnProvince } from "../../common/row-security.ts";
import { RowTrigger } from "../../common/row-trigger.ts";

export enum ProposalAddressee {
  PROVINCE = "PROVINCE",
  MINISTRY = "MINISTRY",
}

registerEnumType(ProposalAddressee, {
  name: "ProposalAddressee",
  description: "To whom a proposal is made.",
  valuesConfig: {
    PROVINCE: { description: "The province in which the regency lies." },
    MINISTRY: { description: "A ministry (kementerian), which `addresseeAgency` names." },
  },
});

export enum ProposalState {
  SUBMITTED = "SUBMITTED",
  ANSWERED = "ANSWERED",
  WITHDRAWN = "WITHDRAWN",
}

registerEnumType(ProposalState, {
  name: "ProposalState",
  description: "How far a proposal has come.",
  valuesConfig: {
    SUBMITTED: { description: "Sent in; it waits for its answer." },
    ANSWERED: { description: "Answered by whoever it was made to." },
    WITHDRAWN: { description: "Taken back by whoever made it." },
  },
});

export enum ProposalOutcome {
  ACCEPTED = "ACCEPTED",
  DECLINED = "DECLINED",
  FORWARDED = "FORWARDED",
}

registerEnumType(ProposalOutcome, {
  name: "ProposalOutcome",
  description: "How a proposal was answered.",
  valuesConfig: {
    ACCEPTED: { description: "It will be done; the answer says how." },
    DECLINED: { description: "It will not be done; the answer says why." },
    FORWARDED: { description: "It was passed on; the answer says to whom." },
  },
});

const BY_ADDRESSED_STEWARD = "acting_role() = 'MINISTRY_STEWARD'";
const BY_ADDRESSED_MINISTRY = "acting_role() in ('MINISTRY_STEWARD', 'MINISTRY_ANALYST')";
const isToActing = (addresseeAgency: string): string => `${addresseeAgency} = acting_agency()`;

@Entity()
@Figure<Proposal>("PROPOSAL", ["proposalId"], {
  seen: ({ regionCode, addresseeAgency }) =>
    `${inOwnProvince(regionCode)} or ${BY_ADDRESSED_MINISTRY} and ${isToActing(addresseeAgency)}`,
  // An answer is for whoever is addressed; the rest for those of the region, and the addressed end what they answer.
  written: ({ regionCode, addressee, addresseeAgency, state }) => `case
      when ${addressee} = 'MINISTRY' and ${BY_ADDRESSED_STEWARD} then coalesce(${isToActing(addresseeAgency)}, false)
      when ${state} = 'ANSWERED' then ${addressee} = 'PROVINCE' and acting_role() = 'PROVINCE_COORDINATOR' and acts_on('PROPOSAL', ${regionCode})
      else acts_on('PROPOSAL', ${regionCode})
    end`,
  isConfidential: true,
})
@Index({ properties: ["regionCode", "submittedOn"] })
@Index({ properties: ["addresseeAgency", "submittedOn"] })
@Index({
  name: "proposal_open_once",
  expression: `create unique index "proposal_open_once" on "proposal" ("action_item_id") where valid_to = 'infinity' and state = 'SUBMITTED'`,
})
@RowCheck<Proposal>("proposal_addressee_agency_check", ({ addressee, addresseeAgency, regionCode }) => {
  return `case when ${addressee} = 'MINISTRY' then ${addresseeAgency} ~ '^[a-z]+$' and ${addresseeAgency} is not null
      else ${addresseeAgency} is null and char_length(${regionCode}) = 5 end`;
})
@RowCheck<Proposal>("proposal_answer_check", ({ state, outcome, answer, answeredOn, answeredByOffice }) => {
  const isWhole = [outcome, answer, answeredOn].map((column) => `${column} is not null`).join(" and ");
  const isEmpty = [outcome, answer, answeredOn, answeredByOffice].map((column) => `${column} is null`).join(" and ");
  return `case when ${state} = 'ANSWERED' then ${isWhole} else ${isEmpty} end`;
})
@RowCheck<Proposal>("proposal_days_check", ({ submittedOn, answeredOn }) => {
  return `${submittedOn} >= '2000-01-01' and (${answeredOn} is null or ${answeredOn} >= ${submittedOn})`;
})
@RowTrigger(
  `create trigger "proposal_moved" before insert on "proposal" for each row when (new.move = 'DECIDE') execute function keep_proposal()`,
)
@ObjectType({
  description:
    "A proposal (usulan) of a regency to its province or a ministry, or of a province to a ministry. Its region's province and the ministry that it is made to read it, and nobody else.",
})
export class Proposal extends FigureEntity {
  @Property({ type: "text" })
  @Field(() => ID, { name: "id" })
  proposalId!: string;

  @ManyToOne(() => RegionCode, { ...link("region_code"), index: false })
  @Field(() => ID, { name: "code", description: "The code of the region that makes it: a regency or a province." })
  regionCode!: string;

  @Property({ type: "text" })
  @Field(() => String, { description: "The office of the region that makes it." })
  office!: string;

  @Enum(() => ProposalAddressee)
  @Field(() => ProposalAddressee)
  addressee!: ProposalAddressee;

  @Property({ type: "text", nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: "The ministry, by its `agency` in `ministries`: `pupr`; null for a proposal to the province.",
  })
  addresseeAgency!: string | null;

  @Property({ type: "text" })
  @Field(() => String, { description: "What it is about." })
  subject!: string;

  @Enum({ items: () => Dimension, nullable: true })
  @Field(() => Dimension, { nullable: true, description: "Null where it concerns all six." })
  dimension!: Dimension | null;

  @Property({ type: "text" })
  @Field(() => String, { description: "What is proposed, and why." })
  body!: string;

  @Property({ type: "date" })
  @Field(() => GraphQLDate)
  submittedOn!: string;

  @Enum({ items: () => ProposalState })
  @Field(() => ProposalState)
  state!: ProposalState;

  @Enum({ items: () => ProposalOutcome, nullable: true })
  @Field(() => ProposalOutcome, { nullable: true, description: "Null while it is not answered." })
  outcome!: ProposalOutcome | null;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "Null while it is not answered." })
  answer!: string | null;

  @Property({ type: "date", nullable: true })
  @Field(() => GraphQLDate, { nullable: true, description: "Null while it is not answered." })
  answeredOn!: string | null;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "The office that answered; null when not known." })
  answeredByOffice!: string | null;

  /** The follow-up that it escalates. */
  @Property({ type: "text", nullable: true })
  actionItemId!: string | null;
}
