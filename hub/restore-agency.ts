import type { MikroORM } from "@mikro-orm/postgresql";
import type { PoolClient } from "pg";
import { createOrm } from "../services/common/database.ts";
import { type AgencyBackup, tableFile } from "./backup-manifest.ts";
import {
  COPY_SETTINGS,
  copyFromFile,
  countRows,
  listSequences,
  listTables,
  orderByReferences,
  qualify,
  type Table,
} from "./backup-tables.ts";
import type { AgencyDatabase } from "./databases.ts";
import { dropSchema, withoutTriggers } from "./restore-schema.ts";
import { StartupError } from "./startup-error.ts";

interface Assignment {
  readonly database: AgencyDatabase;
  readonly backup: AgencyBackup;
  /** Of the backup, with all agencies. */
  readonly folder: string;
}

/** An agency that is restored once it is told to commit; disposed of before, it is what it was. */
export interface PreparedRestore extends AsyncDisposable {
  readonly agency: string;
  readonly summary: string;
  readonly commit: () => Promise<void>;
}

export async function prepareRestore(assignment: Assignment): Promise<PreparedRestore> {
  try {
    return await prepare(assignment);
  } catch (error) {
    // PostgreSQL tells in `where` the table, the line and the column of a row that it refuses.
    const { message, where } = error as { readonly message: string; readonly where?: string };
    const agency = assignment.database.definition.name;
    throw new StartupError(
      `${agency} cannot be restored: ${[message, where].filter(Boolean).join(" · ")}\nNo database was changed.`,
      { cause: error },
    );
  }
}

async function prepare({ database: { definition, urls }, backup, folder }: Assignment): Promise<PreparedRestore> {
  const agency = definition.name;
  await using open = new AsyncDisposableStack();
  const orm = open.adopt(await createOrm(definition.database, urls.migrator), async (opened) => opened.close());
  // The migrator makes the table of its notes on a connection of its own: before the transaction, that would block it.
  await orm.migrator.getExecuted();
  const { client, migrate, commit } = open.use(await beginTransaction(orm));

  await client.query(`${COPY_SETTINGS}; set local lock_timeout = '10s'`);
  await dropSchema(client);
  await migrate(backup.migrations);
  await withoutTriggers(client, () => loadTables(client, backup, (table) => tableFile(folder, agency, table)));
  const rows = await compareCounts(client, backup);
  const newer = await migrate();

  const kept = open.move();
  const tables = Object.keys(backup.tables).length;
  return {
    agency,
    summary: `${tables} tables, ${rows} rows${newer > 0 ? `, then ${newer} newer migrations` : ""}`,
    commit,
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

interface Transaction extends AsyncDisposable {
  /** pg's own connection below the transaction. */
  readonly client: PoolClient;
  /** Runs the migrations named, else all that have not run. Tells how many ran. */
  readonly migrate: (names?: readonly string[]) => Promise<number>;
  readonly commit: () => Promise<void>;
}

/** One transaction for the ORM, which runs the migrations, and for COPY, which the ORM does not know. */
async function beginTransaction(orm: MikroORM): Promise<Transaction> {
  const em = orm.em.fork();
  const pool = await em.getConnection().getNativeClient();
  const acquired = Promise.withResolvers<PoolClient>();
  pool.once("acquire", acquired.resolve);
  await em.begin();
  const client = await acquired.promise;
  const transaction = em.getTransactionContext();
  return {
    client,
    migrate: async (names) => {
      const migrations = names && { migrations: [...names] };
      return (await orm.migrator.up({ transaction, ...migrations })).length;
    },
    commit: () => em.commit(),
    [Symbol.asyncDispose]: async () => {
      // A connection that was lost has rolled back by itself; Kysely would keep it, and the pool wait for it for ever.
      if (em.isInTransaction()) await em.rollback().catch(() => client.release(true));
    },
  };
}

async function loadTables(client: PoolClient, backup: AgencyBackup, fileOf: (table: string) => string): Promise<void> {
  const tables = await listTables(client);
  await refuseDifference(client, tables, backup);
  // Migrations may have put rows into them.
  if (tables.length > 0) await client.query(`truncate ${tables.map(({ name }) => qualify(name)).join(", ")}`);
  await client.query("set constraints all deferred");
  for (const table of orderByReferences(tables)) await copyFromFile(client, table, fileOf(table.name));
  await client.query("set constraints all immediate");
  for (const [sequence, last] of Object.entries(backup.sequences)) {
    await client.query("select setval($1::regclass, $2)", [qualify(sequence), last]);
  }
}

/** Something was made by hand, or a migration was edited after it had run. */
async function refuseDifference(client: PoolClient, tables: readonly Table[], backup: AgencyBackup): Promise<void> {
  const told = (name: string, columns: readonly string[]) => `table ${name} (${columns.join(", ")})`;
  const sequences = new Set((await listSequences(client)).map(({ name }) => name));
  const made = new Set(tables.map(({ name, columns }) => told(name, columns)));
  const held = new Set(Object.entries(backup.tables).map(([name, { columns }]) => told(name, columns)));
  const difference = [
    ...[...held, ...made].filter((table) => held.has(table) !== made.has(table)),
    ...Object.keys(backup.sequences).flatMap((name) => (sequences.has(name) ? [] : [`sequence ${name}`])),
  ];
  if (difference.length === 0) return;
  throw new StartupError(
    `the backup and its migrations differ in ${difference.join("; ")}. ` +
      `What was made by hand can be left behind: take it out of manifest.json.`,
  );
}

/** Tells the rows of all tables. */
async function compareCounts(client: PoolClient, { tables }: AgencyBackup): Promise<number> {
  let total = 0;
  for (const [table, { rows }] of Object.entries(tables)) {
    const found = await countRows(client, table);
    if (found !== rows) throw new StartupError(`${table} has ${found} rows, and ${rows} in the backup`);
    total += found;
  }
  return total;
}
