import type { EntityManager } from "@mikro-orm/postgresql";
import { type ActContext, type Decided, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { stewardOf } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { AGENCY } from "../agency.ts";
import { findHindrance } from "../candidate/candidate.rule.ts";
import type { Cohort } from "../cohort/cohort.entity.ts";
import { findCohort } from "../cohort/cohort.loader.ts";
import { READINESS_WEIGHTS } from "./readiness.figures.ts";
import type { SetReadinessWeightsInput } from "./readiness.input.ts";
import { readCounting } from "./readiness.loader.ts";
import { whyNotWhole } from "./weights.ts";

/** Sets how much each criterion counts in the selection of a cohort; what was set before counts no more. */
export const setReadinessWeights = (
  context: ActContext,
  input: SetReadinessWeightsInput,
): Promise<ActPayload<Cohort>> =>
  performAct(
    context,
    { name: "setReadinessWeights", input, by: [stewardOf(AGENCY)], decide: (em) => decideWeights(em, input) },
    () => findCohort(context.em, input.year),
  );

async function decideWeights(
  em: EntityManager,
  { year, weights, reason }: SetReadinessWeightsInput,
): Promise<Decided | readonly Refusal[]> {
  const hindrance = await findHindrance(em, year);
  if (hindrance) return [hindrance];
  const fault = whyNotWhole(weights);
  if (fault) return [refuse(RefusalCode.INVALID, fault, ["input", "weights"])];
  const before = await readCounting(em, [year]);
  if (before.length > 0 && !reason) {
    const message = `weights were set for ${year} before; say in reason why they change`;
    return [refuse(RefusalCode.REASON_REQUIRED, message, ["input", "reason"])];
  }
  const counted = new Set(weights.map(({ criterionCode }) => criterionCode));
  const dropped = before.filter(({ criterionCode }) => !counted.has(criterionCode));
  const all = [...weights, ...dropped.map(({ criterionCode }) => ({ criterionCode, weight: 0 }))];
  const figures = all.map(({ criterionCode, weight }, index) => ({
    kind: READINESS_WEIGHTS,
    values: { year, criterionCode, weight },
    path: ["input", "weights", String(index)],
  }));
  return { key: String(year), figures };
}
