import type { ActPayload } from "../../common/act/payload.ts";
import type { ActContext } from "../../common/act/perform-act.ts";
import { printDay } from "../../common/clock.ts";
import { refuse } from "../../common/figure/batch.ts";
import { RefusalCode } from "../../common/graph/refusal.ts";
import { actOnInitiative } from "./act-on-initiative.ts";
import { InitiativeState, type SharedInitiative } from "./shared-initiative.entity.ts";
import { INITIATIVE_MILESTONES } from "./shared-initiative.figures.ts";
import type { PlanMilestoneInput } from "./shared-initiative.input.ts";

/** How many milestones an initiative has at most. */
export const MOST_MILESTONES = 20;

/** Plans the next milestone of an initiative. */
export function planMilestone(context: ActContext, input: PlanMilestoneInput): Promise<ActPayload<SharedInitiative>> {
  const { code, name, dueOn } = input;
  return actOnInitiative(context, {
    name: "planMilestone",
    input,
    states: [InitiativeState.PROPOSED, InitiativeState.RUNNING],
    decide: ({ initiative, milestones }) => {
      if (milestones.length >= MOST_MILESTONES) {
        const message = `${code} has ${MOST_MILESTONES} milestones, and can have no more`;
        return refuse(RefusalCode.INVALID, message, ["input", "code"]);
      }
      const ordinal = milestones.length + 1;
      const values = { initiativeCode: code, ordinal, name, dueOn: printDay(dueOn) };
      return { kind: INITIATIVE_MILESTONES, values, simulated: initiative.simulated };
    },
  });
}
