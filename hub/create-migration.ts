import { fileURLToPath } from "node:url";
import { createOrm } from "../services/common/database.ts";
import { type Agency, loadDefinition } from "./agencies.ts";

/** Writes a migration from what the entities ask and the database lacks. Tells the file's name, or null for no change. */
export async function createMigration(agency: Agency, databaseUrl: string, name: string): Promise<string | null> {
  const { database } = await loadDefinition(agency);
  const folder = fileURLToPath(new URL("migrations/", agency.folder));
  const orm = await createOrm(database, databaseUrl);
  try {
    await orm.migrator.up();
    const { fileName } = await orm.migrator.create(folder, false, false, name);
    return fileName || null;
  } finally {
    await orm.close();
  }
}
