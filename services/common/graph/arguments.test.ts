import { validateSync } from "class-validator";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { IsNotInFuture } from "./arguments.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2025-06-30T18:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

class Event {
  @IsNotInFuture()
  readonly date: Date;

  constructor(date: string) {
    this.date = new Date(date);
  }
}

it("a day that is not in the future is at most today's in Jakarta", () => {
  expect(validateSync(new Event("2025-07-01"))).toEqual([]);
  expect(validateSync(new Event("2025-07-02"))).toMatchObject([
    { constraints: { isNotInFuture: "date must not be after 2025-07-01" } },
  ]);
});
