import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { watch } from "node:fs/promises";
import { join } from "node:path";
import { Client, type QueryResultRow } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { closedFolder, postmasterPid, spawnHub, temporaryFolder } from "./hub-process.testkit.ts";
import { findBarrier, prepareServerUser } from "./postgres-user.ts";
import { findProcessStart } from "./running-process.ts";
import { StartupError } from "./startup-error.ts";

const isRoot = process.getuid?.() === 0;
if (!isRoot) {
  console.warn("NOT TESTED: a root's closed folders and the change to an ordinary user. Run as root, as CI does.");
}

/** What keeps others out of this project, where root has it in a folder of its own. */
const barrier = await findBarrier(process.execPath, await prepareServerUser());
if (barrier !== undefined) {
  console.warn(`NOT TESTED: that an ordinary user starts it, since ${barrier} is closed to them.`);
}

const agencies = ["kominfo", "bappenas", "regional", "provincial"];
const roles = ["app", "migrator"] as const;

function start(home: string, names: readonly string[] = [], onStep?: (line: string) => void) {
  return startEmbeddedPostgres({ home, agencies: names, durable: false, ...(onStep && { onStep }) });
}

async function ask<Row extends QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

const isRunning = async (pid: number) => (await findProcessStart(pid)) !== undefined;

afterEach(() => void vi.unstubAllEnvs());

