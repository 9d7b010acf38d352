import type { FigureInput } from "../../common/figure/report-figures.input.ts";
import type { NeighborhoodInput } from "./neighborhood.input.ts";

/** Two regencies are one neighborhood, under one name. */
export const findReversed = (_em: unknown, rows: readonly FigureInput[]): Promise<(string | null)[]> =>
  Promise.resolve((rows as readonly NeighborhoodInput[]).map(faultOf));

function faultOf({ regencyCode, neighborCode }: NeighborhoodInput): string | null {
  if (regencyCode < neighborCode) return null;
  return regencyCode === neighborCode
    ? `${regencyCode} is no neighbor of its own; name another`
    : `${neighborCode} comes before ${regencyCode}; report them the other way round`;
}
