import { Argument, type Command } from "commander";
import { createMigration } from "../create-migration.js";
import { findAgencies } from "../agencies.js";
import { migrateDatabases, seedDatabases } from "../databases.js";
import { useDatabases } from "../use-databases.js";
import { StartupError } from "../startup-error.js";

export function addMigrate(program: Command): void {
  program
    .command("migrate")
    .description("Bring the databases to the newest migration.")
    .action(() =>
      useDatabases(async (databases) => {
        for (const [agency, count] of await migrateDatabases(databases))
          console.log(`${agency}: ${count} migrations run`);
      }),
    );
}

export function addSeed(program: Command): void {
  program
    .command("seed")
    .description("Load the published data, where it has not been loaded.")
    .option("--demo", "load demonstration data too: made up, and marked as simulated")
    .action(({ demo }: { demo?: boolean }) =>
      useDatabases(async (databases) => {
        sayLoaded("Real data", await seedDatabases(databases, "REAL"));
        if (demo) sayLoaded("Demonstration data", await seedDatabases(databases, "DEMONSTRATION"));
      }),
    );
}

const sayLoaded = (what: string, agencies: readonly string[]) =>
  console.log(agencies.length > 0 ? `${what}: loaded for ${agencies.join(", ")}` : `${what}: loaded before`);

export function addMigration(program: Command): void {
  const agencies = findAgencies();
  program
    .command("migration")
    .description("Write a migration from what an agency's entities ask and its database lacks.")
    .addArgument(new Argument("<agency>").choices(agencies.map(({ name }) => name)))
    .argument("<name>", "what it does, in kebab-case")
    .action((name: string, title: string) =>
      useDatabases(async (databases) => {
        const agency = agencies.find((candidate) => candidate.name === name);
        const database = databases.find(({ definition }) => definition.name === name);
        if (!agency || !database) throw new StartupError(`${name} has no database.`);
        const file = await createMigration(agency, database.urls.migrator, title);
        console.log(file ? `services/${name}/migrations/${file}: list it in mikro-orm.config.ts` : "Nothing to do");
      }),
    );
}
