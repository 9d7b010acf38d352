import type { EntityManager } from "@mikro-orm/postgresql";
import type { FigureInput } from "../../common/figure/report-figures.input.ts";
import type { IndicatorTargetInput } from "./indicator-target.input.ts";

/** Targets that set out from where nothing can be known to have been. */
export const findBaseless = (_em: EntityManager, rows: readonly FigureInput[]): Promise<(string | null)[]> =>
  Promise.resolve((rows as readonly IndicatorTargetInput[]).map(whyBaseless));

export function whyBaseless({ year, baseline, baselineYear }: IndicatorTargetInput): string | null {
  if (baseline != null && baselineYear == null) {
    return `the baseline ${baseline} is of no year; give its baselineYear, or leave it out`;
  }
  if (baseline == null && baselineYear != null) {
    return `baselineYear ${baselineYear} has no baseline; give it, or leave the year out`;
  }
  if (baselineYear != null && baselineYear > year) {
    return `baselineYear ${baselineYear} is after the target's year ${year}; correct one of them`;
  }
  return null;
}
