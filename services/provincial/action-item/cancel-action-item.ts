import type { ActContext } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { today } from "../../common/clock.ts";
import { COORDINATOR } from "../../common/figure/approval-path.ts";
import { type ActionItem, ActionItemState, PENDING_STATES } from "./action-item.entity.ts";
import type { CancelActionItemInput } from "./action-item.input.ts";
import { changeActionItem } from "./change-action-item.ts";

/** Gives it up: it is no longer wanted. */
export const cancelActionItem = (context: ActContext, input: CancelActionItemInput): Promise<ActPayload<ActionItem>> =>
  changeActionItem(context, input, {
    name: "cancelActionItem",
    by: [COORDINATOR],
    from: PENDING_STATES,
    change: { state: ActionItemState.CANCELLED, closedOn: today() },
  });
