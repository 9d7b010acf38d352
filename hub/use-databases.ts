import { findAgencies, loadDefinition } from "./agencies.js";
import type { AgencyDatabase } from "./databases.js";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.js";
import { parseHubEnvironment } from "./environment.js";
import { StartupError } from "./startup-error.js";

export interface OpenDatabases extends AsyncDisposable {
  readonly databases: readonly AgencyDatabase[];
  /** Those in the embedded server; the others belong to somebody else. */
  readonly embedded: readonly AgencyDatabase[];
}

/** The database of every agency: by its variable, else in the embedded server, which runs until this is disposed of. */
export async function openDatabases(say: (line: string) => void): Promise<OpenDatabases> {
  const agencies = findAgencies();
  const { home, databaseUrls } = parseHubEnvironment(agencies.map(({ name }) => name));
  const embedded = agencies.map(({ name }) => name).filter((name) => !databaseUrls[name]);
  const postgres = embedded.length > 0 ? await startEmbeddedPostgres({ home, agencies: embedded, onStep: say }) : null;
  const databases = await Promise.all(
    agencies.map(async (agency) => ({
      definition: await loadDefinition(agency),
      urls: databaseUrls[agency.name] ?? embeddedUrls(postgres, agency.name),
    })),
  );
  return {
    databases,
    embedded: databases.filter(({ definition }) => embedded.includes(definition.name)),
    [Symbol.asyncDispose]: async () => postgres?.stop(),
  };
}

/** Opens the databases for as long as something uses them. */
export async function useDatabases<Result>(
  use: (databases: readonly AgencyDatabase[]) => Promise<Result>,
): Promise<Result> {
  await using open = await openDatabases(console.log);
  return await use(open.databases);
}

function embeddedUrls(postgres: EmbeddedPostgres | null, agency: string) {
  if (!postgres) throw new StartupError(`${agency} has no database.`);
  return { app: postgres.url(agency, "app"), migrator: postgres.url(agency, "migrator") };
}
