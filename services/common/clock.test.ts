import { expect, it } from "vitest";
import { dayInJakarta, daysBetween } from "./clock.ts";

it("begins a day at midnight in Jakarta", () => {
  expect(dayInJakarta(new Date("2024-06-30T16:59:59Z"))).toBe("2024-06-30");
  expect(dayInJakarta(new Date("2024-06-30T17:00:00Z"))).toBe("2024-07-01");
});

it("counts the days from one to another, over a leap day and backwards", () => {
  expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  expect(daysBetween("2024-03-01", "2024-02-28")).toBe(-2);
  expect(daysBetween("2024-03-01", "2024-03-01")).toBe(0);
});
