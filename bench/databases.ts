import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { findAgencies } from "../hub/agencies.ts";
import { startEmbeddedPostgres } from "../hub/embedded-postgres.ts";
import { runToEnd } from "./server-process.ts";

export interface Databases extends AsyncDisposable {
  /** The variables by which the hub takes its databases: `KOMINFO_DATABASE_URL` and so on. */
  readonly environment: Readonly<Record<string, string>>;
  readonly postgresVersion: string;
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
  const environment = Object.fromEntries(
    agencies.flatMap((agency) => [
      [`${agency.toUpperCase()}_DATABASE_URL`, postgres.url(agency, "app")],
      [`${agency.toUpperCase()}_MIGRATOR_DATABASE_URL`, postgres.url(agency, "migrator")],
    ]),
  );
  await runToEnd({ command: ["hub/cli.ts", "migrate"], environment, signal });
  await runToEnd({ command: ["hub/cli.ts", "seed", "--demo"], environment, signal });
  for (const agency of agencies) await settle(postgres.adminUrl(agency));
  const postgresVersion = await readVersion(postgres.adminUrl());
  const running = started.move();
  return { environment, postgresVersion, [Symbol.asyncDispose]: () => running.disposeAsync() };
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
