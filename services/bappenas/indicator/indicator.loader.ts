import type { EntityManager } from "@mikro-orm/postgresql";
import { createAnnualLoader, createOnce } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DIMENSIONS } from "../../common/graph/dimension.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { Indicator } from "./indicator.entity.ts";
import { IndicatorRealization } from "./indicator-realization.entity.ts";
import { IndicatorTarget } from "./indicator-target.entity.ts";

/** All indicators, read once a request: they are few. */
export const createIndicatorsLoader = (em: EntityManager) => createOnce(() => readIndicators(em));

/** In the order of the dimensions, those of none last, then by code. */
async function readIndicators(em: EntityManager): Promise<readonly Indicator[]> {
  const indicators = await readFigures(em, Indicator, DEFAULT_VIEW, { where: {}, orderBy: { code: "asc" } });
  return indicators.toSorted((a, b) => placeOf(a) - placeOf(b));
}

const placeOf = ({ dimension }: Indicator): number =>
  dimension === null ? DIMENSIONS.length : DIMENSIONS.indexOf(dimension);

export const createIndicatorTargetsLoader = (em: EntityManager) =>
  createAnnualLoader<IndicatorTarget>({
    name: "indicatorTargets",
    load: ({ codes, years, view }) =>
      readFigures(em, IndicatorTarget, view, { where: { regencyCode: { $in: codes }, year: { $in: years } } }),
    keyOf: ({ regencyCode, year }) => ({ code: regencyCode, year }),
  });

export const createIndicatorRealizationsLoader = (em: EntityManager) =>
  createAnnualLoader<IndicatorRealization>({
    name: "indicatorRealizations",
    load: ({ codes, years, view }) =>
      readFigures(em, IndicatorRealization, view, { where: { regencyCode: { $in: codes }, year: { $in: years } } }),
    keyOf: ({ regencyCode, year }) => ({ code: regencyCode, year }),
  });
