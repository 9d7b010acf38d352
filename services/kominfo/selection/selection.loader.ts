import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createLoader, createPerView } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { reportedProvenance } from "../../common/graph/provenance.ts";
import { DEFAULT_VIEW, printView, type View } from "../../common/view.ts";
import { AGENCY } from "../agency.ts";
import { SelectionEntry, SelectionRank } from "./selection.entity.ts";
import { type RankedCandidate, type Selection, toPublished } from "./selection.ts";

/** By the cohort's year. */
export const createSelectionLoaders = (em: EntityManager) =>
  createPerView((view) => ({
    selection: createLoader<Selection>({
      name: "selection",
      load: async (years) => {
        const entries = await readFigures(em, SelectionEntry, view, { where: { year: { $in: years.map(Number) } } });
        return entries.map((entry) => toSelection(entry, view));
      },
      keyOf: ({ year }) => String(year),
    }),
    ranking: createListLoader<RankedCandidate & { readonly year: number }>({
      name: "ranking",
      load: async (years) => {
        const ranks = await readFigures(em, SelectionRank, view, {
          where: { year: { $in: years.map(Number) } },
          orderBy: { rank: "asc" },
        });
        return ranks.map((rank) => ({ ...toPublished(rank), year: rank.year }));
      },
      keyOf: ({ year }) => String(year),
    }),
  }));

const toSelection = (entry: SelectionEntry, view: View): Selection => ({
  year: entry.year,
  quota: entry.quota,
  publishedOn: entry.publishedOn,
  tieRule: entry.tieRule,
  statement: entry.statement,
  provenance: reportedProvenance(AGENCY, entry),
  view: printView(view),
});

/** The selection of a cohort as it is now; null while it is not published. */
export async function findSelection(em: EntityManager, year: number): Promise<SelectionEntry | null> {
  const [selection] = await readFigures(em, SelectionEntry, DEFAULT_VIEW, { where: { year } });
  return selection ?? null;
}
