import { describe, expect, it } from "vitest";
import { findDifference } from "./compare.ts";

describe("the comparison of answers", () => {
  it("finds none between equal answers, whatever the order of their fields", () => {
    expect(findDifference({ a: [1, { b: null }], c: "x" }, { c: "x", a: [1, { b: null }] })).toBeNull();
  });

  it("says where, with both values", () => {
    const row = (gap: number) => ({ province: { regencies: [{ gap: 0 }, { gap }] } });
    expect(findDifference(row(0.12), row(0.13))).toBe("data.province.regencies[1].gap: 0.12 is not 0.13");
  });

  it("tells the order of a list", () => {
    expect(findDifference(["a", "b"], ["b", "a"])).toBe('data[0]: "a" is not "b"');
  });

  it("tells lists of different lengths, after what they share", () => {
    expect(findDifference([1, 2], [1, 2, 3])).toBe("data: 2 items are not 3");
    expect(findDifference([1, 2, 3], [1])).toBe("data: 3 items are not 1");
    expect(findDifference([1, 2], [0])).toBe("data[0]: 1 is not 0");
  });

  it("tells null, missing, zero and empty from each other", () => {
    const values = [null, undefined, 0, "", [], {}];
    const pairs = values.flatMap((a, i) => values.flatMap((b, j) => (i === j ? [] : [findDifference([a], [b])])));
    expect(pairs).not.toContain(null);
    expect(findDifference({ a: null }, {})).toBe("data.a: null is not missing");
    expect(findDifference({}, { a: 1 })).toBe("data.a: missing is not 1");
  });
});
