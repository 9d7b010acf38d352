import "reflect-metadata";
import { describe, expect, it } from "vitest";
import { ActionItemState } from "./action-item.entity.ts";
import { isOverdue } from "./overdue.ts";

describe("an action item", () => {
  const dueOn = "2024-06-30";

  it.each([ActionItemState.OPEN, ActionItemState.IN_PROGRESS])("that is %s is overdue from the day after", (state) => {
    expect(isOverdue({ state, dueOn }, "2024-06-30")).toBe(false);
    expect(isOverdue({ state, dueOn }, "2024-07-01")).toBe(true);
  });

  it.each([ActionItemState.DONE, ActionItemState.CANCELLED])("that is %s is never overdue", (state) => {
    expect(isOverdue({ state, dueOn }, "2030-01-01")).toBe(false);
  });
});
