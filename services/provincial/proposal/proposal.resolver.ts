import { Args, type ClassType, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { actsOn } from "../../common/act/act-mutation.ts";
import { connectionOf, type Page } from "../../common/graph/connection.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ProvinceLink } from "../../common/graph/province-link.ts";
import { RegencyLink } from "../../common/graph/regency-link.ts";
import { RequiresScopes } from "../../common/graph/rights.ts";
import { Role } from "../../common/graph/role.ts";
import { ActionItem } from "../action-item/action-item.entity.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { answerProposal } from "./answer-proposal.ts";
import { Proposal } from "./proposal.entity.ts";
import {
  AnswerProposalInput,
  ProposalsArguments,
  SubmitProposalInput,
  WithdrawProposalInput,
} from "./proposal.input.ts";
import { readProposals } from "./proposal.loader.ts";
import { submitProposal } from "./submit-proposal.ts";
import { withdrawProposal } from "./withdraw-proposal.ts";

export const ProposalConnection = connectionOf(Proposal, "Proposal");

@Resolver(() => Proposal)
export class ProposalResolver {
  @Query(() => ProposalConnection, {
    nullable: true,
    description:
      "The proposals (usulan) to the ministry for which the asker acts, by the day on which they were made; to all, for whoever runs the hub.",
  })
  @RequiresScopes(Role.MINISTRY_ANALYST, Role.MINISTRY_STEWARD, Role.HUB_ADMIN)
  proposals(@Args(() => ProposalsArguments) args: ProposalsArguments, @Ctx() { em }: Context): Promise<Page<Proposal>> {
    return readProposals(em, args);
  }

  @FieldResolver(() => RegencyLink, { nullable: true, description: "Null where a province made it." })
  regency(@Root() { regionCode }: Proposal): RegencyLink | null {
    return regionCode.length === 2 ? null : { code: regionCode };
  }

  @FieldResolver(() => ProvinceLink, { nullable: true, description: "Its region's, or the one that made it." })
  province(@Root() { regionCode }: Proposal): ProvinceLink {
    return { code: regionCode.slice(0, 2) };
  }

  @FieldResolver(() => ActionItem, {
    nullable: true,
    description: "The follow-up that it escalates; null where it escalates none, and for a ministry, which sees none.",
  })
  actionItem(@Root() { actionItemId }: Proposal, @Ctx() { loaders }: Context): Promise<ActionItem | null> | null {
    return actionItemId === null ? null : loaders.actionItem.load(actionItemId);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() proposal: Proposal): Provenance {
    return reportedProvenance(AGENCY, proposal);
  }
}

const actOn = actsOn(Proposal, "proposal");

export const PROPOSAL_ACTS: readonly ClassType[] = [
  actOn({
    name: "submitProposal",
    description: "Makes a proposal of a regency to its province or a ministry, or of a province to a ministry.",
    roles: [Role.REGENCY_OPERATOR, Role.PROVINCE_COORDINATOR],
    InputType: SubmitProposalInput,
    perform: submitProposal,
  }),
  actOn({
    name: "answerProposal",
    description:
      "Answers a proposal, for the province or the ministry that it was made to: from SUBMITTED to ANSWERED.",
    roles: [Role.PROVINCE_COORDINATOR, Role.MINISTRY_STEWARD],
    InputType: AnswerProposalInput,
    perform: answerProposal,
  }),
  actOn({
    name: "withdrawProposal",
    description: "Takes a proposal back, for the region that made it: from SUBMITTED to WITHDRAWN.",
    roles: [Role.REGENCY_OPERATOR, Role.PROVINCE_COORDINATOR],
    InputType: WithdrawProposalInput,
    perform: withdrawProposal,
  }),
];
