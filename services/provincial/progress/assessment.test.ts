import "reflect-metadata";
import { describe, expect, it } from "vitest";
import { DIMENSIONS } from "../../common/graph/dimension.ts";
import { assess, statusOf, trendOf } from "./assessment.ts";
import { regencyYear, RULE, SIMULATED } from "./progress.testkit.ts";
import { ProgressStatus, Trend } from "./progress-status.ts";

describe("the status of a score", () => {
  it.each([
    [3, 3, ProgressStatus.ON_TRACK],
    [3.01, 3, ProgressStatus.ON_TRACK],
    [2.99, 3, ProgressStatus.AT_RISK],
    [2.7, 3, ProgressStatus.AT_RISK],
    [2.69, 3, ProgressStatus.OFF_TRACK],
    [2.61, 2.9, ProgressStatus.AT_RISK],
    [2.6, 2.9, ProgressStatus.OFF_TRACK],
    [1.98, 2.2, ProgressStatus.AT_RISK],
    [0, 4, ProgressStatus.OFF_TRACK],
    [0, 0, ProgressStatus.ON_TRACK],
  ])("of %d against %d is %s", (score, target, status) => {
    expect(statusOf(score, target, RULE)).toBe(status);
  });

  it("is met exactly at every border of ten percent", () => {
    for (let tenths = 1; tenths <= 40; tenths += 1) {
      const border = (tenths * 9) / 100;
      expect(statusOf(border, tenths / 10, RULE)).toBe(ProgressStatus.AT_RISK);
      expect(statusOf(border - 0.01, tenths / 10, RULE)).toBe(ProgressStatus.OFF_TRACK);
    }
  });

  it("is NO_DATA without a score, with or without a target", () => {
    expect(statusOf(null, 3, RULE)).toBe(ProgressStatus.NO_DATA);
    expect(statusOf(null, null, RULE)).toBe(ProgressStatus.NO_DATA);
  });

  it("is NO_TARGET for a score without a target", () => {
    expect(statusOf(3, null, RULE)).toBe(ProgressStatus.NO_TARGET);
  });
});

describe("the trend of a score", () => {
  it.each([
    [3.05, 3, Trend.STEADY],
    [3.06, 3, Trend.IMPROVING],
    [2.95, 3, Trend.STEADY],
    [2.94, 3, Trend.DECLINING],
    [2.35, 2.3, Trend.STEADY],
    [3, null, null],
  ])("of %d after %d is %s", (score, previousScore, trend) => {
    const [dimension = DIMENSIONS[0]!] = DIMENSIONS;
    expect(trendOf({ dimension, score, previousScore, provenance: SIMULATED }, RULE)).toBe(trend);
  });
});

describe("an assessment", () => {
  it("has six rows in the order of the dimensions, also of a regency of which nothing is known", () => {
    const rows = assess(regencyYear("51.03", {}), RULE);
    expect(rows.map(({ dimension }) => dimension)).toEqual(DIMENSIONS);
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set([ProgressStatus.NO_DATA]));
  });

  it.each(["dimensionScores", "dimensionTargets"] as const)("is UNAVAILABLE while %s are null or missing", (list) => {
    const year = regencyYear("51.03", { score: 3, target: 3 });
    for (const away of [
      { ...year, [list]: undefined },
      { ...year, [list]: null },
    ]) {
      const rows = assess(away, RULE);
      expect(rows).toHaveLength(6);
      expect(new Set(rows.map(({ status }) => status))).toEqual(new Set([ProgressStatus.UNAVAILABLE]));
    }
  });

  it("places a row by its dimension, whatever the order of the lists", () => {
    const { dimensionScores, dimensionTargets } = regencyYear("51.03", { score: 3, target: 3 });
    const rows = assess({ dimensionScores: dimensionScores!.toReversed(), dimensionTargets }, RULE);
    expect(rows.map(({ dimension }) => dimension)).toEqual(DIMENSIONS);
    expect(rows.every(({ dimension, score }) => score?.dimension === dimension)).toBe(true);
  });
});
