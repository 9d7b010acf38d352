import { insertFigures } from "../../common/figure/read-figures.ts";
import { currentRegencyCodes, DEMONSTRATION_YEARS } from "../../common/demonstration.ts";
import { createRandom, type Random } from "../../common/random.ts";
import { round } from "../../common/round.ts";
import { readCsv, type Seeder, simulatedOn } from "../../common/seeding.ts";
import { IndicatorRealization } from "../indicator/indicator-realization.entity.ts";
import { IndicatorTarget } from "../indicator/indicator-target.entity.ts";
import { annualPlanCodeOf } from "./planning-document.seeder.ts";

const DATA = new URL("data/", import.meta.url);

const BASELINE_YEAR = 2021;

/** How a regency plans an indicator. */
interface Course {
  readonly indicator: string;
  readonly baseline: (random: Random, regencyCode: string) => number | null;
  /** What is planned a number of years after the baseline. */
  readonly planned: (baseline: number, years: number, ambition: number) => number;
  /** Of each year, from which to which, `planned` makes its target. */
  readonly ambition: readonly [low: number, high: number];
  /** The part of the target that is reached, from which to which; null where the statistics tell. */
  readonly reached: readonly [low: number, high: number] | null;
  readonly round: (value: number) => number;
}

const upTo = (most: number) => (value: number) => round(Math.min(value, most));
const rising = (baseline: number, years: number, step: number) => baseline + years * step;
const growing = (baseline: number, years: number, share: number) => baseline * (1 + share) ** years;

/** Indicators of the agency's own, and three of the statistics, whose baselines are those published. */
function readCourses(): readonly Course[] {
  const published = readBaselines();
  const statistic = (indicator: string) => (_: Random, regencyCode: string) =>
    published.get(`${indicator} ${regencyCode}`) ?? null;
  return [
    {
      indicator: "spbe_index",
      baseline: (random) => round(random.between(1.5, 3.1)),
      planned: rising,
      ambition: [0.15, 0.35],
      reached: [0.82, 1.08],
      round: upTo(5),
    },
    {
      indicator: "domestic_tourist_trips",
      baseline: (random) => Math.round(10 ** random.between(4.3, 6.3)),
      planned: growing,
      ambition: [0.05, 0.2],
      reached: [0.75, 1.2],
      round: Math.round,
    },
    {
      indicator: "waste_handled_share",
      baseline: (random) => round(random.between(35, 80)),
      planned: rising,
      ambition: [2, 6],
      reached: [0.8, 1.05],
      round: upTo(100),
    },
    {
      indicator: "hdi_ipm",
      baseline: statistic("hdi_ipm"),
      planned: rising,
      ambition: [0.4, 0.9],
      reached: null,
      round: upTo(100),
    },
    {
      indicator: "poverty_rate",
      baseline: statistic("poverty_rate"),
      planned: growing,
      ambition: [-0.08, -0.03],
      reached: null,
      round,
    },
    {
      indicator: "unemployment_rate_tpt",
      baseline: statistic("unemployment_rate_tpt"),
      planned: growing,
      ambition: [-0.08, -0.03],
      reached: null,
      round,
    },
  ];
}

/** By indicator and regency; without the zeros, which are probably gaps. */
function readBaselines(): ReadonlyMap<string, number> {
  const rows = readCsv<"region_code" | "indicator" | "value">(DATA, "baselines");
  const values = rows.map((row) => [`${row.indicator} ${row.region_code}`, Number(row.value)] as const);
  return new Map(values.filter(([, value]) => value > 0));
}

export const seedIndicatorProgress: Seeder = async ({ em, register }) => {
  const courses = readCourses();
  const planned = currentRegencyCodes(register)
    .filter((code) => createRandom("indicators", code).chance(0.92))
    .flatMap((code) => courses.flatMap((course) => followCourse(course, code)));
  await insertFigures(
    em,
    IndicatorTarget,
    planned.map(({ target }) => target),
  );
  await insertFigures(
    em,
    IndicatorRealization,
    planned.map(({ realization }) => realization).filter((row) => row !== null),
  );
};

interface YearOfCourse {
  readonly target: IndicatorTarget;
  readonly realization: IndicatorRealization | null;
}

function followCourse(course: Course, regencyCode: string): YearOfCourse[] {
  const random = createRandom("indicator", course.indicator, regencyCode);
  const baseline = course.baseline(random, regencyCode);
  if (baseline === null) return [];
  const ambition = random.between(...course.ambition);
  return DEMONSTRATION_YEARS.map((year) => {
    const key = { regencyCode, year, indicatorCode: course.indicator };
    const value = course.planned(baseline, year - BASELINE_YEAR, ambition);
    return {
      target: toTarget(key, course.round(value), baseline),
      realization:
        course.reached && toRealization(key, course.round(value * random.between(...course.reached)), random),
    };
  });
}

type Key = Pick<IndicatorTarget, "regencyCode" | "year" | "indicatorCode">;

const toTarget = (key: Key, target: number, baseline: number): IndicatorTarget => ({
  ...key,
  target,
  baseline,
  baselineYear: BASELINE_YEAR,
  documentCode: annualPlanCodeOf(key.regencyCode, key.year),
  ...simulatedOn(`${key.year}-01-01`),
});

/** Null in a year in which the regency does not report. */
const toRealization = (key: Key, realization: number, random: Random): IndicatorRealization | null =>
  random.chance(0.9) ? { ...key, realization, ...simulatedOn(`${key.year}-12-31`) } : null;