describe("a server with the four agencies", () => {
  const folder = temporaryFolder();
  const steps: string[] = [];
  let pg: EmbeddedPostgres;

  beforeAll(async () => {
    pg = await start(folder.path, agencies, (line) => steps.push(line));
  });
  afterAll(async () => {
    await pg.stop();
    folder[Symbol.dispose]();
  });

  test("each step is one line, and none holds a password", () => {
    expect(steps).toEqual([
      expect.stringMatching(/^PostgreSQL 18\.\d+: initialised in .*\/postgres$/),
      `PostgreSQL 18.4: ready on 127.0.0.1:${pg.port}`,
      "PostgreSQL: databases made for kominfo, bappenas, regional, provincial",
    ]);
    const passwords = [pg.adminUrl(), ...roles.map((role) => pg.url("kominfo", role))].map(
      (url) => new URL(url).password,
    );
    const said = steps.join() + readFileSync(join(folder.path, "postgres.log"), "utf8");
    for (const password of passwords) expect(said).not.toContain(password);
    expect(new Set(passwords).size).toBe(3);
  });

  const comers = agencies.flatMap((own) => roles.map((role) => ({ own, role })));
  const strangers = comers.flatMap((comer) =>
    agencies.filter((other) => other !== comer.own).map((other) => ({ ...comer, other })),
  );

  test.each(comers)("$own's $role role can connect to its own database", async ({ own, role }) => {
    const whoAndWhere = await ask(pg.url(own, role), "select current_database() as name, current_user as user");
    expect(whoAndWhere).toEqual([{ name: own, user: `${own}_${role}` }]);
  });

  test.each(strangers)("$own's $role role cannot connect to the database of $other", async ({ own, role, other }) => {
    const url = new URL(pg.url(own, role));
    url.pathname = other;
    await expect(ask(url.href, "select 1")).rejects.toThrow(`permission denied for database "${other}"`);
  });

  test.each(["postgres", "template1"])("no agency's role can connect to %s", async (database) => {
    const url = new URL(pg.url("kominfo", "migrator"));
    url.pathname = database;
    await expect(ask(url.href, "select 1")).rejects.toThrow(`permission denied for database "${database}"`);
  });

  test("the migrator makes tables; the app reads and writes their rows, and makes none", async () => {
    const [app, migrator] = [pg.url("kominfo", "app"), pg.url("kominfo", "migrator")];
    await ask(migrator, "create table note (id int generated always as identity, serial serial, text text)");
    await ask(app, "insert into note (text) values ('a'), ('b')");
    await ask(app, "update note set text = 'c' where text = 'b'");
    await ask(app, "delete from note where text = 'a'");
    expect(await ask(app, "select id, serial, text from note")).toEqual([{ id: 2, serial: 2, text: "c" }]);
    const owner = "select nspowner::regrole::text as owner from pg_namespace where nspname = 'public'";
    expect(await ask(app, owner)).toEqual([{ owner: "kominfo_migrator" }]);
    await expect(ask(app, "create table mine ()")).rejects.toThrow("permission denied for schema public");
    await expect(ask(app, "create schema mine")).rejects.toThrow("permission denied for database");
    await expect(ask(app, "create temp table mine ()")).rejects.toThrow("permission denied to create temporary tables");
    await expect(ask(app, "truncate note")).rejects.toThrow("permission denied for table note");
    await expect(ask(app, "drop table note")).rejects.toThrow("must be owner of table note");
    await expect(ask(migrator, "create role mine")).rejects.toThrow("permission denied to create role");
  });

  test("nobody comes in without the password, nor by another address or a socket", async () => {
    const url = new URL(pg.adminUrl());
    url.password = "wrong";
    await expect(ask(url.href, "select 1")).rejects.toThrow("password authentication failed");
    const rules = "select distinct auth_method from pg_hba_file_rules";
    expect(await ask(pg.adminUrl(), rules)).toEqual([{ auth_method: "scram-sha-256" }]);
    const addresses =
      "select name, setting from pg_settings where name ~ '^(listen_addr|unix_socket_dir)' order by name";
    expect(await ask(pg.adminUrl(), addresses)).toEqual([
      { name: "listen_addresses", setting: "127.0.0.1" },
      { name: "unix_socket_directories", setting: "" },
    ]);
    for (const secret of ["postgres.key", "postgres.log"]) {
      expect(statSync(join(folder.path, secret)).mode & 0o777).toBe(0o600);
    }
  });

  test("a second hub on the home is refused with the process of the first, which goes on", async () => {
    const second = start(folder.path, agencies);
    await expect(second).rejects.toThrow(StartupError);
    await expect(second).rejects.toThrow(new RegExp(`process ${process.pid}\\).*SIMPUL_HOME and a PORT`));
    expect(await ask(pg.adminUrl(), "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("a second hub with a home of its own does not meet the first", async () => {
    using home = temporaryFolder();
    await using other = await start(home.path, agencies);
    expect(other.port).not.toBe(pg.port);
    await ask(other.url("regional", "migrator"), "create table theirs ()");
    await expect(ask(pg.url("regional", "migrator"), "table theirs")).rejects.toThrow('"theirs" does not exist');
    const url = new URL(pg.url("regional", "app"));
    url.port = String(other.port);
    await expect(ask(url.href, "select 1")).rejects.toThrow("password authentication failed");
  });
});

test.each([undefined, "C", "id_ID.ISO-8859-1"])("text is UTF-8 with LANG=%s", async (language) => {
  vi.stubEnv("LANG", language);
  vi.stubEnv("LC_ALL", language);
  using home = temporaryFolder();
  await using pg = await start(home.path, ["kominfo"]);
  const url = pg.url("kominfo", "migrator");
  const text = "Gunungkidul — Jalan Malioboro ꦩ";
  await ask(url, `create table place as select '${text}' as name`);
  const answer = await ask(
    url,
    "select name, length(name), lower('ÉÀ'), current_setting('server_encoding') as encoding from place",
  );
  expect(answer).toEqual([{ name: text, length: 31, lower: "éà", encoding: "UTF8" }]);
});

test("a later start keeps the data and the passwords, and makes what a new agency needs", async () => {
  using home = temporaryFolder();
  const first = await start(home.path, ["kominfo"]);
  const { password } = new URL(first.url("kominfo", "app"));
  await ask(first.url("kominfo", "migrator"), "create table kept as select 1 as one");
  await first.stop();

  const steps: string[] = [];
  await using again = await start(home.path, ["kominfo", "fifth-agency"], (line) => steps.push(line));
  expect(steps.slice(1)).toEqual(["PostgreSQL: databases made for fifth-agency"]);
  expect(new URL(again.url("kominfo", "app")).password).toBe(password);
  expect(await ask(again.url("kominfo", "app"), "table kept")).toEqual([{ one: 1 }]);
  expect(await ask(again.url("fifth-agency", "app"), "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a database that lost its roles' rights by a start killed in between is completed at the next", async () => {
  using home = temporaryFolder();
  const first = await start(home.path);
  await ask(first.adminUrl(), "create database kominfo");
  await first.stop();
  await using again = await start(home.path, ["kominfo"]);
  await ask(again.url("kominfo", "migrator"), "create table note ()");
  expect(await ask(again.url("kominfo", "app"), "table note")).toEqual([]);
});

test("a start that fails midway leaves no server and no lock", async () => {
  using home = temporaryFolder();
  const steps: string[] = [];
  await expect(start(home.path, ["no\0name"], (line) => steps.push(line))).rejects.toThrow("invalid byte sequence");
  expect(steps.at(-1)).toMatch("ready on");
  expect(existsSync(join(home.path, "postgres", "postmaster.pid"))).toBe(false);
  const copied = barrier === undefined ? [] : ["binaries"];
  expect(readdirSync(home.path)).toEqual([...copied, "postgres", "postgres.key", "postgres.log"]);
});

test("data whose key is lost is refused with what to do; the key outlives data that is moved away", async () => {
  using home = temporaryFolder();
  const [data, key] = [join(home.path, "postgres"), join(home.path, "postgres.key")];
  const first = await start(home.path);
  const { password } = new URL(first.adminUrl());
  await first.stop();

  renameSync(key, `${key}.away`);
  for (const spoil of [() => undefined, () => writeFileSync(key, "")]) {
    spoil();
    const refusal = start(home.path);
    await expect(refusal).rejects.toThrow(StartupError);
    await expect(refusal).rejects.toThrow(/postgres\.key is missing or spoilt.*Put it back/);
  }

  renameSync(`${key}.away`, key);
  rmSync(data, { recursive: true });
  await using anew = await start(home.path);
  expect(new URL(anew.adminUrl()).password).toBe(password);
});

test("a server that ends by itself is told of, and hinders neither the stop nor the next start", async () => {
  using home = temporaryFolder();
  const pg = await start(home.path);
  process.kill(postmasterPid(home.path), "SIGKILL");
  await pg.exited;
  await pg.stop();
  await using again = await start(home.path);
  expect(await ask(again.adminUrl(), "select 1 as one")).toEqual([{ one: 1 }]);
});

test("the server that outlives a hub killed with -9 is stopped, and the data is there", async () => {
  using home = temporaryFolder();
  await using hub = spawnHub(home.path, `await ask("create table kept as select 1 as one"); say("up");`);
  await hub.line("up");
  await hub.kill("SIGKILL");
  const orphan = postmasterPid(home.path);
  expect(await isRunning(orphan)).toBe(true);

  const steps: string[] = [];
  await using pg = await start(home.path, ["kominfo"], (line) => steps.push(line));
  expect(steps[0]).toMatch(`process ${orphan}`);
  expect(await isRunning(orphan)).toBe(false);
  expect(await ask(pg.url("kominfo", "app"), "table kept")).toEqual([{ one: 1 }]);
});

test("a hub killed with -9 while it initialises does not spoil the home", async () => {
  using home = temporaryFolder();
  const seen = watch(home.path);
  await using hub = spawnHub(home.path, "");
  for await (const { filename } of seen) if (filename?.startsWith("postgres.new-")) break;
  await hub.kill("SIGKILL");
  expect(existsSync(join(home.path, "postgres"))).toBe(false);
  await using pg = await start(home.path);
  expect(await ask(pg.adminUrl(), "select 1 as one")).toEqual([{ one: 1 }]);
  expect(readdirSync(home.path).filter((name) => name.includes(".new"))).toEqual([]);
});

test("Ctrl-C reaches the hub alone, which can still ask the database before it stops it", async () => {
  using home = temporaryFolder();
  const drain = `
    process.once("SIGINT", async () => {
      await ask("select 1");
      await pg.stop();
      say("drained");
    });
    say("up");`;
  await using hub = spawnHub(home.path, drain);
  await hub.line("up");
  // As a terminal does: to the whole group.
  process.kill(-hub.pid, "SIGINT");
  await hub.line("drained");
  expect(existsSync(join(home.path, "postgres", "postmaster.pid"))).toBe(false);
});

test("a hub that ends by an uncaught error takes the server with it", async () => {
  using home = temporaryFolder();
  const fail = `process.once("SIGUSR2", () => { throw new Error("a fault of ours"); });`;
  await using hub = spawnHub(home.path, `${fail} say("up");`);
  await hub.line("up");
  const server = postmasterPid(home.path);
  await hub.kill("SIGUSR2");
  await vi.waitFor(async () => expect(await isRunning(server)).toBe(false), { timeout: 10_000 });
});

test.runIf(isRoot && barrier === undefined)("an ordinary user starts it, too", async () => {
  using folder = temporaryFolder();
  const home = join(folder.path, "home");
  mkdirSync(home);
  chownSync(home, 65_534, 65_534);
  const body = `say(JSON.stringify(await ask("select current_setting('server_encoding') as encoding"))); await pg.stop();`;
  await using hub = spawnHub(home, body, { uid: 65_534, gid: 65_534 });
  expect(await hub.line("encoding")).toBe('[{"encoding":"UTF8"}]');
  expect(await hub.exited()).not.toMatch("Error");
  expect(statSync(join(home, "postgres")).uid).toBe(65_534);

  const asRoot = start(home);
  await expect(asRoot).rejects.toThrow(/belongs to another user \(uid 65534\).*Start it as it was then/);
});

test.runIf(isRoot)(
  "a home in a folder that keeps PostgreSQL's user out is refused with that folder and the cure",
  async () => {
    using folder = temporaryFolder();
    const closed = closedFolder(folder.path);
    const refusal = start(join(closed, "app", ".simpul"));
    await expect(refusal).rejects.toThrow(StartupError);
    await expect(refusal).rejects.toThrow(new RegExp(`cannot enter ${closed} .*SIMPUL_HOME=/var/lib/simpul`));
  },
);

test("a home that cannot be made is refused with what to do", async () => {
  using folder = temporaryFolder();
  const file = join(folder.path, "file");
  writeFileSync(file, "");
  const refusal = start(join(file, "home"));
  await expect(refusal).rejects.toThrow(StartupError);
  await expect(refusal).rejects.toThrow(/file\/home cannot be made.*Set SIMPUL_HOME/);
});
