import { Argument, type Command } from "commander";
import { findAgencies } from "../agencies.ts";

export function addMigrate(program: Command): void {
  program
    .command("migrate")
    .description("Bring the databases to the newest migration.")
    .action(async () => (await import("../run-databases.ts")).runMigrate());
}

export function addSeed(program: Command): void {
  program
    .command("seed")
    .description("Load the published data, where it has not been loaded.")
    .option("--demo", "load demonstration data too: made up, and marked as simulated")
    .action(async ({ demo = false }: { demo?: boolean }) => (await import("../run-databases.ts")).runSeed(demo));
}

export function addMigration(program: Command): void {
  program
    .command("migration")
    .description("Write a migration from what an agency's entities ask and its database lacks.")
    .addArgument(new Argument("<agency>").choices(findAgencies().map(({ name }) => name)))
    .argument("<name>", "what it does, in kebab-case")
    .action(async (agency: string, name: string) => (await import("../run-databases.ts")).runMigration(agency, name));
}
