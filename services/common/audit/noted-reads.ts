import type { EntityManager, EntityName } from "@mikro-orm/postgresql";
import { actingIn } from "../acting.ts";
import { hiddenRegions } from "../row-security.ts";

/** What one request has read that is none of the public's. */
export interface NotedReads {
  readonly regions: ReadonlySet<string>;
  readonly rowCount: number;
}

interface Notes {
  readonly regions: Set<string>;
  rowCount: number;
}

const notesOf = new WeakMap<EntityManager, Notes>();

/** Notes of rows that were read those that are none of the public's; what the public reads needs no note. */
export function noteRows<Row extends object>(em: EntityManager, entity: EntityName<Row>, rows: readonly Row[]): void {
  if (actingIn(em) !== null) noteRegions(em, hiddenRegions(entity, rows));
}

/** The same where the rows are of no one entity: each by its region, null for none. */
export function noteRegions(em: EntityManager, hidden: readonly (string | null)[]): void {
  if (hidden.length === 0) return;
  const notes = notesOf.get(em) ?? { regions: new Set(), rowCount: 0 };
  notesOf.set(em, notes);
  notes.rowCount += hidden.length;
  for (const region of hidden) if (region !== null) notes.regions.add(region);
}

/** Undefined where nothing of the kind was read. */
export const notedReads = (em: EntityManager): NotedReads | undefined => notesOf.get(em);
