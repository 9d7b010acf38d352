import { readSql } from "../read.ts";
import { type EntityManager, ReferenceKind } from "@mikro-orm/postgresql";
import { type Refusal, RefusalCode } from "../graph/refusal.ts";
import { refuse } from "./batch.ts";
import type { LocatedKind } from "./figure-kind.ts";

interface Row {
  readonly kind: LocatedKind;
  readonly input: Readonly<Record<string, unknown>>;
  readonly path: readonly string[];
}

/** The rows that name something that is not there: a regency, an indicator, a document. */
export async function findUnknownReferences<Some extends Row>(
  em: EntityManager,
  rows: readonly Some[],
): Promise<ReadonlyMap<Some, Refusal>> {
  const found = new Map<Some, Refusal>();
  for (const [kind, ofKind] of Map.groupBy(rows, (row) => row.kind)) {
    for (const { property, table, column } of referencesOf(kind)) {
      const asked = ofKind.filter(({ input }) => input[property] != null);
      const known = await readKnown(em, { table, column, values: asked.map(({ input }) => String(input[property])) });
      for (const row of asked.filter(({ input }) => !known.has(String(input[property])))) {
        const message = `there is no ${table.replaceAll("_", " ")} ${String(row.input[property])}; check ${property}`;
        found.set(row, refuse(RefusalCode.INVALID, message, [...row.path, property]));
      }
    }
  }
  return found;
}

function referencesOf({ meta, names }: LocatedKind) {
  return meta.props
    .filter(({ kind }) => kind === ReferenceKind.MANY_TO_ONE)
    .filter(({ name }) => name !== names?.property)
    .map((property) => ({
      property: property.name,
      table: String(property.targetMeta?.tableName),
      column: String(property.referencedColumnNames[0]),
    }));
}

/** Of a former code of a region nothing can be reported any more. */
async function readKnown(
  em: EntityManager,
  { table, column, values }: { readonly table: string; readonly column: string; readonly values: readonly string[] },
): Promise<ReadonlySet<string>> {
  const today = table === "region_code" ? "and valid_until is null" : "";
  const rows = await readSql<{ found: string }>(
    em,
    `select "${column}"::text as found from "${table}"
     where "${column}"::text in (select json_array_elements_text(?::json)) ${today}`,
    [JSON.stringify([...new Set(values)])],
  );
  return new Set(rows.map(({ found }) => found));
}
