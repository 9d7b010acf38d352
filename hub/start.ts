import { readFile } from "node:fs/promises";
import { pino } from "pino";
import type { Gateway } from "../gateway/gateway.ts";
import { findAgencies } from "./agencies.ts";
import { describeLoading, hasStage, migrateDatabases, seedDatabases } from "./databases.ts";
import { readOwnDocuments } from "./documents.ts";
import { type HubEnvironment, parseStartEnvironment } from "./environment.ts";
import { openIssuerIfAllowed, withFlag } from "./local-issuer.ts";
import { mountHub } from "./mount.ts";
import { requireCommittedViews, SCHEMA_FOLDER } from "./schema.ts";
import { StartupError } from "./startup-error.ts";
import { type OpenDatabases, openDatabases } from "./use-databases.ts";

export interface StartOptions {
  /** True loads the demonstration wherever, false nowhere; undefined where nothing real can be hurt. */
  readonly demo?: boolean | undefined;
  /** True issues tokens in production, too. */
  readonly localIssuer?: boolean | undefined;
  /** Told one line a step. */
  readonly say: (line: string) => void;
}

/** Everything on one machine: databases, data, the agencies and the gateway, in this process. */
export async function startHub({ demo, localIssuer, say }: StartOptions): Promise<Gateway> {
  const { hub, gateway: environment } = parseStartEnvironment(findAgencies().map(({ name }) => name));
  await using started = new AsyncDisposableStack();
  const open = started.use(await openDatabases(say));
  await migrateEmbedded(open, say);
  await load(open, demo ?? isForDemonstration(open, hub), say);

  const log = pino({ level: environment.logLevel }, pino.destination(2));
  const { sdl: supergraph, publicViewSdl: publicSupergraph } = await requireCommittedViews();
  const headline = await readHeadline();
  const documents = [...(await readOwnDocuments()), figuresQuery(namesOf(open.databases))];
  const issuer = await openIssuerIfAllowed(withFlag(hub, localIssuer));
  const gateway = started.use(
    await mountHub({
      databases: open.databases,
      supergraph,
      publicSupergraph,
      environment,
      log,
      headline,
      documents,
      ...(issuer && { localIssuer: issuer }),
    }),
  );
  await sayAddresses(gateway, open, say);

  const running = started.move();
  const stop = () => running.disposeAsync();
  return { ...gateway, stop, [Symbol.asyncDispose]: stop };
}

/** Made-up figures come only where nobody else's database and no production could take them for real. */
const isForDemonstration = ({ databases, embedded }: OpenDatabases, { isProduction }: HubEnvironment): boolean =>
  !isProduction && embedded.length === databases.length;

async function migrateEmbedded({ embedded }: OpenDatabases, say: StartOptions["say"]): Promise<void> {
  const ran = await migrateDatabases(embedded);
  const count = [...ran.values()].reduce((sum, migrations) => sum + migrations, 0);
  if (embedded.length > 0) say(count > 0 ? `Migrations: ${count} run` : "Migrations: nothing to do");
}

async function load(
  { databases, embedded }: OpenDatabases,
  wantsDemo: boolean,
  say: StartOptions["say"],
): Promise<void> {
  const sayLoaded = (what: string, agencies: readonly string[]) => say(describeLoading(what, agencies));
  // A database of somebody's own is filled by `seed`, when they say so.
  if (embedded.length > 0) sayLoaded("Real data", await seedDatabases(databases, "REAL", embedded));
  if (wantsDemo) sayLoaded("Demonstration data", await seedDatabases(databases, "DEMONSTRATION"));
  else if (await hasStage(databases, "DEMONSTRATION")) {
    throw new StartupError(
      "These databases hold demonstration data. Start with --demo to serve it, " +
        "or set SIMPUL_HOME to a new folder to serve real figures alone.",
    );
  }
}

const readHeadline = async () => ({
  document: await readFile(`${SCHEMA_FOLDER}operations/cross-regency-progress.graphql`, "utf8"),
  variables: { code: "51", year: 2023 },
});

async function sayAddresses({ url }: Gateway, { databases }: OpenDatabases, say: StartOptions["say"]): Promise<void> {
  const { total, simulated } = await countFigures(url, figuresQuery(namesOf(databases)));
  say(`Figures: ${total}, of which ${simulated} are simulated`);
  say(`Simpul is ready\n  start page  ${url}/\n  GraphQL     ${url}/graphql`);
}

const namesOf = (databases: OpenDatabases["databases"]) => databases.map(({ definition }) => definition.name);

const figuresQuery = (agencies: readonly string[]) =>
  `{ ${agencies.map((agency) => `${agency}Figures { total simulated }`).join(" ")} }`;

async function countFigures(url: string, query: string) {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data?: Record<string, { total: number; simulated: number } | null> };
  const counts = Object.values(data ?? {}).filter((count) => count !== null);
  return {
    total: counts.reduce((sum, { total }) => sum + total, 0),
    simulated: counts.reduce((sum, { simulated }) => sum + simulated, 0),
  };
}
