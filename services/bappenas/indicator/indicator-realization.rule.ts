import type { EntityManager } from "@mikro-orm/postgresql";
import { readFigures } from "../../common/figure/read-figures.ts";
import type { FigureInput } from "../../common/figure/report-figures.input.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { Indicator } from "./indicator.entity.ts";
import type { IndicatorRealizationInput } from "./indicator-realization.input.ts";

/** A statistic is published by BPS and held by `regional`: nobody reports it. */
export async function findStatistics(em: EntityManager, rows: readonly FigureInput[]): Promise<(string | null)[]> {
  const codes = (rows as readonly IndicatorRealizationInput[]).map(({ indicatorCode }) => indicatorCode);
  const indicators = await readFigures(em, Indicator, DEFAULT_VIEW, { where: { code: { $in: codes } } });
  const statistics = new Set(indicators.filter(({ isStatistic }) => isStatistic).map(({ code }) => code));
  return codes.map((code) =>
    statistics.has(code) ? `${code} is a statistic: its realization is published, and nobody reports it` : null,
  );
}
