import type { EntityManager } from "@mikro-orm/postgresql";
import { type Act, type ActContext, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import type { Taker } from "../../common/figure/approval.ts";
import { refuse } from "../../common/figure/batch.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { RefusalCode } from "../../common/graph/refusal.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { Proposal, ProposalState } from "./proposal.entity.ts";
import { PROPOSALS } from "./proposal.figures.ts";

/** Null where there is none that the actor sees. */
export async function findProposal(em: EntityManager, proposalId: string): Promise<Proposal | null> {
  const [proposal] = await readFigures(em, Proposal, DEFAULT_VIEW, { where: { proposalId } });
  return proposal ?? null;
}

interface ProposalAct extends Pick<Act, "name"> {
  readonly by: (proposal: Proposal) => readonly Taker[];
  readonly change: Partial<Proposal>;
}

/** Performs an act on a proposal that waits for its answer. */
export async function changeProposal(
  context: ActContext,
  input: Act["input"] & { readonly id: string; readonly expectedRevision: number },
  { name, by, change }: ProposalAct,
): Promise<ActPayload<Proposal>> {
  const { id, expectedRevision } = input;
  // Its region and whom it is made to are the same in all its states.
  const found = await findProposal(context.em, id);
  if (!found) {
    const message = `there is no proposal ${id} that you see; check id`;
    return { noun: null, refusals: [refuse(RefusalCode.NOT_FOUND, message, ["input", "id"])] };
  }
  const act: Act = {
    name,
    input,
    by: by(found),
    regions: [found.regionCode],
    decide: async (em) => {
      const proposal = (await findProposal(em, id)) ?? found;
      if (proposal.state !== ProposalState.SUBMITTED) {
        const message = `the proposal is ${proposal.state}; ${name} takes one that is SUBMITTED`;
        return [refuse(RefusalCode.WRONG_STATUS, message, ["input", "id"])];
      }
      const { simulated } = proposal;
      const values = { ...proposal, ...change };
      return { key: id, figures: [{ kind: PROPOSALS, values, expectedRevision, simulated }] };
    },
  };
  return performAct(context, act, () => findProposal(context.em, id));
}
