import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { findAgencies } from "../hub/agencies.ts";
import { startEmbeddedPostgres } from "../hub/embedded-postgres.ts";
import { runToEnd } from "./server-process.ts";

export interface Databases extends AsyncDisposable {
  /** The variables by which the hub takes its databases (`KOMINFO_DATABASE_URL` and so on) and its home. */
  readonly environment: Readonly<Record<string, string>>;
  readonly postgresVersion: string;
  /** Copies them, and gives every figure of the copies a history. */
  copyWithRevisions(revisions: number): Promise<RevisedDatabases>;
  /** Copies them, and takes the policies away that keep rows from callers. */
  copyWithoutRowSecurity(): Promise<Pick<Databases, "environment">>;
}

/** Databases in which every figure has had as many revisions, one a day until today. */
export interface RevisedDatabases {
  readonly environment: Databases["environment"];
  /** When half of the revisions were still to come. */
  readonly halfway: Date;
}

/** A PostgreSQL server of the benchmark's own, with real and demonstration data, gone when it is disposed of. */
export async function startDatabases(signal: AbortSignal): Promise<Databases> {
  await using started = new AsyncDisposableStack();
  const home = started.adopt(mkdtempSync(join(tmpdir(), "simpul-bench-")), (path) =>
    rmSync(path, { recursive: true, force: true }),
  );
  // PostgreSQL's user must reach it, where that is not the one who runs this.
  chmodSync(home, 0o755);
  const agencies = findAgencies().map(({ name }) => name);
  const postgres = started.use(await startEmbeddedPostgres({ home, agencies, durable: false }));
  const environmentOf = (nameOf: (agency: string) => string) => {
    const urls = agencies.flatMap((agency) => [
      [`${agency.toUpperCase()}_DATABASE_URL`, inNamed(postgres.url(agency, "app"), nameOf(agency))] as const,
      [
        `${agency.toUpperCase()}_MIGRATOR_DATABASE_URL`,
        inNamed(postgres.url(agency, "migrator"), nameOf(agency)),
      ] as const,
    ]);
    return { SIMPUL_HOME: home, ...Object.fromEntries(urls) };
  };
  const environment = environmentOf((agency) => agency);
  await runToEnd({ command: ["hub/cli.ts", "migrate"], environment, signal });
  await runToEnd({ command: ["hub/cli.ts", "seed", "--demo"], environment, signal });
  for (const agency of agencies) await settle(postgres.adminUrl(agency));
  const postgresVersion = await readVersion(postgres.adminUrl());
  const copy = async (suffix: string, change: (client: Client) => Promise<void>) => {
    const nameOf = (agency: string) => `${agency}_${suffix}`;
    for (const agency of agencies) {
      await inDatabase(postgres.adminUrl(), (client) => copyDatabase(client, agency, nameOf(agency)));
      const url = inNamed(postgres.adminUrl(), nameOf(agency));
      await inDatabase(url, change);
      await settle(url);
    }
    return { environment: environmentOf(nameOf) };
  };
  const running = started.move();
  return {
    environment,
    postgresVersion,
    copyWithRevisions: async (revisions) => {
      const copied = await copy("revised", (client) => writeHistory(client, revisions));
      return { ...copied, halfway: new Date(Date.now() - (revisions / 2) * DAY_MS) };
    },
    copyWithoutRowSecurity: () => copy("open", disableRowSecurity),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

const DAY_MS = 86_400_000;

function inNamed(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function copyDatabase(client: Client, from: string, to: string): Promise<void> {
  await client.query(`create database "${to}" template "${from}" owner "${from}_migrator"`);
  await client.query(`grant connect on database "${to}" to "${from}_app"`);
}

/** What holds now begins today; before it lie the same values, each for a day. */
async function writeHistory(client: Client, revisions: number): Promise<void> {
  const { rows: tables } = await client.query<{ name: string; columns: string }>(
    `select relname as name, string_agg(quote_ident(attname), ', ' order by attnum) as columns
     from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
     where exists (select from pg_constraint where conrelid = pg_class.oid and contype = 'x')
       and attname not in ('id', 'revision', 'valid_from', 'valid_to')
     group by relname`,
  );
  for (const { name, columns } of tables) {
    await client.query(`
      alter table "${name}" disable trigger user;
      update "${name}" set valid_from = date_trunc('day', now()), revision = ${revisions};
      alter table "${name}" enable trigger user;
      insert into "${name}" (${columns}, revision, valid_from, valid_to)
      select ${columns}, ${revisions} - ago, valid_from - ago * interval '1 day', valid_from - (ago - 1) * interval '1 day'
      from "${name}", generate_series(1, ${revisions} - 1) as ago`);
  }
}

async function disableRowSecurity(client: Client): Promise<void> {
  const { rows: tables } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relrowsecurity",
  );
  for (const { name } of tables) await client.query(`alter table "${name}" disable row level security`);
}

/** Plans of statements rest on statistics, which the server would gather by itself in the middle of a round. */
const settle = (url: string) => inDatabase(url, (client) => client.query("vacuum analyze"));

async function readVersion(url: string): Promise<string> {
  const { rows } = await inDatabase(url, (client) => client.query<{ server_version: string }>("show server_version"));
  return rows[0]?.server_version ?? "";
}

async function inDatabase<Result>(url: string, use: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client(url);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
