import type { ActPayload } from "../../common/act/payload.ts";
import type { ActContext } from "../../common/act/perform-act.ts";
import { printDay } from "../../common/clock.ts";
import { refuse } from "../../common/figure/batch.ts";
import { RefusalCode } from "../../common/graph/refusal.ts";
import { actOnInitiative, toNext } from "./act-on-initiative.ts";
import { InitiativeState, type SharedInitiative } from "./shared-initiative.entity.ts";
import { INITIATIVE_MILESTONES } from "./shared-initiative.figures.ts";
import type { ReachMilestoneInput } from "./shared-initiative.input.ts";

/** Says that a milestone was reached, and what shows it. */
export function reachMilestone(context: ActContext, input: ReachMilestoneInput): Promise<ActPayload<SharedInitiative>> {
  const { code, ordinal, on, evidence } = input;
  const path = ["input", "ordinal"];
  return actOnInitiative(context, {
    name: "reachMilestone",
    input,
    states: [InitiativeState.RUNNING],
    decide: ({ milestones }) => {
      const milestone = milestones.find((one) => one.ordinal === ordinal);
      if (!milestone) {
        return refuse(RefusalCode.NOT_FOUND, `${code} has no milestone ${ordinal}; plan it first`, path);
      }
      if (milestone.reachedOn !== null) {
        const message = `milestone ${ordinal} of ${code} was reached on ${milestone.reachedOn}`;
        return refuse(RefusalCode.WRONG_STATUS, message, path);
      }
      return toNext(INITIATIVE_MILESTONES, milestone, { reachedOn: printDay(on), evidence });
    },
  });
}
