import "reflect-metadata";
import { describe, expect, it } from "vitest";
import { Dimension } from "../../common/graph/dimension.ts";
import { reportedProvenance } from "../../common/graph/provenance.ts";
import { knownWithoutDocument, simulatedOn } from "../../common/seeding.ts";
import type { Statistic } from "../statistic/statistic.ts";
import { Direction, type Indicator } from "./indicator.entity.ts";
import { RealizationStatus, toIndicatorProgress } from "./indicator-progress.ts";
import type { IndicatorRealization } from "./indicator-realization.entity.ts";
import type { IndicatorTarget } from "./indicator-target.entity.ts";

const SPBE: Indicator = {
  code: "spbe_index",
  name: "Indeks SPBE",
  dimension: Dimension.GOVERNANCE,
  unit: "index 0-5",
  direction: Direction.HIGHER_IS_BETTER,
  isStatistic: false,
  ...knownWithoutDocument(2017),
};

const POVERTY: Indicator = {
  code: "poverty_rate",
  name: "Persentase Penduduk Miskin",
  dimension: Dimension.ECONOMY,
  unit: "percent",
  direction: Direction.LOWER_IS_BETTER,
  isStatistic: true,
  ...knownWithoutDocument(2017),
};

const KEY = { regencyCode: "51.71", year: 2023 };

const targetOf = ({ code }: Indicator, target: number): IndicatorTarget => ({
  ...KEY,
  indicatorCode: code,
  target,
  baseline: null,
  baselineYear: null,
  documentCode: "51.71-RKPD-2023",
  ...simulatedOn("2023-01-01"),
});

const realizationOf = ({ code }: Indicator, realization: number): IndicatorRealization => ({
  ...KEY,
  indicatorCode: code,
  realization,
  ...simulatedOn("2023-12-31"),
});

const statisticOf = (indicator: string, value: number, isSuspect = false): Statistic => ({
  indicator,
  value,
  isSuspect,
  provenance: { ...reportedProvenance("regional", { ...simulatedOn("2023-12-31"), simulated: false }), source: "BPS" },
});

describe("the progress of indicators", () => {
  it("has a row for each that has a target or a realization, in their order", () => {
    const rows = toIndicatorProgress([SPBE, POVERTY], {
      targets: [targetOf(POVERTY, 6)],
      realizations: [realizationOf(SPBE, 3)],
      statistics: [],
    });
    expect(rows.map(({ indicator, target, realization }) => ({ indicator, target, realization }))).toEqual([
      { indicator: "spbe_index", target: null, realization: 3 },
      { indicator: "poverty_rate", target: 6, realization: null },
    ]);
    expect(toIndicatorProgress([SPBE, POVERTY], { targets: [], realizations: [], statistics: [] })).toEqual([]);
  });

  it("takes the realization of a statistic from the statistics, and leaves those aside that are no indicator", () => {
    const [row, ...others] = toIndicatorProgress([SPBE, POVERTY], {
      targets: [targetOf(POVERTY, 6)],
      realizations: [],
      statistics: [statisticOf("population_total", 700_000), statisticOf("poverty_rate", 8)],
    });
    expect(row).toMatchObject({ realization: 8, achievement: 75, realizationStatus: RealizationStatus.REPORTED });
    expect(others).toEqual([]);
  });

  it("is suspect where the statistic of its realization is", () => {
    const areSuspect = (statistics: readonly Statistic[] | null) =>
      toIndicatorProgress([SPBE, POVERTY], {
        targets: [targetOf(POVERTY, 6)],
        realizations: [realizationOf(SPBE, 0)],
        statistics,
      }).map(({ isSuspect }) => isSuspect);
    expect(areSuspect([statisticOf("poverty_rate", 0, true)])).toEqual([false, true]);
    expect(areSuspect([statisticOf("poverty_rate", 8)])).toEqual([false, false]);
    expect(areSuspect(null)).toEqual([false, false]);
  });

  it("comes from target and statistic together, and is simulated if one of them is", () => {
    const [row] = toIndicatorProgress([POVERTY], {
      targets: [targetOf(POVERTY, 6)],
      realizations: [],
      statistics: [statisticOf("poverty_rate", 8)],
    });
    expect(row?.provenance).toMatchObject({ agency: "bappenas", simulated: true, partCount: 2, simulatedCount: 1 });
  });

  it("keeps the statistic's own provenance where nothing is computed", () => {
    const statistic = statisticOf("poverty_rate", 8);
    const [row] = toIndicatorProgress([POVERTY], { targets: [], realizations: [], statistics: [statistic] });
    const missing = [{ part: "TARGET", regency: null }];
    expect(row?.provenance).toEqual({ ...statistic.provenance, missingCount: 1, missing });
  });

  it("says by which method realization and target were held against each other, and that nothing is missing", () => {
    const provenanceOf = (indicator: Indicator) =>
      toIndicatorProgress([indicator], {
        targets: [targetOf(indicator, 6)],
        realizations: [realizationOf(indicator, 3)],
        statistics: [statisticOf(indicator.code, 3)],
      })[0]?.provenance;
    expect(provenanceOf(SPBE)).toMatchObject({
      methodology: "The realization over the target, in percent.",
      missing: [],
    });
    expect(provenanceOf(POVERTY)).toMatchObject({
      methodology: "The target over the realization, in percent.",
      missing: [],
    });
  });

  it.each([[[]], [null]])("names the realization as missing where there is %j of the statistics", (statistics) => {
    const [row] = toIndicatorProgress([POVERTY], { targets: [targetOf(POVERTY, 6)], realizations: [], statistics });
    expect(row?.provenance).toMatchObject({
      agency: "bappenas",
      revision: 1,
      missingCount: 1,
      missing: [{ part: "REALIZATION", regency: null }],
    });
  });

  it("reads the moment of a statistic that came over HTTP as text", () => {
    const { provenance, ...statistic } = statisticOf("poverty_rate", 8);
    const overHttp = JSON.parse(JSON.stringify(provenance)) as Statistic["provenance"];
    const [row] = toIndicatorProgress([POVERTY], {
      targets: [targetOf(POVERTY, 6)],
      realizations: [],
      statistics: [{ ...statistic, provenance: overHttp }],
    });
    expect(row?.provenance.receivedAt).toEqual(new Date("2023-12-31"));
  });

  it("says whether a realization was not reported or cannot be asked", () => {
    const targets = [targetOf(SPBE, 3), targetOf(POVERTY, 6)];
    const statusesWith = (statistics: readonly Statistic[] | null) =>
      toIndicatorProgress([SPBE, POVERTY], { targets, realizations: [], statistics }).map(
        (row) => row.realizationStatus,
      );
    expect(statusesWith([])).toEqual([RealizationStatus.NOT_REPORTED, RealizationStatus.NOT_REPORTED]);
    expect(statusesWith(null)).toEqual([RealizationStatus.NOT_REPORTED, RealizationStatus.UNAVAILABLE]);
  });
});
