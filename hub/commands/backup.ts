import { resolve } from "node:path";
import type { Command } from "commander";
import { findAgencies, loadDefinition } from "../agencies.ts";
import { backUpDatabases, refuseExisting } from "../backup.ts";
import { openBackup, restoreDatabases } from "../restore.ts";
import { openDatabases, useDatabases } from "../use-databases.ts";

export function addBackup(program: Command): void {
  program
    .command("backup")
    .description("Write all rows of all databases into a new folder; a running hub goes on.")
    .argument("<folder>", "is made, and must not be there")
    .action(async (name: string) => {
      const folder = resolve(name);
      await refuseExisting(folder);
      await using open = await openDatabases(console.log, { join: true });
      await backUpDatabases({ databases: open.databases, folder, say: console.log });
      console.log(`The backup is in ${folder}`);
    });
}

export function addRestore(program: Command): void {
  program
    .command("restore")
    .description("Put the databases into the state of a backup. The hub must not be running.")
    .argument("<folder>", "made by backup")
    .option("--replace", "the rows that the databases hold now are lost")
    .action(async (name: string, { replace = false }: { replace?: boolean }) => {
      const definitions = await Promise.all(findAgencies().map(loadDefinition));
      const backup = await openBackup(resolve(name), definitions);
      await useDatabases((databases) => restoreDatabases({ databases, backup, replace, say: console.log }));
      console.log(`Restored as of ${backup.manifest.createdAt}`);
    });
}
