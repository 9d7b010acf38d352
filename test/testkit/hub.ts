import { randomBytes } from "node:crypto";
import { Writable } from "node:stream";
import { Client } from "pg";
import { pino } from "pino";
import { inject } from "vitest";
import { parseGatewayEnvironment } from "../../gateway/environment.ts";
import { findAgencies, loadDefinition } from "../../hub/agencies.ts";
import type { AgencyDatabase } from "../../hub/databases.ts";
import { mountHub } from "../../hub/mount.ts";
import { printSupergraph } from "../../hub/supergraph.ts";
import { createIssuerKey, type LocalIssuer, openLocalIssuer } from "../../identity/local-issuer.ts";
import { Role } from "../../identity/role.ts";

// oxlint-disable-next-line typescript/no-explicit-any -- a test looks at the answer of the query that it wrote
export type Data = any;

/** An answer as a client reads it; the data is looked at, not typed. */
export interface Answer {
  readonly status: number;
  readonly data: Data;
  readonly errors: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions: Record<string, unknown>;
  }[];
  /** The whole answer, to look for what must not be in it. */
  readonly text: string;
}

type Ask = (document: string, variables?: Record<string, unknown>) => Promise<Answer>;

export interface TestHub extends AsyncDisposable {
  readonly url: string;
  /** Asks as anybody, without a token. */
  readonly ask: Ask;
  /** Asks with the token of an actor. */
  as(actor: TestActor): Promise<{ readonly ask: Ask }>;
  readonly databases: readonly AgencyDatabase[];
  /** Runs SQL as superuser in an agency's database. */
  sql(agency: string, statement: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** Closes an agency's database to its roles and ends their connections, as an outage would. */
  takeDown(agency: string): Promise<void>;
  bringBack(agency: string): Promise<void>;
  /** What the hub has logged so far, one entry a line. */
  readonly log: readonly Record<string, unknown>[];
}

export interface TestActor {
  readonly role: keyof typeof Role;
  readonly region?: string;
  readonly agency?: string;
  /** The year of a cohort. */
  readonly cohort?: number;
  /** Default: "test". */
  readonly name?: string;
  /** Default: the name. */
  readonly subject?: string;
}

/** From the public to whoever runs the hub. */
export const ROLES = Object.keys(Role) as (keyof typeof Role)[];

/** Whose tokens a test's hub accepts. */
export const TEST_ISSUER = await openLocalIssuer(await createIssuerKey());

/** One that says it is that issuer, with a key of its own. */
export const FALSE_ISSUER = await openLocalIssuer(await createIssuerKey());

interface TestTokenOptions {
  readonly issuer?: LocalIssuer;
  /** Default: in an hour. */
  readonly expiresAt?: Date;
}

/** The token of an actor; whether it is a good one is for the test to choose. */
export const createTestToken = (
  { role, region, agency, cohort, name = "test", subject = name }: TestActor,
  { issuer = TEST_ISSUER, expiresAt = new Date(Date.now() + 3_600_000) }: TestTokenOptions = {},
): Promise<string> =>
  issuer.issue(
    {
      role: Role[role],
      region: region ?? null,
      agency: agency ?? null,
      cohort: cohort ?? null,
      subject,
      name,
    },
    expiresAt,
  );

interface TestHubOptions {
  /** Whether the databases hold the demonstration beside the real data. Default: true. */
  readonly demo?: boolean;
  /** Databases that outlive the hub, in place of its own. */
  readonly databases?: TestDatabases;
  /** Variables for the gateway. */
  readonly environment?: NodeJS.ProcessEnv;
}

/** It is the same for every hub of a run, and takes as long to print as a hub to start. */
let supergraph: ReturnType<typeof printSupergraph> | undefined;

/** The whole hub in this process, over databases of its own that are gone when it is disposed of. */
export async function startTestHub({
  demo = true,
  databases: given,
  environment = {},
}: TestHubOptions = {}): Promise<TestHub> {
  await using started = new AsyncDisposableStack();
  const databases = given ?? started.use(await createDatabases(demo));
  const log: Record<string, unknown>[] = [];
  supergraph ??= printSupergraph();
  const { sdl, publicViewSdl } = await supergraph;
  const hub = started.use(
    await mountHub({
      databases: databases.list,
      supergraph: sdl,
      publicSupergraph: publicViewSdl,
      localIssuer: TEST_ISSUER,
      environment: parseGatewayEnvironment({ PORT: "0", RATE_LIMIT: "1000000000", ...environment }),
      log: pino({ level: "debug" }, collect(log)),
    }),
  );
  const running = started.move();
  const askWith =
    (headers?: Record<string, string>): Ask =>
    (document, variables) =>
      ask(`${hub.url}/graphql`, document, variables, headers);
  return {
    url: hub.url,
    ask: askWith(),
    as: async (actor) => ({ ask: askWith({ authorization: `Bearer ${await createTestToken(actor)}` }) }),
    databases: databases.list,
    sql: databases.sql,
    takeDown: (agency) => databases.setOpen(agency, false),
    bringBack: (agency) => databases.setOpen(agency, true),
    log,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** Asks a GraphQL address over HTTP, as any client does. */
export async function ask(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return { errors: [], ...JSON.parse(text), status: response.status, text };
}

const collect = (log: Record<string, unknown>[]) =>
  new Writable({
    write(line, _encoding, done) {
      log.push(JSON.parse(String(line)));
      done();
    },
  });

export interface TestDatabases extends AsyncDisposable {
  readonly list: readonly AgencyDatabase[];
  /** A copy of each as it is, while nobody is connected to it. */
  copy(): Promise<TestDatabases>;
  sql: TestHub["sql"];
  setOpen(agency: string, isOpen: boolean): Promise<void>;
}

/** That of one agency. */
export function databaseOf(databases: readonly AgencyDatabase[], agency: string): AgencyDatabase {
  const found = databases.find(({ definition }) => definition.name === agency);
  if (!found) throw new Error(`no database of ${agency}`);
  return found;
}

/** A fresh database for each agency, copied from the run's templates. */
export const createDatabases = (demo = true): Promise<TestDatabases> =>
  copyDatabases((agency) => (demo ? agency : `${agency}_real`));

async function copyDatabases(templateOf: (agency: string) => string): Promise<TestDatabases> {
  const { adminUrl, urls } = inject("server");
  const suffix = randomBytes(6).toString("hex");
  const nameOf = (agency: string) => `${agency}_${suffix}`;
  const admin = new Client(adminUrl);
  await admin.connect();
  const agencies = findAgencies();
  for (const { name } of agencies) {
    // Files are copied in half the time that it takes to log them.
    await admin.query(
      `create database "${nameOf(name)}" template "${templateOf(name)}" owner "${name}_migrator" strategy file_copy`,
    );
    await admin.query(`grant connect on database "${nameOf(name)}" to "${name}_app"`);
  }
  const inDatabase = (url: string, agency: string) => {
    const changed = new URL(url);
    changed.pathname = `/${nameOf(agency)}`;
    return changed.href;
  };
  const list = await Promise.all(
    agencies.map(async (agency) => {
      const { app = "", migrator = "" } = urls[agency.name] ?? {};
      return {
        definition: await loadDefinition(agency),
        urls: { app: inDatabase(app, agency.name), migrator: inDatabase(migrator, agency.name) },
      };
    }),
  );
  return {
    list,
    copy: () => copyDatabases(nameOf),
    async sql(agency, statement, values = []) {
      const client = new Client(inDatabase(adminUrl, agency));
      await client.connect();
      try {
        return (await client.query<Record<string, unknown>>(statement, [...values])).rows;
      } finally {
        await client.end();
      }
    },
    async setOpen(agency, isOpen) {
      await admin.query(`alter database "${nameOf(agency)}" allow_connections ${isOpen}`);
      if (!isOpen) {
        await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [
          nameOf(agency),
        ]);
      }
    },
    async [Symbol.asyncDispose]() {
      for (const { name } of agencies) await admin.query(`drop database "${nameOf(name)}" with (force)`);
      await admin.end();
    },
  };
}
