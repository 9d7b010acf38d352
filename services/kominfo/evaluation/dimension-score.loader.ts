import type { EntityManager } from "@mikro-orm/postgresql";
import { createAnnualLoader } from "../../common/create-loader.ts";
import { readRows } from "../../common/database.ts";
import { DIMENSIONS } from "../../common/graph/dimension.ts";
import { reportedProvenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import { DimensionScoreEntry } from "./evaluation.entity.ts";
import type { DimensionScore } from "./evaluation.ts";

type LocatedScore = DimensionScore & { readonly code: string; readonly year: number };

/** The dimension scores of the latest phase of a regency's year, in the order of the dimensions. */
export const createDimensionScoresLoader = (em: EntityManager) =>
  createAnnualLoader<LocatedScore>({
    name: "dimensionScores",
    load: async ({ codes, years }) => {
      const withPrevious = [...new Set(years.flatMap((year) => [year - 1, year]))];
      const rows = await readRows(em, DimensionScoreEntry, {
        where: { regencyCode: { $in: codes }, year: { $in: withPrevious } },
        orderBy: { phase: "asc" },
      });
      // A later phase takes the place of an earlier one.
      const latest = new Map(rows.map((row) => [scoreId(row, row.year), row]));
      return [...latest.values()]
        .toSorted((a, b) => DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension))
        .map((row) => toDimensionScore(row, latest.get(scoreId(row, row.year - 1))));
    },
    keyOf: ({ code, year }) => ({ code, year }),
  });

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
