import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createPerView } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { type Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import type { View } from "../../common/view.ts";
import { AGENCY } from "../agency.ts";
import { Neighborhood } from "./neighborhood.entity.ts";

/** A neighborhood as it is seen from one of the two. */
export interface NeighborOf {
  readonly regencyCode: string;
  readonly neighborCode: string;
  readonly provenance: Provenance;
}

/** The neighbors of a regency, in a view, by code. */
export const createNeighborsOfRegencyLoader = (em: EntityManager) =>
  createPerView((view) =>
    createListLoader<NeighborOf>({
      name: "neighborsOfRegency",
      load: (codes) => readNeighbors(em, codes, view),
      keyOf: ({ regencyCode }) => regencyCode,
    }),
  );

async function readNeighbors(em: EntityManager, codes: readonly string[], view: View): Promise<NeighborOf[]> {
  const touching = { $or: [{ regencyCode: { $in: codes } }, { neighborCode: { $in: codes } }] };
  const rows = await readFigures(em, Neighborhood, view, { where: touching as never });
  return rows
    .filter(({ isNeighbor }) => isNeighbor)
    .flatMap(bothWays)
    .toSorted((a, b) => a.neighborCode.localeCompare(b.neighborCode));
}

function bothWays(row: Neighborhood): NeighborOf[] {
  const { regencyCode, neighborCode } = row;
  const provenance = reportedProvenance(AGENCY, row);
  return [
    { regencyCode, neighborCode, provenance },
    { regencyCode: neighborCode, neighborCode: regencyCode, provenance },
  ];
}
