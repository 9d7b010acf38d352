import { describe, expect, it } from "vitest";
import { median, percentile } from "./statistics.ts";

describe("statistics", () => {
  it("takes the middle as median, whatever the order", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 9, 1, 2])).toBe(5.5);
    expect(median([3])).toBe(3);
  });

  it("takes a value that was measured as percentile", () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    expect([0.5, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 99, 100]);
    expect(percentile([7], 0.5)).toBe(7);
    expect(percentile([7, 8], 0.99)).toBe(8);
  });
});
