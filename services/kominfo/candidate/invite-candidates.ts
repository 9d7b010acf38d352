import { type ActContext, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { stewardOf } from "../../common/figure/approval-path.ts";
import { AGENCY } from "../agency.ts";
import type { Cohort } from "../cohort/cohort.entity.ts";
import { findCohort } from "../cohort/cohort.loader.ts";
import { CandidateState } from "./candidate.entity.ts";
import type { InviteCandidatesInput } from "./candidate.input.ts";
import { enterCandidates } from "./enter-candidates.ts";

/** Asks regencies whether they want to be candidates of a cohort, also one that withdrew before. */
export function inviteCandidates(context: ActContext, input: InviteCandidatesInput): Promise<ActPayload<Cohort>> {
  const { year, regencyCodes } = input;
  const entering = {
    year,
    regencyCodes,
    state: CandidateState.INVITED,
    from: [CandidateState.WITHDRAWN],
    hint: "leave out those that have been invited",
  };
  return performAct(
    context,
    { name: "inviteCandidates", input, by: [stewardOf(AGENCY)], decide: (em) => enterCandidates(em, entering) },
    () => findCohort(context.em, year),
  );
}
