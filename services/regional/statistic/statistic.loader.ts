import type { EntityManager } from "@mikro-orm/postgresql";
import { createAnnualLoader } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { Statistic } from "./statistic.entity.ts";

export const createStatisticsLoader = (em: EntityManager) =>
  createAnnualLoader<Statistic>({
    name: "statistics",
    load: ({ codes, years, view }) =>
      readFigures(em, Statistic, view, {
        where: { regionCode: { $in: codes }, year: { $in: years } },
        orderBy: { indicator: "asc" },
      }),
    keyOf: ({ regionCode, year }) => ({ code: regionCode, year }),
  });
