import { insertRows } from "../../common/database.ts";
import { insertFigures } from "../../common/figure/read-figures.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { knownWithoutDocument, readCsv, type Seeder, toEnum } from "../../common/seeding.ts";
import { Direction, Indicator, IndicatorCode } from "../indicator/indicator.entity.ts";

const DATA = new URL("data/", import.meta.url);

/** What the hub measures is its own choice, known from the first year of the programs. */
const FIRST_YEAR = 2017;

export const seedIndicators: Seeder = async ({ em }) => {
  const rows = readCsv<"code" | "name" | "dimension" | "unit" | "direction" | "is_statistic">(DATA, "indicators");
  await insertRows(
    em,
    IndicatorCode,
    rows.map(({ code }) => ({ code })),
  );
  await insertFigures(
    em,
    Indicator,
    rows.map(({ code, name, dimension, unit, direction, is_statistic }) => ({
      code,
      name,
      dimension: dimension ? toEnum(Dimension, dimension) : null,
      unit,
      direction: toEnum(Direction, direction),
      isStatistic: is_statistic === "yes",
      ...knownWithoutDocument(FIRST_YEAR),
    })),
  );
};
