import type { ActContext } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { printDay, today } from "../../common/clock.ts";
import { COORDINATOR } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { type ActionItem, PENDING_STATES } from "./action-item.entity.ts";
import type { RescheduleActionItemInput } from "./action-item.input.ts";
import { changeOf, performOnActionItem } from "./change-action-item.ts";

/** Sets another due date. */
export const rescheduleActionItem = (
  context: ActContext,
  input: RescheduleActionItemInput,
): Promise<ActPayload<ActionItem>> =>
  performOnActionItem(context, input, {
    name: "rescheduleActionItem",
    by: [COORDINATOR],
    from: PENDING_STATES,
    decide: (_em, item) => {
      const late = findLate(input);
      const figures = [changeOf(item, input, { dueOn: printDay(input.dueOn) })];
      return Promise.resolve(late.length > 0 ? late : { key: item.itemId, figures });
    },
  });

/** Nothing is due before it was asked for. */
export function findLate({ dueOn }: { readonly dueOn: Date }): readonly Refusal[] {
  const day = printDay(dueOn);
  if (day >= today()) return [];
  const message = `${day} is over; nothing can be due before ${today()}`;
  return [refuse(RefusalCode.INVALID, message, ["input", "dueOn"])];
}
