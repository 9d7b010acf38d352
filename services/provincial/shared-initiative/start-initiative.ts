import type { ActPayload } from "../../common/act/payload.ts";
import type { ActContext } from "../../common/act/perform-act.ts";
import { refuse } from "../../common/figure/batch.ts";
import { RefusalCode } from "../../common/graph/refusal.ts";
import { actOnInitiative, countJoined, FEWEST_MEMBERS, toNext } from "./act-on-initiative.ts";
import { InitiativeState, type SharedInitiative } from "./shared-initiative.entity.ts";
import { SHARED_INITIATIVES } from "./shared-initiative.figures.ts";
import type { StartInitiativeInput } from "./shared-initiative.input.ts";

/** Begins the work of an initiative, for which two regencies have joined. */
export function startInitiative(
  context: ActContext,
  input: StartInitiativeInput,
): Promise<ActPayload<SharedInitiative>> {
  return actOnInitiative(context, {
    name: "startInitiative",
    input,
    states: [InitiativeState.PROPOSED],
    decide: ({ initiative, members }) => {
      const count = countJoined(members);
      if (count >= FEWEST_MEMBERS) {
        return toNext(SHARED_INITIATIVES, initiative, { state: InitiativeState.RUNNING });
      }
      const message = `${initiative.code} needs ${FEWEST_MEMBERS} regencies that have joined, and has ${count}; wait for those that are invited`;
      return refuse(RefusalCode.INVALID, message, ["input", "code"]);
    },
  });
}
