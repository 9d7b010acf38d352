import type { EntityManager } from "@mikro-orm/postgresql";
import { createAnnualLoader } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DIMENSIONS } from "../../common/graph/dimension.ts";
import { reportedProvenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import { DimensionScoreEntry } from "./evaluation.entity.ts";
import type { DimensionScore } from "./evaluation.ts";

type LocatedScore = DimensionScore & { readonly code: string; readonly year: number };

/** The dimension scores of a regency's year, in the order of the dimensions, from the latest phase that has any. */
export const createDimensionScoresLoader = (em: EntityManager) =>
  createAnnualLoader<LocatedScore>({
    name: "dimensionScores",
    load: async ({ codes, years, view }) => {
      const withPrevious = [...new Set(years.flatMap((year) => [year - 1, year]))];
      const rows = await readFigures(em, DimensionScoreEntry, view, {
        where: { regencyCode: { $in: codes }, year: { $in: withPrevious } },
      });
      const latest = ofLatestPhase(rows);
      const scores = new Map(latest.map((row) => [scoreId(row, row.year), row]));
      return latest
        .toSorted((a, b) => DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension))
        .map((row) => toDimensionScore(row, scores.get(scoreId(row, row.year - 1))));
    },
    keyOf: ({ code, year }) => ({ code, year }),
  });

/** A later phase takes the place of an earlier one as a whole, never dimension by dimension. */
function ofLatestPhase<Row extends Pick<DimensionScoreEntry, "regencyCode" | "year" | "phase">>(
  rows: readonly Row[],
): Row[] {
  const years = Map.groupBy(rows, ({ regencyCode, year }) => `${regencyCode} ${year}`);
  return [...years.values()].flatMap((ofYear) => {
    const [latest] = ofYear.toSorted((a, b) => b.phase - a.phase);
    return ofYear.filter(({ phase }) => phase === latest?.phase);
  });
}

const scoreId = ({ regencyCode, dimension }: DimensionScoreEntry, year: number) =>
  `${regencyCode} ${year} ${dimension}`;

function toDimensionScore(row: DimensionScoreEntry, previous: DimensionScoreEntry | undefined): LocatedScore {
  return {
    code: row.regencyCode,
    year: row.year,
    dimension: row.dimension,
    score: row.score,
    previousScore: previous?.simulated === row.simulated ? previous.score : null,
    provenance: reportedProvenance(AGENCY, row),
  };
}
