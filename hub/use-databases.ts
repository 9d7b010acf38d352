import { findAgencies, loadDefinition } from "./agencies.ts";
import type { AgencyDatabase } from "./databases.ts";
import { type EmbeddedPostgresOptions, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { parseHubEnvironment } from "./environment.ts";
import type { PostgresAddresses } from "./postgres-addresses.ts";
import { connectRunningPostgres } from "./running-postgres.ts";
import { StartupError } from "./startup-error.ts";

export interface OpenDatabases extends AsyncDisposable {
  readonly databases: readonly AgencyDatabase[];
  /** Those in the embedded server; the others belong to somebody else. */
  readonly embedded: readonly AgencyDatabase[];
}

interface OpenOptions {
  /** Whether a hub that runs on the home lends its server; `false`: it is a reason to refuse. Default: false. */
  readonly join?: boolean;
}

/** The database of every agency: by its variable, else in the embedded server, which runs until this is disposed of. */
export async function openDatabases(
  say: (line: string) => void,
  { join = false }: OpenOptions = {},
): Promise<OpenDatabases> {
  const agencies = findAgencies();
  const { home, databaseUrls } = parseHubEnvironment(agencies.map(({ name }) => name));
  const embedded = agencies.map(({ name }) => name).filter((name) => !databaseUrls[name]);
  const postgres = embedded.length > 0 ? await openServer({ home, agencies: embedded, onStep: say }, join) : null;
  const databases = await Promise.all(
    agencies.map(async (agency) => ({
      definition: await loadDefinition(agency),
      urls: databaseUrls[agency.name] ?? embeddedUrls(postgres, agency.name),
    })),
  );
  return {
    databases,
    embedded: databases.filter(({ definition }) => embedded.includes(definition.name)),
    [Symbol.asyncDispose]: async () => postgres?.stop?.(),
  };
}

/** Opens the databases for as long as something uses them. */
export async function useDatabases<Result>(
  use: (databases: readonly AgencyDatabase[]) => Promise<Result>,
): Promise<Result> {
  await using open = await openDatabases(console.log);
  return await use(open.databases);
}

async function openServer(
  options: EmbeddedPostgresOptions,
  mayJoin: boolean,
): Promise<PostgresAddresses & { readonly stop?: () => Promise<void> }> {
  const running = mayJoin ? await connectRunningPostgres(options.home) : null;
  return running ?? startEmbeddedPostgres(options);
}

function embeddedUrls(postgres: PostgresAddresses | null, agency: string) {
  if (!postgres) throw new StartupError(`${agency} has no database.`);
  return { app: postgres.url(agency, "app"), migrator: postgres.url(agency, "migrator") };
}
