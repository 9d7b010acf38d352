import { expect, it } from "vitest";
import { dayInJakarta } from "./clock.ts";

it("begins a day at midnight in Jakarta", () => {
  expect(dayInJakarta(new Date("2024-06-30T16:59:59Z"))).toBe("2024-06-30");
  expect(dayInJakarta(new Date("2024-06-30T17:00:00Z"))).toBe("2024-07-01");
});
