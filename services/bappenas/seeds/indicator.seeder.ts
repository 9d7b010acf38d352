import { insertRows } from "../../common/database.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { readCsv, type Seeder, toEnum } from "../../common/seeding.ts";
import { Direction, Indicator } from "../indicator/indicator.entity.ts";

const DATA = new URL("data/", import.meta.url);

export const seedIndicators: Seeder = async ({ em }) => {
  const rows = readCsv<"code" | "name" | "dimension" | "unit" | "direction" | "is_statistic">(DATA, "indicators");
  await insertRows(
    em,
    Indicator,
    rows.map(({ code, name, dimension, unit, direction, is_statistic }) => ({
      code,
      name,
      dimension: dimension ? toEnum(Dimension, dimension) : null,
      unit,
      direction: toEnum(Direction, direction),
      isStatistic: is_statistic === "yes",
    })),
  );
};
