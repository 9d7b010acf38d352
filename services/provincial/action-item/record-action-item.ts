import { randomUUID } from "node:crypto";
import type { EntityManager } from "@mikro-orm/postgresql";
import { type Act, type ActContext, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { printDay } from "../../common/clock.ts";
import { COORDINATOR } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { findMeeting } from "../coordination-forum/schedule-meeting.ts";
import { findProposal } from "../proposal/change-proposal.ts";
import { ProposalAddressee, ProposalOutcome } from "../proposal/proposal.entity.ts";
import { type ActionItem, ActionItemOrigin, ActionItemState, FINDING_NAME } from "./action-item.entity.ts";
import { ACTION_ITEMS } from "./action-item.figures.ts";
import type { RecordActionItemInput } from "./action-item.input.ts";
import { findActionItem } from "./change-action-item.ts";
import { findLate } from "./reschedule-action-item.ts";

/** Records what a regency is to do by a day. */
export function recordActionItem(context: ActContext, input: RecordActionItemInput): Promise<ActPayload<ActionItem>> {
  const { regencyCode } = input;
  const act: Act = {
    name: "recordActionItem",
    input,
    by: [COORDINATOR],
    regions: [regencyCode],
    decide: async (em) => {
      const faults = [...findLate(input), ...(await findOriginFaults(em, input))];
      if (faults.length > 0) return faults;
      const itemId = randomUUID();
      return { key: itemId, figures: [{ kind: ACTION_ITEMS, values: toItem(itemId, input), expectedRevision: null }] };
    },
  };
  return performAct(context, act, (itemId) => findActionItem(context.em, itemId));
}

function toItem(itemId: string, { regencyCode, theme, title, ownerOffice, dueOn, ...input }: RecordActionItemInput) {
  const { dimension, findingId, meetingId, proposalId } = input;
  return {
    itemId,
    regencyCode,
    dimension,
    theme,
    title,
    ownerOffice,
    dueOn: printDay(dueOn),
    state: ActionItemState.OPEN,
    originKind: originOf(input),
    findingId,
    meetingId,
    proposalId,
    evidence: [],
  };
}

type Origins = Pick<RecordActionItemInput, "findingId" | "meetingId" | "proposalId">;

function originOf({ findingId, meetingId, proposalId }: Origins): ActionItemOrigin {
  if (findingId != null) return ActionItemOrigin.FINDING;
  if (meetingId != null) return ActionItemOrigin.MEETING;
  return proposalId == null ? ActionItemOrigin.OTHER : ActionItemOrigin.PROPOSAL;
}

async function findOriginFaults(em: EntityManager, input: RecordActionItemInput): Promise<readonly Refusal[]> {
  const { regencyCode, findingId, meetingId, proposalId } = input;
  const given = [findingId, meetingId, proposalId].filter((origin) => origin != null);
  if (given.length > 1) {
    const message = "a follow-up comes of one thing: give findingId, meetingId or proposalId";
    return [refuse(RefusalCode.INVALID, message, ["input"])];
  }
  if (findingId != null) return findForeignFinding(regencyCode, findingId);
  if (meetingId != null) return findMeetingFaults(em, regencyCode, meetingId);
  return proposalId == null ? [] : findProposalFaults(em, regencyCode, proposalId);
}

function findForeignFinding(regencyCode: string, findingId: string): readonly Refusal[] {
  const [, code] = FINDING_NAME.exec(findingId) ?? [];
  if (code === regencyCode) return [];
  const message = `${findingId} is a finding of ${code}, not of ${regencyCode}; check both`;
  return [refuse(RefusalCode.INVALID, message, ["input", "findingId"])];
}

async function findMeetingFaults(
  em: EntityManager,
  regencyCode: string,
  meetingId: string,
): Promise<readonly Refusal[]> {
  const meeting = await findMeeting(em, meetingId);
  const path = ["input", "meetingId"];
  if (!meeting || !regencyCode.startsWith(`${meeting.provinceCode}.`)) {
    return [refuse(RefusalCode.NOT_FOUND, `there is no meeting ${meetingId} of its province; check meetingId`, path)];
  }
  if (meeting.minutes !== null) return [];
  return [refuse(RefusalCode.WRONG_STATUS, `the meeting of ${meeting.date} has no minutes; record them first`, path)];
}

async function findProposalFaults(
  em: EntityManager,
  regencyCode: string,
  proposalId: string,
): Promise<readonly Refusal[]> {
  const proposal = await findProposal(em, proposalId);
  const path = ["input", "proposalId"];
  if (proposal?.regionCode !== regencyCode || proposal.addressee !== ProposalAddressee.PROVINCE) {
    const message = `there is no proposal ${proposalId} of ${regencyCode} to its province; check proposalId`;
    return [refuse(RefusalCode.NOT_FOUND, message, path)];
  }
  if (proposal.outcome === ProposalOutcome.ACCEPTED) return [];
  const message = `the proposal is ${proposal.outcome ?? proposal.state}; a follow-up comes of one that is ACCEPTED`;
  return [refuse(RefusalCode.WRONG_STATUS, message, path)];
}
