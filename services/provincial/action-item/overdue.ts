import { type ActionItem, PENDING_STATES } from "./action-item.entity.ts";

/** Still to be done, and its day is over. */
export const isOverdue = ({ state, dueOn }: Pick<ActionItem, "state" | "dueOn">, today: string): boolean =>
  PENDING_STATES.includes(state) && dueOn < today;

/** The same as a condition on rows. */
export const overdueCondition = (today: string): object => ({ state: { $in: PENDING_STATES }, dueOn: { $lt: today } });

export const notOverdueCondition = (today: string): object => ({
  $or: [{ state: { $nin: PENDING_STATES } }, { dueOn: { $gte: today } }],
});
