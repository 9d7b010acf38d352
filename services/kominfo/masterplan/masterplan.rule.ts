import type { EntityManager } from "@mikro-orm/postgresql";
import { FOREVER } from "../../common/figure/figure.entity.ts";
import type { FigureInput } from "../../common/figure/report-figures.input.ts";
import { readRows } from "../../common/read.ts";
import type { MasterplanBookInput } from "../masterplan-book/masterplan-book.input.ts";
import { Masterplan } from "./masterplan.entity.ts";
import type { MasterplanInput } from "./masterplan.input.ts";

/** What can be told of a masterplan that is made, and of no other. */
const TOLD = ["title", "firstYear", "lastYear", "adoptedOn", "legalBasis", "isMentored", "document"] as const;

/** Masterplans of which more is told than there can be, and versions of what nobody reported. */
export async function findImpossible(em: EntityManager, rows: readonly FigureInput[]): Promise<(string | null)[]> {
  const masterplans = rows as readonly MasterplanInput[];
  const made = await readMade(em, masterplans);
  return masterplans.map((masterplan) => {
    const { regencyCode, version } = masterplan;
    const isNext = version === 1 || made.has(versionId({ regencyCode, version: version - 1 }));
    const unplaced = `version ${version} of the masterplan of ${regencyCode} comes after version ${version - 1}, which is not known to be made; report that first`;
    return whyImpossible(masterplan) ?? (isNext ? null : unplaced);
  });
}

/** Books of masterplans that nobody reported. */
export async function findLoose(em: EntityManager, rows: readonly FigureInput[]): Promise<(string | null)[]> {
  const books = rows as readonly MasterplanBookInput[];
  const made = await readMade(em, books);
  return books.map((book) => {
    const { regencyCode, version } = book;
    return made.has(versionId(book))
      ? null
      : `version ${version} of the masterplan of ${regencyCode} is not known to be made; report it first`;
  });
}

type Version = Pick<Masterplan, "regencyCode" | "version">;

const versionId = ({ regencyCode, version }: Version): string => `${regencyCode}/${version}`;

/** The versions of the regencies that are made, whatever their approval. */
async function readMade(em: EntityManager, versions: readonly Version[]): Promise<ReadonlySet<string>> {
  const codes = versions.map(({ regencyCode }) => regencyCode);
  const rows = await readRows(em, Masterplan, {
    fields: ["regencyCode", "version", "isMade", "status"],
    where: { regencyCode: { $in: codes }, validTo: FOREVER },
  });
  return new Set(rows.filter(({ isMade }) => isMade).map(versionId));
}

export function whyImpossible(masterplan: MasterplanInput): string | null {
  const { regencyCode, version, isMade, firstYear, lastYear } = masterplan;
  const told = TOLD.filter((property) => masterplan[property] != null);
  if (!isMade && version > 1) {
    return `version ${version} of the masterplan of ${regencyCode} revises one that is made; report that it is made, or leave it out`;
  }
  if (!isMade && told.length > 0) {
    return `${regencyCode} has no masterplan by isMade; leave out ${told.join(", ")}, or report that it is made`;
  }
  if (firstYear != null && lastYear != null && firstYear > lastYear) {
    return `the masterplan of ${regencyCode} ends in ${lastYear}, before its firstYear ${firstYear}; correct one of them`;
  }
  return null;
}
