import type { EntityManager } from "@mikro-orm/postgresql";
import type { DecidedFigure } from "../../common/act/perform-act.ts";
import { refuse } from "../../common/figure/batch.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { COHORT_MEMBERS } from "../cohort/cohort.figures.ts";
import { Confidence } from "../cohort/confidence.ts";
import { findMou } from "../mou/mou.loader.ts";
import { admitMembers } from "./admit-members.ts";
import { SelectionOutcome, SelectionRank } from "./selection.entity.ts";
import { SELECTION_RANKS, SELECTIONS } from "./selection.figures.ts";
import { findSelection } from "./selection.loader.ts";

interface Leaving {
  readonly year: number;
  readonly regencyCode: string;
  readonly reason: string;
}

interface Left {
  readonly figures: readonly DecidedFigure[];
}

/** What changes in a published selection when a candidate withdraws: the next in rank takes a place that becomes free. */
export async function leaveSelection(
  em: EntityManager,
  { year, regencyCode, reason }: Leaving,
): Promise<Left | Refusal> {
  const selection = await findSelection(em, year);
  const ranks = await readFigures(em, SelectionRank, DEFAULT_VIEW, { where: { year }, orderBy: { rank: "asc" } });
  const own = ranks.find((rank) => rank.regencyCode === regencyCode);
  if (!selection || !own) return { figures: [] };
  const mou = await findMou(em, { year, regencyCode });
  if (mou) {
    const message = `${regencyCode} signed the MoU of ${year} on ${mou.signedOn}; use withdrawMembership`;
    return refuse(RefusalCode.WRONG_STATUS, message, ["input", "regencyCode"]);
  }
  const { simulated, outcome } = own;
  const next = outcome === SelectionOutcome.SELECTED ? ranks.find(isReserve) : undefined;
  const member = { regencyCode, year, confidence: Confidence.HIGH, isClaim: false, isWithdrawn: true };
  return {
    figures: [
      { kind: SELECTIONS, values: { ...selection, statement: reason }, simulated },
      toOutcome(own, SelectionOutcome.WITHDRAWN),
      ...(next ? [toOutcome(next, SelectionOutcome.SELECTED)] : []),
      ...(outcome === SelectionOutcome.SELECTED ? [{ kind: COHORT_MEMBERS, values: member, simulated }] : []),
      ...(next ? await admitMembers(em, { year, regencyCodes: [next.regencyCode], simulated }) : []),
    ],
  };
}

const isReserve = ({ outcome }: SelectionRank): boolean => outcome === SelectionOutcome.RESERVE;

const toOutcome = (rank: SelectionRank, outcome: SelectionOutcome): DecidedFigure => ({
  kind: SELECTION_RANKS,
  values: { ...rank, outcome },
  simulated: rank.simulated,
});
