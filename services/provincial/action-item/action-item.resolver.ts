import { type ClassType, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { actsOn } from "../../common/act/act-mutation.ts";
import { daysBetween, today } from "../../common/clock.ts";
import { connectionOf } from "../../common/graph/connection.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { RegencyLink } from "../../common/graph/regency-link.ts";
import { Role } from "../../common/graph/role.ts";
import { ListSize } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import { ForumMeeting } from "../coordination-forum/forum-meeting.entity.ts";
import { Finding } from "../finding/finding.ts";
import type { Context } from "../loaders.ts";
import { Proposal } from "../proposal/proposal.entity.ts";
import { ActionItemChange } from "./action-item-change.ts";
import { ActionItem, PENDING_STATES } from "./action-item.entity.ts";
import {
  CancelActionItemInput,
  CompleteActionItemInput,
  EscalateActionItemInput,
  RecordActionItemInput,
  ReopenActionItemInput,
  RescheduleActionItemInput,
  StartActionItemInput,
} from "./action-item.input.ts";
import { cancelActionItem } from "./cancel-action-item.ts";
import { completeActionItem } from "./complete-action-item.ts";
import { escalateActionItem } from "./escalate-action-item.ts";
import { isOverdue } from "./overdue.ts";
import { recordActionItem } from "./record-action-item.ts";
import { reopenActionItem } from "./reopen-action-item.ts";
import { rescheduleActionItem } from "./reschedule-action-item.ts";
import { startActionItem } from "./start-action-item.ts";

export const ActionItemConnection = connectionOf(ActionItem, "ActionItem");

@Resolver(() => ActionItem)
export class ActionItemResolver {
  @FieldResolver(() => RegencyLink, { nullable: true })
  regency(@Root() { regencyCode }: ActionItem): RegencyLink {
    return { code: regencyCode };
  }

  @FieldResolver(() => Boolean, {
    description: "Whether it is OPEN or IN_PROGRESS after its due date, by today's date in Jakarta.",
  })
  isOverdue(@Root() item: ActionItem): boolean {
    return isOverdue(item, today());
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "How many days are left until its due date, from today's date in Jakarta; below 0 where it is overdue. Null where it is DONE or CANCELLED.",
  })
  daysUntilDue(@Root() { state, dueOn }: ActionItem): number | null {
    return PENDING_STATES.includes(state) ? daysBetween(today(), dueOn) : null;
  }

  @FieldResolver(() => Finding, {
    nullable: true,
    description: "The finding of Kominfo's that it follows up; null where it comes of something else.",
  })
  finding(@Root() { findingId }: ActionItem): Finding | null {
    return findingId === null ? null : { id: findingId };
  }

  @FieldResolver(() => ForumMeeting, {
    nullable: true,
    description: "The meeting that decided it; null for another origin.",
  })
  meeting(@Root() { meetingId }: ActionItem, @Ctx() { loaders }: Context): Promise<ForumMeeting | null> | null {
    return meetingId === null ? null : loaders.meeting.load(meetingId);
  }

  @FieldResolver(() => Proposal, {
    nullable: true,
    description: "The accepted proposal that it came of; null for another origin.",
  })
  proposal(@Root() { proposalId }: ActionItem, @Ctx() { loaders }: Context): Promise<Proposal | null> | null {
    return proposalId === null ? null : loaders.proposal.load(proposalId);
  }

  @FieldResolver(() => Proposal, {
    nullable: true,
    description: "The proposal that was last made of it (eskalasi); null where none was.",
  })
  escalation(
    @Root() { escalatedProposalId }: ActionItem,
    @Ctx() { loaders }: Context,
  ): Promise<Proposal | null> | null {
    return escalatedProposalId === null ? null : loaders.proposal.load(escalatedProposalId);
  }

  @ListSize(6)
  @FieldResolver(() => [ActionItemChange], { description: "All that became of it, the first thing first." })
  history(@Root() { itemId }: ActionItem, @Ctx() { loaders }: Context): Promise<readonly ActionItemChange[]> {
    return loaders.changesOfActionItem.load(itemId);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() item: ActionItem): Provenance {
    return reportedProvenance(AGENCY, item);
  }
}

const actOn = actsOn(ActionItem, "actionItem");
const OF_PROVINCE = [Role.PROVINCE_COORDINATOR];
const OF_REGION = [Role.REGENCY_OPERATOR, Role.PROVINCE_COORDINATOR];

export const ACTION_ITEM_ACTS: readonly ClassType[] = [
  actOn({
    name: "recordActionItem",
    description: "Records a follow-up (tindak lanjut): what a regency is to do by a day. It is OPEN.",
    roles: OF_PROVINCE,
    InputType: RecordActionItemInput,
    perform: recordActionItem,
  }),
  actOn({
    name: "startActionItem",
    description: "Says that the owner of a follow-up has begun: from OPEN to IN_PROGRESS.",
    roles: OF_REGION,
    InputType: StartActionItemInput,
    perform: startActionItem,
  }),
  actOn({
    name: "completeActionItem",
    description: "Says that a follow-up is done, and shows it: from IN_PROGRESS to DONE.",
    roles: OF_REGION,
    InputType: CompleteActionItemInput,
    perform: completeActionItem,
  }),
  actOn({
    name: "reopenActionItem",
    description: "Says that the evidence does not show that a follow-up is done: from DONE back to IN_PROGRESS.",
    roles: OF_PROVINCE,
    InputType: ReopenActionItemInput,
    perform: reopenActionItem,
  }),
  actOn({
    name: "cancelActionItem",
    description: "Gives a follow-up up, which is no longer wanted: from OPEN or IN_PROGRESS to CANCELLED.",
    roles: OF_PROVINCE,
    InputType: CancelActionItemInput,
    perform: cancelActionItem,
  }),
  actOn({
    name: "rescheduleActionItem",
    description: "Sets another due date of a follow-up that is OPEN or IN_PROGRESS.",
    roles: OF_PROVINCE,
    InputType: RescheduleActionItemInput,
    perform: rescheduleActionItem,
  }),
  actOn({
    name: "escalateActionItem",
    description:
      "Makes a proposal to the province or a ministry of a follow-up that is OPEN or IN_PROGRESS (eskalasi); not again while it waits for its answer.",
    roles: OF_REGION,
    InputType: EscalateActionItemInput,
    perform: escalateActionItem,
  }),
];
