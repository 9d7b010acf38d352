import { validateSync } from "class-validator";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { IsReportedDay } from "./arguments.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2025-06-30T18:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

class Event {
  @IsReportedDay()
  readonly date: Date;

  constructor(date: string) {
    this.date = new Date(date);
  }
}

it.each(["2000-01-01", "2025-07-01"])("a report can speak of %s", (date) => {
  expect(validateSync(new Event(date))).toEqual([]);
});

it.each(["0000-01-01", "1999-12-31", "2025-07-02"])("no report can speak of %s, by Jakarta's calendar", (date) => {
  expect(validateSync(new Event(date))).toMatchObject([
    { constraints: { isReportedDay: "date must be a day from 2000-01-01 to 2025-07-01" } },
  ]);
});
