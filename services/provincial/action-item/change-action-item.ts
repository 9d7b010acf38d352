import type { EntityManager } from "@mikro-orm/postgresql";
import { type Act, type ActContext, type Decided, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { refuse } from "../../common/figure/batch.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { ActionItem, type ActionItemState } from "./action-item.entity.ts";
import { ACTION_ITEMS } from "./action-item.figures.ts";

/** Null where there is none that the actor sees. */
export async function findActionItem(em: EntityManager, itemId: string): Promise<ActionItem | null> {
  const [item] = await readFigures(em, ActionItem, DEFAULT_VIEW, { where: { itemId } });
  return item ?? null;
}

/** What an act takes that changes a follow-up as it was read. */
type ActionItemInput = Act["input"] & { readonly id: string; readonly expectedRevision: number };

interface ActionItemAct extends Pick<Act, "name" | "by"> {
  /** The states in which it can be done. */
  readonly from: readonly ActionItemState[];
  readonly decide: (em: EntityManager, item: ActionItem) => Promise<Decided | readonly Refusal[]>;
}

/** Performs an act on a follow-up that is there, in a state in which it can be done. */
export async function performOnActionItem(
  context: ActContext,
  input: ActionItemInput,
  { name, by, from, decide }: ActionItemAct,
): Promise<ActPayload<ActionItem>> {
  const { id } = input;
  // Its region is the same in all its states; of another state than was expected nothing is written.
  const found = await findActionItem(context.em, id);
  if (!found) {
    const message = `there is no follow-up ${id} that you see; check id`;
    return { noun: null, refusals: [refuse(RefusalCode.NOT_FOUND, message, ["input", "id"])] };
  }
  const act: Act = {
    name,
    input,
    by,
    regions: [found.regencyCode],
    decide: async (em) => {
      const item = (await findActionItem(em, id)) ?? found;
      if (from.includes(item.state)) return decide(em, item);
      const message = `the follow-up is ${item.state}; ${name} takes one that is ${from.join(" or ")}`;
      return [refuse(RefusalCode.WRONG_STATUS, message, ["input", "id"])];
    },
  };
  return performAct(context, act, () => findActionItem(context.em, id));
}

/** The next revision of a follow-up. */
export const changeOf = (
  item: ActionItem,
  { expectedRevision }: Pick<ActionItemInput, "expectedRevision">,
  change: Partial<ActionItem>,
): Decided["figures"][number] => ({
  kind: ACTION_ITEMS,
  values: { ...item, ...change },
  expectedRevision,
  simulated: item.simulated,
});

/** The same for an act that changes nothing but the follow-up. */
export const changeActionItem = (
  context: ActContext,
  input: ActionItemInput,
  { change, ...act }: Omit<ActionItemAct, "decide"> & { readonly change: Partial<ActionItem> },
): Promise<ActPayload<ActionItem>> =>
  performOnActionItem(context, input, {
    ...act,
    decide: (_em, item) => Promise.resolve({ key: item.itemId, figures: [changeOf(item, input, change)] }),
  });
