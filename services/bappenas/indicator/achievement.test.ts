import "reflect-metadata";
import { describe, expect, it } from "vitest";
import { achievementOf } from "./achievement.ts";
import { Direction } from "./indicator.entity.ts";

const { HIGHER_IS_BETTER, LOWER_IS_BETTER } = Direction;

describe("the achievement of an indicator", () => {
  it("is realization over target where higher is better", () => {
    expect(achievementOf(HIGHER_IS_BETTER, { target: 80, realization: 60 })).toBe(75);
  });

  it("is target over realization where lower is better", () => {
    expect(achievementOf(LOWER_IS_BETTER, { target: 6, realization: 8 })).toBe(75);
  });

  it("is rounded to two places", () => {
    expect(achievementOf(HIGHER_IS_BETTER, { target: 3, realization: 1 })).toBe(33.33);
  });

  it.each([
    { target: null, realization: 60 },
    { target: 80, realization: null },
    { target: null, realization: null },
  ])("is unknown for %o", (measured) => {
    expect(achievementOf(HIGHER_IS_BETTER, measured)).toBeNull();
    expect(achievementOf(LOWER_IS_BETTER, measured)).toBeNull();
  });

  it("is zero where nothing was reached, and unknown where it would divide by zero", () => {
    expect(achievementOf(HIGHER_IS_BETTER, { target: 80, realization: 0 })).toBe(0);
    expect(achievementOf(HIGHER_IS_BETTER, { target: 0, realization: 1 })).toBeNull();
    expect(achievementOf(LOWER_IS_BETTER, { target: 5, realization: 0 })).toBeNull();
  });
});
