import type { Command } from "commander";

export function addBackup(program: Command): void {
  program
    .command("backup")
    .description("Write all rows of all databases into a new folder; a running hub goes on.")
    .argument("<folder>", "is made, and must not be there")
    .action(async (folder: string) => (await import("../run-backup.ts")).runBackup(folder));
}

export function addRestore(program: Command): void {
  program
    .command("restore")
    .description("Put the databases into the state of a backup. The hub must not be running.")
    .argument("<folder>", "made by backup")
    .option("--replace", "the rows that the databases hold now are lost")
    .action(async (folder: string, { replace = false }: { replace?: boolean }) =>
      (await import("../run-backup.ts")).runRestore(folder, replace),
    );
}
