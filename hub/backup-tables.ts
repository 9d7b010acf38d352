import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { Client, type ClientBase, escapeIdentifier } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { StartupError } from "./startup-error.ts";

/** A table of an agency, as the database describes it. */
export interface Table {
  readonly name: string;
  /** Those that hold a value of their own; the database computes the others. */
  readonly columns: readonly string[];
  /** The tables that its foreign keys lead to. */
  readonly refersTo: readonly string[];
}

/** Where MikroORM notes which migrations have run. */
export const MIGRATIONS = "mikro_orm_migrations";

/**
 * For the transaction of either side: the text of a value depends on no setting of a role or a server, nobody's
 * patience ends while another agency is copied, and rows that row security hides are an error, not left out.
 */
export const COPY_SETTINGS = `
  set local datestyle = 'ISO';
  set local intervalstyle = 'postgres';
  set local extra_float_digits = 1;
  set local row_security = off;
  set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0`;

export async function connectTo(agency: string, connectionString: string): Promise<Client & AsyncDisposable> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 });
  // A connection that breaks fails the statement in hand; said again as an event, it would end the process.
  client.on("error", () => undefined);
  await client.connect().catch((error: Error) => {
    throw new StartupError(`The database of ${agency} cannot be opened: ${error.message}`, { cause: error });
  });
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

export const qualify = (name: string): string => `public.${escapeIdentifier(name)}`;

/** All tables of an agency, in the order of their names. */
export async function listTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select relname as name,
       array(select attname::text from pg_attribute
             where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
             order by attnum) as columns,
       array(select referred.relname::text from pg_constraint join pg_class referred on referred.oid = confrelid
             where conrelid = c.oid and contype = 'f') as "refersTo"
     from pg_class c
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> $1
       and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')
     order by relname`,
    [MIGRATIONS],
  );
  return rows;
}

/** Those that others refer to come first. In a ring there is no first: its foreign keys have to be deferrable. */
export function orderByReferences(tables: readonly Table[]): Table[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const visited = new Set<Table>();
  const visit = (table: Table | undefined): Table[] => {
    if (!table || visited.has(table)) return [];
    visited.add(table);
    return [...table.refersTo.flatMap((name) => visit(byName.get(name))), table];
  };
  return tables.flatMap(visit);
}

/** All sequences, those of identity columns too, with the last number that each gave; `null`: none yet. */
export async function listSequences(client: ClientBase): Promise<{ name: string; last: string | null }[]> {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    `select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public' order by name`,
  );
  return rows;
}

/** The migrations that have run in a database, oldest first. */
export async function listMigrations(client: ClientBase): Promise<string[]> {
  const { rows: found } = await client.query("select where to_regclass($1) is not null", [qualify(MIGRATIONS)]);
  if (found.length === 0) return [];
  const { rows } = await client.query<{ name: string }>(`select name from ${qualify(MIGRATIONS)} order by id`);
  return rows.map(({ name }) => name);
}

export async function countRows(client: ClientBase, table: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(`select count(*) from ${qualify(table)}`);
  return Number(rows[0]?.count);
}

/** Writes a table into a file that its owner alone can read. */
export async function copyToFile(client: ClientBase, table: Table, file: string): Promise<void> {
  const rows = client.query(copyTo(`copy ${target(table)} to stdout with (encoding 'UTF8')`));
  await pipeline(rows, createGzip(), createWriteStream(file, { flags: "wx", mode: 0o600, flush: true }));
}

export async function copyFromFile(client: ClientBase, table: Table, file: string): Promise<void> {
  const rows = client.query(copyFrom(`copy ${target(table)} from stdin with (encoding 'UTF8')`));
  await pipeline(createReadStream(file), createGunzip(), rows);
}

const target = ({ name, columns }: Table): string => `${qualify(name)} (${columns.map(escapeIdentifier).join(", ")})`;
