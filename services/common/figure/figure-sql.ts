import { columnOf, type LocatedKind } from "./figure-kind.ts";

/** The figure's name, as `nameFigure` makes it. */
export const nameIn = (kind: LocatedKind): string =>
  [`'${kind.kind}'`, ...kind.key.map((property) => `"${columnOf(kind, property)}"`)].join(" || '/' || ");

/** The region that it is of; null for a kind of no region. */
export const regionIn = (kind: LocatedKind): string =>
  kind.region === null ? "null::text" : `"${columnOf(kind, kind.region)}"`;

/** The year that it is of; null for a kind of no year. */
export const yearIn = (kind: LocatedKind): string => (kind.hasYear ? `"${columnOf(kind, "year")}"` : "null::integer");

/** A list, as the parameter that a statement takes for it. */
export const listOf = (values: Iterable<unknown>): string => JSON.stringify([...values]);

/** The rows of such a parameter. */
export const LISTED = "select json_array_elements_text(?::json)";
