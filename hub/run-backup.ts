import { resolve } from "node:path";
import { findAgencies, loadDefinition } from "./agencies.ts";
import { backUpDatabases, refuseExisting } from "./backup.ts";
import { openBackup, restoreDatabases } from "./restore.ts";
import { openDatabases, useDatabases } from "./use-databases.ts";

export async function runBackup(name: string): Promise<void> {
  const folder = resolve(name);
  await refuseExisting(folder);
  await using open = await openDatabases(console.log, { join: true });
  await backUpDatabases({ databases: open.databases, folder, say: console.log });
  console.log(`The backup is in ${folder}`);
}

export async function runRestore(name: string, replace: boolean): Promise<void> {
  const definitions = await Promise.all(findAgencies().map(loadDefinition));
  const backup = await openBackup(resolve(name), definitions);
  await useDatabases((databases) => restoreDatabases({ databases, backup, replace, say: console.log }));
  console.log(`Restored as of ${backup.manifest.createdAt}`);
}
