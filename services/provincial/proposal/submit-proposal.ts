import { randomUUID } from "node:crypto";
import { type Act, type ActContext, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { today } from "../../common/clock.ts";
import type { Taker } from "../../common/figure/approval.ts";
import { COORDINATOR, OPERATOR } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { findProposal } from "./change-proposal.ts";
import { type Proposal, ProposalAddressee, ProposalState } from "./proposal.entity.ts";
import { PROPOSALS } from "./proposal.figures.ts";
import type { SubmitProposalInput } from "./proposal.input.ts";

/** Makes a proposal of a regency to its province or a ministry, or of a province to a ministry. */
export function submitProposal(context: ActContext, input: SubmitProposalInput): Promise<ActPayload<Proposal>> {
  const act: Act = {
    name: "submitProposal",
    input,
    by: proposersOf(input),
    regions: [input.regionCode],
    decide: () => {
      const faults = findAddresseeFaults(input);
      const proposalId = randomUUID();
      const figures = [{ kind: PROPOSALS, values: toProposal(proposalId, input), expectedRevision: null }];
      return Promise.resolve(faults.length > 0 ? faults : { key: proposalId, figures });
    },
  };
  return performAct(context, act, (proposalId) => findProposal(context.em, proposalId));
}

type Asked = Omit<SubmitProposalInput, "idempotencyKey" | "reason">;

const isOfProvince = ({ regionCode }: Pick<Asked, "regionCode">): boolean => regionCode.length === 2;

/** Who makes proposals of a region, and takes them back. */
export const proposersOf = (proposal: Pick<Asked, "regionCode">): readonly Taker[] =>
  isOfProvince(proposal) ? [COORDINATOR] : [OPERATOR];

/** A ministry is named, a province is known by the region; and none proposes to itself. */
export function findAddresseeFaults(
  asked: Pick<Asked, "regionCode" | "addressee" | "addresseeAgency">,
): readonly Refusal[] {
  const { regionCode, addressee, addresseeAgency } = asked;
  const isToMinistry = addressee === ProposalAddressee.MINISTRY;
  const faulty = (message: string, property: string) => [refuse(RefusalCode.INVALID, message, ["input", property])];
  if (isToMinistry && addresseeAgency == null) return faulty("MINISTRY is named by addresseeAgency", "addresseeAgency");
  if (!isToMinistry && addresseeAgency != null) {
    return faulty(`PROVINCE has no addresseeAgency; leave out ${addresseeAgency}`, "addresseeAgency");
  }
  if (isToMinistry || !isOfProvince({ regionCode })) return [];
  return faulty(`the province ${regionCode} does not propose to itself; name a ministry`, "addressee");
}

export const toProposal = (proposalId: string, asked: Asked) => ({
  proposalId,
  regionCode: asked.regionCode,
  office: asked.office,
  addressee: asked.addressee,
  addresseeAgency: asked.addresseeAgency,
  subject: asked.subject,
  dimension: asked.dimension,
  body: asked.body,
  submittedOn: today(),
  state: ProposalState.SUBMITTED,
});
