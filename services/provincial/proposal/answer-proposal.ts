import type { ActContext } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { today } from "../../common/clock.ts";
import { COORDINATOR, stewardOf } from "../../common/figure/approval-path.ts";
import { changeProposal } from "./change-proposal.ts";
import { type Proposal, ProposalState } from "./proposal.entity.ts";
import type { AnswerProposalInput } from "./proposal.input.ts";

/** Answers a proposal, for the province or the ministry that it was made to. */
export const answerProposal = (context: ActContext, input: AnswerProposalInput): Promise<ActPayload<Proposal>> =>
  changeProposal(context, input, {
    name: "answerProposal",
    by: ({ addresseeAgency }) => [addresseeAgency === null ? COORDINATOR : stewardOf(addresseeAgency)],
    change: {
      state: ProposalState.ANSWERED,
      outcome: input.outcome,
      answer: input.answer,
      answeredOn: today(),
      answeredByOffice: input.office ?? null,
    },
  });
