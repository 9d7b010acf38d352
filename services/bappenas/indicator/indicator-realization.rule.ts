import type { EntityManager } from "@mikro-orm/postgresql";
import { readRows } from "../../common/read.ts";
import type { FigureInput } from "../../common/figure/report-figures.input.ts";
import { Indicator } from "./indicator.entity.ts";
import type { IndicatorRealizationInput } from "./indicator-realization.input.ts";

/** A statistic is published by BPS and held by `regional`: nobody reports it. */
export async function findStatistics(em: EntityManager, rows: readonly FigureInput[]): Promise<(string | null)[]> {
  const codes = (rows as readonly IndicatorRealizationInput[]).map(({ indicatorCode }) => indicatorCode);
  const statistics = await readRows(em, Indicator, { where: { code: { $in: codes }, isStatistic: true } });
  const isStatistic = new Set(statistics.map(({ code }) => code));
  return codes.map((code) =>
    isStatistic.has(code) ? `${code} is a statistic: its realization is published, and nobody reports it` : null,
  );
}
