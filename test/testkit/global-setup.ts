import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { findAgencies, loadDefinition } from "../../hub/agencies.ts";
import { migrateDatabases, seedDatabases } from "../../hub/databases.ts";
import { startEmbeddedPostgres } from "../../hub/embedded-postgres.ts";
import type { DatabaseUrls } from "../../hub/environment.ts";

/** What a test needs to make databases of its own. */
export interface TestServer {
  readonly adminUrl: string;
  /** The addresses of each agency's roles; a test puts its own database's name in them. */
  readonly urls: Readonly<Record<string, DatabaseUrls>>;
}

declare module "vitest" {
  interface ProvidedContext {
    server: TestServer;
  }
}

/** One server for the run, with a template of each agency's database: with real data alone, and with the demonstration. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), "simpul-test-"));
  chmodSync(home, 0o755);
  const agencies = findAgencies();
  const names = agencies.map(({ name }) => name);
  await using started = new AsyncDisposableStack();
  started.defer(() => rmSync(home, { recursive: true }));
  const postgres = started.use(await startEmbeddedPostgres({ home, agencies: names, durable: false }));
  const databases = await Promise.all(
    agencies.map(async (agency) => ({
      definition: await loadDefinition(agency),
      urls: { app: postgres.url(agency.name, "app"), migrator: postgres.url(agency.name, "migrator") },
    })),
  );
  await migrateDatabases(databases);
  await seedDatabases(databases, "REAL");
  await copyDatabases(
    postgres.adminUrl(),
    names.map((name) => [name, `${name}_real`]),
  );
  await seedDatabases(databases, "DEMONSTRATION");

  project.provide("server", {
    adminUrl: postgres.adminUrl(),
    urls: Object.fromEntries(databases.map(({ definition, urls }) => [definition.name, urls])),
  });
  const running = started.move();
  return () => running.disposeAsync();
}

async function copyDatabases(adminUrl: string, copies: readonly (readonly [string, string])[]): Promise<void> {
  const admin = new Client(adminUrl);
  await admin.connect();
  for (const [from, to] of copies) {
    await admin.query(`create database "${to}" template "${from}" owner "${from}_migrator"`);
  }
  await admin.end();
}
