import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../hub/hub-process.testkit.ts";
import { ask, createDatabases, databaseOf } from "../testkit/hub.ts";
import { SimpulProcess } from "../testkit/simpul-process.ts";

const ready = /GraphQL +(http.*)$/;

it("starts everything with one command, says each step, and keeps its data and its key between starts", async () => {
  using home = temporaryFolder();
  const environment = { SIMPUL_HOME: join(home.path, "hub"), PORT: "0" };
  await using first = new SimpulProcess(["start"], environment);
  const url = await first.find(ready);
  const steps = first.lines.map((line) => line.replaceAll(/\d[\d.]*|\/.*/g, "…"));
  expect(steps).toMatchInlineSnapshot(`
    [
      "PostgreSQL …: initialised in …",
      "PostgreSQL …: ready on …:…",
      "PostgreSQL: databases made for bappenas, kominfo, provincial, regional",
      "Migrations: … run",
      "Real data: loaded for regional, bappenas, kominfo, provincial",
      "Demonstration data: loaded for regional, bappenas, kominfo, provincial",
      "Figures: …, of which … are simulated",
      "Simpul is ready",
      "  start page  http:…",
      "  GraphQL     http:…",
    ]
  `);
  const { data } = await ask(url, `{ province(code: "51") { name } }`);
  expect(data).toEqual({ province: { name: "Bali" } });
  const page = await (await fetch(new URL("/", url))).text();
  expect(page).toContain("CrossRegencyProgress");
  expect(page).toMatch(/angka adalah simulasi/);
  expect(page).toContain("npm run --silent simpul -- token --role");
  await using token = new SimpulProcess(["token", "--role", "admin", "--name", "Budi"], environment);
  const authorization = `Bearer ${await token.find(/.+/)}`;
  const askViewer = (address: string) => ask(address, `{ viewer { name } }`, {}, { authorization });
  expect((await askViewer(url)).data).toEqual({ viewer: { name: "Budi" } });
  expect(await first.end("SIGINT")).toMatchObject({ code: 0 });

  await using second = new SimpulProcess(["start"], environment);
  expect((await askViewer(await second.find(ready))).data).toEqual({ viewer: { name: "Budi" } });
  expect(second.lines).toContain("Migrations: nothing to do");
  expect(second.lines).toContain("Real data: loaded before");

  await using third = new SimpulProcess(["start"], environment);
  const refusal = await third.end();
  expect(refusal.code).toBe(1);
  expect(refusal.errors).toMatch(/SIMPUL_HOME/);
  expect(refusal.errors).not.toMatch(/\n\s+at /);
  await second.end("SIGTERM");

  await using real = new SimpulProcess(["start", "--no-demo"], environment);
  const { code, errors } = await real.end();
  expect(code).toBe(1);
  expect(errors).toContain("These databases hold demonstration data");
}, 90_000);

it("loads no demonstration and issues no tokens in production, nor makes any up when it is told not to", async () => {
  using home = temporaryFolder();
  const environment = { SIMPUL_HOME: join(home.path, "hub"), PORT: "0" };
  const realOnly = expect.stringMatching(/^Figures: \d+, of which 0 are simulated$/) as string;
  await using inProduction = new SimpulProcess(["start"], { ...environment, NODE_ENV: "production" });
  const url = await inProduction.find(ready);
  expect((await fetch(new URL("/.well-known/jwks.json", url))).status).toBe(404);
  expect(existsSync(join(home.path, "hub", "issuer.jwk"))).toBe(false);
  expect(inProduction.lines).toContainEqual(realOnly);
  await inProduction.end("SIGTERM");

  await using withoutDemonstration = new SimpulProcess(["start", "--no-demo"], environment);
  await withoutDemonstration.find(ready);
  expect(withoutDemonstration.lines).toContainEqual(realOnly);
}, 60_000);

it("takes one agency's database from its variable, and keeps the others embedded", async () => {
  using home = temporaryFolder();
  await using databases = await createDatabases(false);
  const bappenas = databaseOf(databases.list, "bappenas");
  await using hub = new SimpulProcess(["start"], {
    SIMPUL_HOME: join(home.path, "hub"),
    PORT: "0",
    BAPPENAS_DATABASE_URL: bappenas.urls.app,
  });
  const url = await hub.find(ready);
  expect(hub.lines).toContain("Real data: loaded for regional, kominfo, provincial");
  expect(hub.lines).toContainEqual(expect.stringMatching(/of which 0 are simulated$/));
  const { data, errors } = await ask(url, `{ regencies { totalCount } planningDocuments { totalCount } }`);
  expect({ data, errors }).toEqual({
    data: { regencies: { totalCount: 514 }, planningDocuments: { totalCount: 2 } },
    errors: [],
  });
}, 60_000);

it("says all faults of its environment in one message and starts nothing", async () => {
  await using hub = new SimpulProcess(["start"], {
    PORT: "many",
    KOMINFO_DATABASE_URL: "mysql://secret@there",
    LOG_LEVEL: "loud",
    LOCAL_ISSUER: "a secret",
    REGIONAL_DATABASE_URL_FILE: "/nowhere/url",
  });
  const { code, errors } = await hub.end();
  expect(code).toBe(1);
  expect(hub.lines).toEqual([]);
  expect(errors.match(/REGIONAL_DATABASE_URL_FILE cannot be read \(ENOENT\)/g)).toHaveLength(1);
  expect(errors).toMatch(/KOMINFO_DATABASE_URL .*\n.*LOCAL_ISSUER .*\n.*PORT .*\n.*LOG_LEVEL/);
  expect(errors).not.toContain("secret");
});

it("says what an agency lacks to run alone", async () => {
  await using agency = new SimpulProcess(["serve", "bappenas"], { PORT: "70000" });
  const { code, errors } = await agency.end();
  expect(code).toBe(1);
  expect(errors).toMatch(/BAPPENAS_DATABASE_URL is missing.*\n.*PORT must be/);
});

it("explains itself and each of its verbs", async () => {
  const verbs = ["start", "serve", "migrate", "seed", "schema", "migration", "backup", "restore", "token"];
  for (const args of [["--help"], ...verbs.map((verb) => [verb, "--help"])]) {
    await using help = new SimpulProcess(args);
    expect(await help.end()).toMatchObject({ code: 0, errors: "" });
    expect(help.lines[0]).toMatch(/^Usage: simpul/);
  }
});
