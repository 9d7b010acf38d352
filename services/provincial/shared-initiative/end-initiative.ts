import type { ActPayload } from "../../common/act/payload.ts";
import type { ActContext } from "../../common/act/perform-act.ts";
import { actOnInitiative, toNext } from "./act-on-initiative.ts";
import { InitiativeState, type SharedInitiative } from "./shared-initiative.entity.ts";
import { SHARED_INITIATIVES } from "./shared-initiative.figures.ts";
import type { EndInitiativeInput } from "./shared-initiative.input.ts";

/** Ends an initiative, or gives up one that was proposed, and says what came of it. */
export function endInitiative(context: ActContext, input: EndInitiativeInput): Promise<ActPayload<SharedInitiative>> {
  return actOnInitiative(context, {
    name: "endInitiative",
    input,
    states: [InitiativeState.PROPOSED, InitiativeState.RUNNING],
    decide: ({ initiative }) =>
      toNext(SHARED_INITIATIVES, initiative, { state: InitiativeState.ENDED, outcome: input.outcome }),
  });
}
