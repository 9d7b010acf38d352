import { type ActContext, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { stewardOf } from "../../common/figure/approval-path.ts";
import { AGENCY } from "../agency.ts";
import type { Cohort } from "../cohort/cohort.entity.ts";
import { findCohort } from "../cohort/cohort.loader.ts";
import { CandidateState } from "./candidate.entity.ts";
import type { ConfirmCandidatesInput } from "./candidate.input.ts";
import { enterCandidates } from "./enter-candidates.ts";

/** Records which regencies accept, invited or of their own accord: they are assessed from now on. */
export function confirmCandidates(context: ActContext, input: ConfirmCandidatesInput): Promise<ActPayload<Cohort>> {
  const { year, regencyCodes } = input;
  const entering = {
    year,
    regencyCodes,
    state: CandidateState.CONFIRMED,
    from: [CandidateState.INVITED],
    hint: "leave out those that have confirmed, and invite again those that withdrew",
  };
  return performAct(
    context,
    { name: "confirmCandidates", input, by: [stewardOf(AGENCY)], decide: (em) => enterCandidates(em, entering) },
    () => findCohort(context.em, year),
  );
}
