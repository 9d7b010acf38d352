import { mkdir, mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Client } from "pg";
import packageJson from "../package.json" with { type: "json" };
import { type AgencyBackup, FORMAT, hashFile, type Manifest, manifestFile, tableFile } from "./backup-manifest.ts";
import {
  connectTo,
  COPY_SETTINGS,
  copyToFile,
  countRows,
  listMigrations,
  listSequences,
  listTables,
  qualify,
} from "./backup-tables.ts";
import type { AgencyDatabase } from "./databases.ts";
import { StartupError } from "./startup-error.ts";

interface BackupOptions {
  readonly databases: readonly AgencyDatabase[];
  /** Is made; must not be there. */
  readonly folder: string;
  /** Told one line an agency. */
  readonly say: (line: string) => void;
}

/** Writes all rows of all agencies into a folder, which is there when it is whole, or not at all. */
export async function backUpDatabases({ databases, folder, say }: BackupOptions): Promise<void> {
  const target = resolve(folder);
  await refuseExisting(target);
  await using open = new AsyncDisposableStack();
  const workshop = open.adopt(await makeWorkshop(target), (path) => rm(path, { recursive: true, force: true }));
  // All snapshots first, then the rows: the agencies' moments lie as close together as they can.
  const snapshots: Snapshot[] = [];
  for (const database of databases) snapshots.push(open.use(await openSnapshot(database)));

  const agencies: Record<string, AgencyBackup> = {};
  for (const { agency, client } of snapshots) {
    agencies[agency] = await backUpAgency(client, agency, workshop);
    say(`${agency}: ${summarize(agencies[agency])}`);
  }
  await writeManifest(workshop, agencies);
  await rename(workshop, target);
}

function summarize({ tables }: AgencyBackup): string {
  const counts = Object.values(tables).map(({ rows }) => rows);
  return `${counts.length} tables, ${counts.reduce((sum, rows) => sum + rows, 0)} rows`;
}

export async function refuseExisting(folder: string): Promise<void> {
  if (await stat(folder).catch(() => undefined)) {
    throw new StartupError(`${folder} is there already: a backup is never written over. Name a new folder.`);
  }
}

/** Beside its target, so that the rename at the end stays on one disk; open to its owner alone. */
async function makeWorkshop(target: string): Promise<string> {
  return mkdtemp(`${target}.unfinished-`).catch((error: NodeJS.ErrnoException) => {
    throw new StartupError(`Nothing can be written into ${dirname(target)} (${error.code}). Name another folder.`);
  });
}

interface Snapshot extends AsyncDisposable {
  readonly agency: string;
  /** In a transaction that sees one moment and writes nothing. */
  readonly client: Client;
}

async function openSnapshot({ definition: { name: agency }, urls }: AgencyDatabase): Promise<Snapshot> {
  await using open = new AsyncDisposableStack();
  const client = open.use(await connectTo(agency, urls.migrator));
  const tables = await listTables(client);
  await client.query("begin isolation level repeatable read, read only");
  // Before the snapshot: a table that is rewritten after it looks empty to it.
  if (tables.length > 0) {
    await client.query(`lock table ${tables.map(({ name }) => qualify(name)).join(", ")} in access share mode`);
  }
  await client.query(COPY_SETTINGS);
  // The first question of the transaction: it takes the snapshot.
  await refuseOtherSchemas(client, agency);
  const kept = open.move();
  return { agency, client, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

/** Rather than a backup that looks whole and is not. */
async function refuseOtherSchemas(client: Client, agency: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = relnamespace
     where relkind = 'r' and relowner = current_user::regrole
       and nspname !~ '^(public|information_schema|pg_.*)$'
       and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')`,
  );
  if (rows.length === 0) return;
  throw new StartupError(
    `${agency} has tables outside of the schema public, which a backup does not hold: ` +
      `${rows.map(({ name }) => name).join(", ")}. Move them, or back this database up with pg_dump.`,
  );
}

async function backUpAgency(client: Client, agency: string, folder: string): Promise<AgencyBackup> {
  const migrations = await listMigrations(client);
  if (migrations.length === 0) {
    throw new StartupError(
      `${agency} has not been migrated: there is nothing to back up. Start the hub, or run npm run simpul -- migrate.`,
    );
  }
  await mkdir(join(folder, agency), { mode: 0o700 });
  const tables: AgencyBackup["tables"] = {};
  for (const table of await listTables(client)) {
    const file = tableFile(folder, agency, table.name);
    await copyToFile(client, table, file);
    const rows = await countRows(client, table.name);
    tables[table.name] = { columns: [...table.columns], rows, sha256: await hashFile(file) };
  }
  return { migrations, tables, sequences: await readSequences(client) };
}

/** After the rows: a sequence knows no transactions, and may be ahead of them, never behind. */
async function readSequences(client: Client): Promise<AgencyBackup["sequences"]> {
  const sequences = await listSequences(client);
  return Object.fromEntries(sequences.flatMap(({ name, last }) => (last === null ? [] : [[name, last]])));
}

/** Last of all: a folder without it is no backup. */
async function writeManifest(folder: string, agencies: Manifest["agencies"]): Promise<void> {
  const manifest: Manifest = {
    format: FORMAT,
    createdAt: new Date().toISOString(),
    simpul: packageJson.version,
    agencies,
  };
  await writeFile(manifestFile(folder), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
}
