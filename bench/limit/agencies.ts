import type { AgencyName } from "./environment.ts";
import type { Database } from "./statement.ts";

export type Agencies = Readonly<Record<AgencyName, Database>>;

/** What a statement of aggregates read: it always answers in one row. */
export function required<Row>(row: Row | undefined, agency: AgencyName): Row {
  if (row === undefined) throw new Error(`${agency} answered without a row`);
  return row;
}
