import { expect, it } from "vitest";
import { round, roundedMean } from "./round.ts";

it.each([
  [1.005, 1.01],
  [2.675, 2.68],
  [2.3349999999999995, 2.34],
  [2.3349, 2.33],
  [0.1 + 0.2, 0.3],
  [-0.145, -0.14],
  [4e-7, 0],
  [3, 3],
])("rounds %d to %d", (value, rounded) => {
  expect(round(value)).toBe(rounded);
});

it("has no mean of nothing", () => {
  expect(roundedMean([])).toBeNull();
  expect(roundedMean([1, 2, 2])).toBe(1.67);
});
