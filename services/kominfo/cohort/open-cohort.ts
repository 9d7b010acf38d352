import { type Act, type ActContext, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { stewardOf } from "../../common/figure/approval-path.ts";
import { AGENCY } from "../agency.ts";
import type { Cohort } from "./cohort.entity.ts";
import { COHORTS } from "./cohort.figures.ts";
import type { OpenCohortInput } from "./cohort.input.ts";
import { findCohort } from "./cohort.loader.ts";
import { Confidence } from "./confidence.ts";

/** Opens a cohort: candidates can be invited for its places from now on. */
export function openCohort(context: ActContext, input: OpenCohortInput): Promise<ActPayload<Cohort>> {
  const { year, quota } = input;
  const act: Act = {
    name: "openCohort",
    input,
    by: [stewardOf(AGENCY)],
    decide: () =>
      Promise.resolve({
        key: String(year),
        figures: [{ kind: COHORTS, values: { year, quota, confidence: Confidence.HIGH }, expectedRevision: null }],
      }),
  };
  return performAct(context, act, () => findCohort(context.em, year));
}
