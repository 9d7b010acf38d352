import type { EntityManager } from "@mikro-orm/postgresql";
import { type ActContext, type Decided, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { stewardOf } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import { takeTurns } from "../../common/figure/figure-states.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { AGENCY } from "../agency.ts";
import type { Cohort } from "../cohort/cohort.entity.ts";
import { findCohort } from "../cohort/cohort.loader.ts";
import { leaveSelection } from "../selection/leave-selection.ts";
import { CandidateState } from "./candidate.entity.ts";
import type { WithdrawCandidateInput } from "./candidate.input.ts";
import { readCandidates } from "./candidate.rule.ts";
import { decideCandidate } from "./enter-candidates.ts";

/** Lets a candidate go; of a selection that was published, the next in rank takes its place. */
export function withdrawCandidate(context: ActContext, input: WithdrawCandidateInput): Promise<ActPayload<Cohort>> {
  const decide = async (em: EntityManager) => {
    // Its MoU, which is signed at its own turn, must not come between.
    await takeTurns(em, context.actor, [input.regencyCode]);
    return decideWithdrawal(em, input);
  };
  return performAct(context, { name: "withdrawCandidate", input, by: [stewardOf(AGENCY)], decide }, () =>
    findCohort(context.em, input.year),
  );
}

async function decideWithdrawal(
  em: EntityManager,
  { year, regencyCode, reason }: WithdrawCandidateInput,
): Promise<Decided | readonly Refusal[]> {
  const candidate = (await readCandidates(em, year)).get(regencyCode);
  if (!candidate) {
    const message = `${regencyCode} is no candidate of ${year}; check the code and the year`;
    return [refuse(RefusalCode.INVALID, message, ["input", "regencyCode"])];
  }
  if (candidate.state === CandidateState.WITHDRAWN) {
    const message = `${regencyCode} has withdrawn from ${year} on ${candidate.since}; nothing is left to do`;
    return [refuse(RefusalCode.WRONG_STATUS, message, ["input", "regencyCode"])];
  }
  const left = await leaveSelection(em, { year, regencyCode, reason });
  if (!("figures" in left)) return [left];
  const withdrawn = decideCandidate({ regencyCode, year, state: CandidateState.WITHDRAWN });
  return { key: String(year), figures: [withdrawn, ...left.figures] };
}
