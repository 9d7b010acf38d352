import type { ActContext } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { changeProposal } from "./change-proposal.ts";
import { type Proposal, ProposalState } from "./proposal.entity.ts";
import type { WithdrawProposalInput } from "./proposal.input.ts";
import { proposersOf } from "./submit-proposal.ts";

/** Takes a proposal back that is not answered. */
export const withdrawProposal = (context: ActContext, input: WithdrawProposalInput): Promise<ActPayload<Proposal>> =>
  changeProposal(context, input, {
    name: "withdrawProposal",
    by: proposersOf,
    change: { state: ProposalState.WITHDRAWN },
  });
