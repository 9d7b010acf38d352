import type { ActContext } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { COORDINATOR } from "../../common/figure/approval-path.ts";
import { type ActionItem, ActionItemState } from "./action-item.entity.ts";
import type { ReopenActionItemInput } from "./action-item.input.ts";
import { changeActionItem } from "./change-action-item.ts";

/** Says that its evidence does not show that it is done; what was shown stays in its history. */
export const reopenActionItem = (context: ActContext, input: ReopenActionItemInput): Promise<ActPayload<ActionItem>> =>
  changeActionItem(context, input, {
    name: "reopenActionItem",
    by: [COORDINATOR],
    from: [ActionItemState.DONE],
    change: { state: ActionItemState.IN_PROGRESS, closedOn: null, evidence: [] },
  });
