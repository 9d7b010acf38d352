import { randomUUID } from "node:crypto";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { ActContext, Decided } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { COORDINATOR, OPERATOR } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { Role } from "../../common/graph/role.ts";
import { findProposal } from "../proposal/change-proposal.ts";
import { ProposalState } from "../proposal/proposal.entity.ts";
import { PROPOSALS } from "../proposal/proposal.figures.ts";
import { findAddresseeFaults, toProposal } from "../proposal/submit-proposal.ts";
import { type ActionItem, PENDING_STATES } from "./action-item.entity.ts";
import type { EscalateActionItemInput } from "./action-item.input.ts";
import { changeOf, performOnActionItem } from "./change-action-item.ts";

/** Makes a proposal of a follow-up that its owner cannot do alone; both are written together. */
export const escalateActionItem = (
  context: ActContext,
  input: EscalateActionItemInput,
): Promise<ActPayload<ActionItem>> =>
  performOnActionItem(context, input, {
    name: "escalateActionItem",
    by: [OPERATOR, COORDINATOR],
    from: PENDING_STATES,
    decide: async (em, item) => {
      const isOperator = context.actor.role === Role.REGENCY_OPERATOR;
      const regionCode = isOperator ? item.regencyCode : item.regencyCode.slice(0, 2);
      const faults = [...(await findOpenProposal(em, item)), ...findAddresseeFaults({ ...input, regionCode })];
      return faults.length > 0 ? faults : escalate(item, regionCode, input);
    },
  });

async function findOpenProposal(em: EntityManager, item: ActionItem): Promise<readonly Refusal[]> {
  const proposal = item.escalatedProposalId ? await findProposal(em, item.escalatedProposalId) : null;
  if (proposal?.state !== ProposalState.SUBMITTED) return [];
  const message = `it was escalated on ${proposal.submittedOn}, and the proposal waits for its answer; withdraw that first`;
  return [refuse(RefusalCode.WRONG_STATUS, message, ["input", "id"])];
}

function escalate(item: ActionItem, regionCode: string, input: EscalateActionItemInput): Decided {
  const { itemId, dimension, title, ownerOffice, simulated } = item;
  const proposalId = randomUUID();
  const { addressee, addresseeAgency = null, reason: body, subject, office } = input;
  const asked = { regionCode, addressee, addresseeAgency, dimension, body, subject: subject ?? title };
  const values = { ...toProposal(proposalId, { ...asked, office: office ?? ownerOffice }), actionItemId: itemId };
  return {
    key: itemId,
    // In this order: the item names the proposal.
    figures: [
      { kind: PROPOSALS, values, expectedRevision: null, simulated },
      changeOf(item, input, { escalatedProposalId: proposalId }),
    ],
  };
}
