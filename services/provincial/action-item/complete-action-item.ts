import type { ActContext } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { today } from "../../common/clock.ts";
import { COORDINATOR, OPERATOR } from "../../common/figure/approval-path.ts";
import { type ActionItem, ActionItemState } from "./action-item.entity.ts";
import type { CompleteActionItemInput } from "./action-item.input.ts";
import { changeActionItem } from "./change-action-item.ts";

/** Says that it is done, and shows it. */
export const completeActionItem = (
  context: ActContext,
  input: CompleteActionItemInput,
): Promise<ActPayload<ActionItem>> =>
  changeActionItem(context, input, {
    name: "completeActionItem",
    by: [OPERATOR, COORDINATOR],
    from: [ActionItemState.IN_PROGRESS],
    change: {
      state: ActionItemState.DONE,
      closedOn: today(),
      evidence: input.evidence.map((document) => document.toJSON()),
    },
  });
