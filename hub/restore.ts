import type { SubgraphDefinition } from "../services/common/subgraph.ts";
import { type Manifest, readManifest, verifyFiles } from "./backup-manifest.ts";
import { connectTo, listTables, qualify } from "./backup-tables.ts";
import type { AgencyDatabase } from "./databases.ts";
import { prepareRestore, type PreparedRestore } from "./restore-agency.ts";
import { StartupError } from "./startup-error.ts";

/** A backup that was found whole, and made by migrations that this hub knows. */
export interface Backup {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Refuses all that can be refused without a database. */
export async function openBackup(folder: string, definitions: readonly SubgraphDefinition[]): Promise<Backup> {
  const manifest = await readManifest(folder);
  refuseUnknown(manifest, definitions);
  await verifyFiles(folder, manifest);
  return { folder, manifest };
}

function refuseUnknown({ agencies, simpul }: Manifest, definitions: readonly SubgraphDefinition[]): void {
  const known = new Map(
    definitions.map(({ name, database }) => [name, new Set(database.migrations.map((migration) => migration.name))]),
  );
  const unknown = Object.entries(agencies).flatMap(([agency, { migrations }]) => {
    const own = known.get(agency);
    return own ? migrations.filter((name) => !own.has(name)).map((name) => `${agency}: ${name}`) : [agency];
  });
  if (unknown.length === 0) return;
  throw new StartupError(
    `The backup was made by Simpul ${simpul} with agencies or migrations that this hub does not know:\n` +
      `${unknown.map((name) => `  ${name}`).join("\n")}\n` +
      `Restore it with the hub that made it, or a newer one.`,
  );
}

interface RestoreOptions {
  readonly databases: readonly AgencyDatabase[];
  readonly backup: Backup;
  /** Whether rows that are there now may go. Default: false. */
  readonly replace?: boolean;
  /** Told one line an agency. */
  readonly say: (line: string) => void;
}

/**
 * Puts the databases into the state of a backup, and from there to the newest migration. Each agency is one
 * transaction, and none is committed before all of them are ready.
 */
export async function restoreDatabases({ databases, backup, replace = false, say }: RestoreOptions): Promise<void> {
  const { folder, manifest } = backup;
  const held = databases.flatMap((database) => {
    const agency = manifest.agencies[database.definition.name];
    return agency ? [{ database, backup: agency }] : [];
  });
  if (!replace) await refuseRows(held.map(({ database }) => database));

  await using open = new AsyncDisposableStack();
  const prepared: PreparedRestore[] = [];
  for (const one of held) {
    const ready = open.use(await prepareRestore({ ...one, folder }));
    say(`${ready.agency}: ${ready.summary}`);
    prepared.push(ready);
  }
  await commitAll(prepared);
  for (const { definition } of databases) {
    if (!manifest.agencies[definition.name]) say(`${definition.name}: not in the backup, left as it is`);
  }
}

async function refuseRows(databases: readonly AgencyDatabase[]): Promise<void> {
  const checked = await Promise.all(
    databases.map(async (database) => ((await holdsRows(database)) ? [database.definition.name] : [])),
  );
  const full = checked.flat();
  if (full.length === 0) return;
  throw new StartupError(
    `There are rows in ${full.join(", ")}: they would be lost. Restore into empty databases (another SIMPUL_HOME), ` +
      `or let the backup take their place: --replace.`,
  );
}

async function holdsRows({ definition, urls }: AgencyDatabase): Promise<boolean> {
  await using client = await connectTo(definition.name, urls.migrator);
  for (const { name } of await listTables(client)) {
    const { rows } = await client.query(`select from ${qualify(name)} limit 1`);
    if (rows.length > 0) return true;
  }
  return false;
}

/** Each is checked to the last row: what can fail now is a connection alone. */
async function commitAll(prepared: readonly PreparedRestore[]): Promise<void> {
  const names = prepared.map(({ agency }) => agency);
  for (const [index, { agency, commit }] of prepared.entries()) {
    await commit().catch((error: Error) => {
      const [done, open] = [names.slice(0, index), names.slice(index)].map((list) => list.join(", ") || "none");
      throw new StartupError(
        `${agency} broke off at its commit (${error.message}). Restored: ${done}; not, or not known: ${open}. ` +
          `Run it again with --replace.`,
        { cause: error },
      );
    });
  }
}
