import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { ReadinessMark } from "./readiness-mark.entity.ts";
import { ReadinessWeight } from "./readiness-weight.entity.ts";

/** Of one candidate: five assessors, as good as. */
export const MARKS_AT_MOST = 95;

/** Those of a candidate, by `<year>/<code>`. */
export const createReadinessMarksLoader = (em: EntityManager) =>
  createListLoader<ReadinessMark>({
    name: "readinessMarks",
    load: (candidates) => {
      const keys = candidates.map((candidate) => candidate.split("/"));
      return readFigures(em, ReadinessMark, DEFAULT_VIEW, {
        where: {
          year: { $in: [...new Set(keys.map(([year]) => Number(year)))] },
          regencyCode: { $in: [...new Set(keys.map(([, code]) => code))] },
        },
        orderBy: { criterionCode: "asc", assessorSubject: "asc" },
      });
    },
    keyOf: ({ year, regencyCode }) => `${year}/${regencyCode}`,
  });

/** Those of a cohort, by its year. */
export const createReadinessWeightsLoader = (em: EntityManager) =>
  createListLoader<ReadinessWeight>({
    name: "readinessWeights",
    load: (years) => readCounting(em, years.map(Number)),
    keyOf: ({ year }) => String(year),
  });

/** The weights of those criteria that count, by code. */
export async function readCounting(em: EntityManager, years: readonly number[]): Promise<ReadinessWeight[]> {
  const weights = await readFigures(em, ReadinessWeight, DEFAULT_VIEW, {
    where: { year: { $in: years } },
    orderBy: { criterionCode: "asc" },
  });
  return weights.filter(({ weight }) => weight > 0);
}
