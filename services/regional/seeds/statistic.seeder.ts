import { insertFigures } from "../../common/figure/read-figures.ts";
import { readCsv, readSources, type Seeder } from "../../common/seeding.ts";
import { Statistic } from "../statistic/statistic.entity.ts";

const DATA = new URL("data/", import.meta.url);

/** A share of people or houses, or an unemployment rate, that is exactly zero in a whole regency. */
const isGap = (indicator: string, value: number): boolean => value === 0 && !indicator.startsWith("population");

export const seedStatistics: Seeder = async ({ em }) => {
  const sourceOf = readSources(DATA);
  const rows = readCsv<"region_code" | "indicator" | "year" | "value" | "unit" | "source_id">(DATA, "statistics");
  await insertFigures(
    em,
    Statistic,
    rows.map(({ region_code, indicator, year, value, unit, source_id }) => ({
      regionCode: region_code,
      indicator,
      year: Number(year),
      value: Number(value),
      unit,
      isSuspect: isGap(indicator, Number(value)),
      ...sourceOf(source_id, Number(year)),
    })),
  );
};
