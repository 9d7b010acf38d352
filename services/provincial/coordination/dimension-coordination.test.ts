import "reflect-metadata";
import { describe, expect, it } from "vitest";
import { DIMENSIONS } from "../../common/graph/dimension.ts";
import { REAL, regencyYear, RULE, SIMULATED } from "../progress/progress.testkit.ts";
import type { RegencyYear } from "../regency-year/regency-year.ts";
import { coordinate, pairOf } from "./dimension-coordination.ts";

const firstRow = (regencies: readonly RegencyYear[], neighbors: readonly string[] = []) =>
  coordinate(regencies, RULE, new Map(neighbors.map((pair) => [pair, SIMULATED])))[0]!;
const codesOf = (rows: readonly { readonly code: string }[]) => rows.map(({ code }) => code);

/** One lags, four lead, one of which with a lower score than the one that lags. */
const PROVINCE: readonly RegencyYear[] = [
  regencyYear("51.01", { score: 2.5, target: 3.5 }),
  regencyYear("51.02", { score: 3.1, target: 3 }),
  regencyYear("51.03", { score: 3.6, target: 3 }),
  regencyYear("51.04", { score: 3.6, target: 3 }),
  regencyYear("51.05", { score: 3.9, target: 3 }),
  regencyYear("51.06", { score: 2.4, target: 2 }),
];

describe("who could help whom", () => {
  it("is told in six rows, in the order of the dimensions, also of no regency", () => {
    expect(coordinate([], RULE, new Map()).map(({ dimension }) => dimension)).toEqual(DIMENSIONS);
    expect(firstRow([])).toMatchObject({ leading: [], pairs: [], notKnownCount: 0, provenance: null });
  });

  it("is the three that lead with the highest scores, of equals by code, where no neighbor is known", () => {
    const { leading, pairs } = firstRow(PROVINCE);
    expect(codesOf(leading)).toEqual(["51.05", "51.03", "51.04"]);
    expect(pairs).toEqual([
      {
        lagging: { code: "51.01", score: 2.5 },
        status: "OFF_TRACK",
        helpers: [
          { code: "51.05", score: 3.9, isNeighbor: false, neighborProvenance: null },
          { code: "51.03", score: 3.6, isNeighbor: false, neighborProvenance: null },
          { code: "51.04", score: 3.6, isNeighbor: false, neighborProvenance: null },
        ],
      },
    ]);
  });

  it("is a neighbor first, though others score higher", () => {
    const [pair] = firstRow(PROVINCE, [pairOf("51.01", "51.02")]).pairs;
    expect(codesOf(pair!.helpers)).toEqual(["51.02", "51.05", "51.03"]);
    expect(pair!.helpers[0]).toMatchObject({ isNeighbor: true, neighborProvenance: SIMULATED });
  });

  it("is no neighbor that leads with a lower score", () => {
    const [pair] = firstRow(PROVINCE, [pairOf("51.01", "51.06")]).pairs;
    expect(codesOf(pair!.helpers)).not.toContain("51.06");
  });

  it("names who lags though nobody leads", () => {
    const { leading, pairs } = firstRow([regencyYear("51.01", { score: 2.9, target: 3 })]);
    expect({ leading, pairs }).toEqual({
      leading: [],
      pairs: [{ lagging: { code: "51.01", score: 2.9 }, status: "AT_RISK", helpers: [] }],
    });
  });

  it("goes by the lowest and the highest quarter where there is no target", () => {
    const scores = [1, 2, 2.1, 2.2, 2.3, 2.4, 2.5, 3.5];
    const { leading, pairs } = firstRow(scores.map((score, index) => regencyYear(`51.0${index + 1}`, { score })));
    expect(codesOf(leading)).toEqual(["51.08", "51.07"]);
    expect(pairs.map(({ lagging, status }) => [lagging.code, status])).toEqual([
      ["51.01", "NO_TARGET"],
      ["51.02", "NO_TARGET"],
    ]);
  });

  it("finds nobody lagging among equals without a target, nor among three", () => {
    const equals = ["51.01", "51.02", "51.03", "51.04"].map((code) => regencyYear(code, { score: 2 }));
    expect(firstRow(equals)).toMatchObject({ leading: [], pairs: [] });
    const three = [1, 2, 3].map((score) => regencyYear(`51.0${score}`, { score }));
    expect(firstRow(three)).toMatchObject({ leading: [], pairs: [] });
  });

  it("compares the real with the real alone, and names the others as missing", () => {
    const real = { scoreIs: REAL, targetIs: REAL };
    const { pairs, provenance } = firstRow([
      regencyYear("51.01", { score: 2, target: 3, ...real }),
      regencyYear("51.02", { score: 3, target: 3, ...real }),
      regencyYear("51.03", { score: 4, target: 3 }),
    ]);
    expect(codesOf(pairs[0]!.helpers)).toEqual(["51.02"]);
    expect(provenance).toMatchObject({ simulated: false, missing: [{ part: "51.03" }] });
  });

  it("judges nobody while an agency is away, and counts those of whom it is not known", () => {
    const { dimensionTargets: _, ...away } = regencyYear("51.01", { score: 1, target: 3 });
    expect(firstRow([away, regencyYear("51.02", { target: 3 })])).toMatchObject({ pairs: [], notKnownCount: 2 });
  });
});
