import type { EntityManager } from "@mikro-orm/postgresql";
import type { FigureInput } from "../../common/figure/report-figures.input.ts";
import type { MasterplanInput } from "./masterplan.input.ts";

/** What can be told of a masterplan that is made, and of no other. */
const TOLD = ["title", "firstYear", "lastYear", "adoptedOn", "legalBasis", "isMentored"] as const;

/** Masterplans of which more is told than there can be. */
export const findImpossible = (_em: EntityManager, rows: readonly FigureInput[]): Promise<(string | null)[]> =>
  Promise.resolve((rows as readonly MasterplanInput[]).map(whyImpossible));

export function whyImpossible(masterplan: MasterplanInput): string | null {
  const { regencyCode, isMade, firstYear, lastYear } = masterplan;
  const told = TOLD.filter((property) => masterplan[property] != null);
  if (!isMade && told.length > 0) {
    return `${regencyCode} has no masterplan by isMade; leave out ${told.join(", ")}, or report that it is made`;
  }
  if (firstYear != null && lastYear != null && firstYear > lastYear) {
    return `the masterplan of ${regencyCode} ends in ${lastYear}, before its firstYear ${firstYear}; correct one of them`;
  }
  return null;
}
