import { findAgencies } from "./agencies.ts";
import { createMigration } from "./create-migration.ts";
import { describeLoading, migrateDatabases, seedDatabases } from "./databases.ts";
import { StartupError } from "./startup-error.ts";
import { useDatabases } from "./use-databases.ts";

export const runMigrate = (): Promise<void> =>
  useDatabases(async (databases) => {
    for (const [agency, count] of await migrateDatabases(databases)) console.log(`${agency}: migrations run: ${count}`);
  });

export const runSeed = (demo: boolean): Promise<void> =>
  useDatabases(async (databases) => {
    sayLoaded("Real data", await seedDatabases(databases, "REAL"));
    if (demo) sayLoaded("Demonstration data", await seedDatabases(databases, "DEMONSTRATION"));
  });

const sayLoaded = (what: string, agencies: readonly string[]) => console.log(describeLoading(what, agencies));

export const runMigration = (agencyName: string, name: string): Promise<void> =>
  useDatabases(async (databases) => {
    const agency = findAgencies().find((candidate) => candidate.name === agencyName);
    const database = databases.find(({ definition }) => definition.name === agencyName);
    if (!agency || !database) throw new StartupError(`${agencyName} has no database.`);
    const file = await createMigration(agency, database.urls.migrator, name);
    console.log(file ? `services/${agencyName}/migrations/${file}: list it in mikro-orm.config.ts` : "Nothing to do");
  });
