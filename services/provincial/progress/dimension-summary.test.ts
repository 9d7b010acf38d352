import "reflect-metadata";
import { describe, expect, it } from "vitest";
import { DIMENSIONS } from "../../common/graph/dimension.ts";
import type { RegencyYear } from "../regency-year/regency-year.ts";
import { type DimensionSummary, summarize } from "./dimension-summary.ts";
import { REAL, regencyYear, RULE } from "./progress.testkit.ts";

const firstRow = (regencies: readonly RegencyYear[]) => summarize(regencies, RULE)[0]!;

const countAll = (row: DimensionSummary): number =>
  row.onTrackCount + row.atRiskCount + row.offTrackCount + row.noTargetCount + row.noDataCount + row.unavailableCount;

const { dimensionScores: _, ...withoutScores } = regencyYear("51.07", { target: 3 });

const EVERY_STATE: readonly RegencyYear[] = [
  regencyYear("51.01", { score: 3, target: 3 }),
  regencyYear("51.02", { score: 2.8, target: 3 }),
  regencyYear("51.03", { score: 2, target: 3 }),
  regencyYear("51.04", { score: 3.5 }),
  regencyYear("51.05", { target: 3.2 }),
  regencyYear("51.06", {}),
  withoutScores,
];

describe("a summary of progress", () => {
  it("has six rows in the order of the dimensions, also of no regency", () => {
    expect(summarize([], RULE).map(({ dimension }) => dimension)).toEqual(DIMENSIONS);
    expect(firstRow([])).toMatchObject({
      meanScore: null,
      meanTarget: null,
      gap: null,
      leading: null,
      provenance: null,
    });
  });

  it("counts every regency once", () => {
    const row = firstRow(EVERY_STATE);
    expect(row).toMatchObject({
      onTrackCount: 1,
      atRiskCount: 1,
      offTrackCount: 1,
      noTargetCount: 1,
      noDataCount: 2,
      unavailableCount: 1,
    });
    expect(summarize(EVERY_STATE, RULE).map(countAll)).toEqual(DIMENSIONS.map(() => EVERY_STATE.length));
  });

  it("takes the means of what is known, and the gap of those that have both", () => {
    const row = firstRow(EVERY_STATE.slice(0, 6));
    expect(row).toMatchObject({ meanScore: 2.83, meanTarget: 3.05, gap: -0.4 });
  });

  it("names every regency whose score the mean lacks, in order of code", () => {
    const codesMissing = (regencies: readonly RegencyYear[]) =>
      firstRow(regencies).provenance?.missing?.map(({ part, regency }) => [part, regency?.code]);
    expect(codesMissing(EVERY_STATE.toReversed())).toEqual([
      ["51.05", "51.05"],
      ["51.06", "51.06"],
      ["51.07", "51.07"],
    ]);
    expect(codesMissing(EVERY_STATE.slice(0, 4))).toEqual([]);
  });

  it("names of mixed rows those whose simulated score is left out", () => {
    const { provenance } = firstRow([
      regencyYear("51.01", { score: 3, target: 2, scoreIs: REAL, targetIs: REAL }),
      regencyYear("51.02", { score: 4, target: 4 }),
    ]);
    expect(provenance).toMatchObject({ missingCount: 1, missing: [{ part: "51.02" }] });
  });

  it("takes the real rows alone where one has a score, and counts the simulated figures beside them", () => {
    const row = firstRow([
      regencyYear("51.01", { score: 3, target: 2, scoreIs: REAL, targetIs: REAL }),
      regencyYear("51.02", { score: 1, target: 3, scoreIs: REAL }),
      regencyYear("51.03", { score: 4, target: 4 }),
    ]);
    expect(row).toMatchObject({ meanScore: 3, meanTarget: 2, gap: 1, onTrackCount: 2, offTrackCount: 1 });
    expect(row.leading).toEqual({ code: "51.01", score: 3 });
    expect(row.lagging).toEqual({ code: "51.01", score: 3 });
    expect(row.provenance).toMatchObject({ simulated: false, partCount: 2, simulatedCount: 3 });
  });

  it("is simulated where all rows with a score are, if only by their target", () => {
    const row = firstRow([
      regencyYear("51.01", { score: 3, target: 2, scoreIs: REAL }),
      regencyYear("51.02", { score: 2, target: 2 }),
      regencyYear("51.03", { target: 4, targetIs: REAL }),
    ]);
    expect(row).toMatchObject({ meanScore: 2.5, meanTarget: 2, gap: 0.5, noDataCount: 1 });
    expect(row.provenance).toMatchObject({ simulated: true, partCount: 4, simulatedCount: 3 });
  });

  it("names of equals the first by code", () => {
    const row = firstRow([
      regencyYear("51.03", { score: 3 }),
      regencyYear("51.02", { score: 2 }),
      regencyYear("51.01", { score: 3 }),
      regencyYear("51.04", { score: 2 }),
    ]);
    expect([row.leading?.code, row.lagging?.code]).toEqual(["51.01", "51.02"]);
  });

  it("knows no score while the agency of the scores is away, and still the targets", () => {
    const away = EVERY_STATE.map((regency) => ({ ...regency, dimensionScores: null }));
    expect(firstRow(away)).toMatchObject({
      meanScore: null,
      meanTarget: 3.04,
      gap: null,
      unavailableCount: away.length,
      leading: null,
      lagging: null,
    });
    expect(countAll(firstRow(away))).toBe(away.length);
    expect(firstRow(away).provenance?.missing?.map(({ part }) => part)).toEqual(away.map(({ code }) => code));
  });

  it("knows nothing while both are away", () => {
    const away = EVERY_STATE.map(({ code, year, view }) => ({ code, year, view }));
    expect(firstRow(away)).toMatchObject({ meanScore: null, meanTarget: null, unavailableCount: 7, provenance: null });
  });
});
