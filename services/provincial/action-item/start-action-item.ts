import type { ActContext } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { COORDINATOR, OPERATOR } from "../../common/figure/approval-path.ts";
import { type ActionItem, ActionItemState } from "./action-item.entity.ts";
import type { StartActionItemInput } from "./action-item.input.ts";
import { changeActionItem } from "./change-action-item.ts";

/** Says that its owner has begun. */
export const startActionItem = (context: ActContext, input: StartActionItemInput): Promise<ActPayload<ActionItem>> =>
  changeActionItem(context, input, {
    name: "startActionItem",
    by: [OPERATOR, COORDINATOR],
    from: [ActionItemState.OPEN],
    change: { state: ActionItemState.IN_PROGRESS },
  });
