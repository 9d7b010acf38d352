import "reflect-metadata";
import { describe, expect, it } from "vitest";
import { ReportStatus } from "../../common/graph/report-status.ts";
import type { RegencyYear } from "../regency-year/regency-year.ts";
import { assess } from "./assessment.ts";
import { toDimensionProgress } from "./dimension-progress.ts";
import { REAL, regencyYear, RULE, SIMULATED } from "./progress.testkit.ts";
import { ProgressStatus, Trend } from "./progress-status.ts";

const firstRow = (year: Pick<RegencyYear, "dimensionScores" | "dimensionTargets">) =>
  toDimensionProgress(assess(year, RULE)[0]!, RULE);

describe("a row of progress", () => {
  it("holds a score against its target", () => {
    const row = firstRow(regencyYear("51.03", { score: 2.8, previousScore: 2.5, target: 3.1 }));
    expect(row).toMatchObject({
      score: 2.8,
      target: 3.1,
      gap: -0.3,
      status: ProgressStatus.AT_RISK,
      trend: Trend.IMPROVING,
      ruleVersion: 1,
    });
  });

  it("is simulated by its target, too, and as low as its lowest part", () => {
    const { provenance } = firstRow(regencyYear("51.03", { score: 3, target: 3, scoreIs: REAL, targetIs: SIMULATED }));
    expect(provenance).toMatchObject({
      agency: "provincial",
      simulated: true,
      partCount: 2,
      simulatedCount: 1,
      status: ReportStatus.VERIFIED,
      asOf: "2023-12-04",
    });
  });

  it("is real where both are", () => {
    const { provenance } = firstRow(regencyYear("51.03", { score: 3, target: 3, scoreIs: REAL, targetIs: REAL }));
    expect(provenance).toMatchObject({ simulated: false, partCount: 2, simulatedCount: 0 });
  });

  it("names which of the two is missing, and by what it was judged", () => {
    const partsMissing = (year: RegencyYear) => firstRow(year).provenance?.missing?.map(({ part }) => part);
    expect(partsMissing(regencyYear("51.03", { score: 3, target: 3 }))).toEqual([]);
    expect(partsMissing(regencyYear("51.03", { score: 3 }))).toEqual(["TARGET"]);
    expect(partsMissing(regencyYear("51.03", { target: 3 }))).toEqual(["SCORE"]);
    expect(firstRow(regencyYear("51.03", { score: 3 })).provenance?.methodology).toContain("`ruleVersion`");
  });

  it("has no gap and no provenance where nothing is known", () => {
    expect(firstRow(regencyYear("51.03", {}))).toMatchObject({ gap: null, trend: null, provenance: null });
  });

  it("still shows the target while the scores are away", () => {
    const { dimensionTargets } = regencyYear("51.03", { target: 3 });
    const row = firstRow({ dimensionTargets });
    expect(row).toMatchObject({ score: null, target: 3, gap: null, status: ProgressStatus.UNAVAILABLE, trend: null });
  });

  it("still shows the score and its trend while the targets are away", () => {
    const { dimensionScores } = regencyYear("51.03", { score: 3, previousScore: 3 });
    const row = firstRow({ dimensionScores, dimensionTargets: null });
    expect(row).toMatchObject({ score: 3, target: null, status: ProgressStatus.UNAVAILABLE, trend: Trend.STEADY });
  });

  it("reads a moment that came as text", () => {
    const scoreIs = JSON.parse(JSON.stringify(REAL)) as typeof REAL;
    expect(firstRow(regencyYear("51.03", { score: 3, scoreIs })).provenance?.receivedAt).toEqual(REAL.receivedAt);
  });
});
