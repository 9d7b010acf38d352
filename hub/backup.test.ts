import { execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzipSync, gzipSync } from "node:zlib";
import { Migration } from "@mikro-orm/migrations";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { SubgraphDefinition } from "../services/common/subgraph.ts";
import { findAgencies, loadDefinition } from "./agencies.ts";
import { backUpDatabases } from "./backup.ts";
import { hashFile, type Manifest } from "./backup-manifest.ts";
import { type AgencyDatabase, migrateDatabases, seedDatabases } from "./databases.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { lockHome } from "./home-lock.ts";
import { temporaryFolder } from "./hub-process.testkit.ts";
import { openBackup, restoreDatabases } from "./restore.ts";
import { connectRunningPostgres } from "./running-postgres.ts";
import { StartupError } from "./startup-error.ts";

const folder = temporaryFolder();
const home = join(folder.path, "home");
const agencies = findAgencies();
/** Agencies of the tests' own: nothing but a name and migrations. */
const OWN = ["alpha", "omega", "stray", "motley"];
let postgres: EmbeddedPostgres;
let real: AgencyDatabase[];

beforeAll(async () => {
  const names = [...agencies.map(({ name }) => name), ...OWN];
  postgres = await startEmbeddedPostgres({ home, agencies: names, durable: false });
  real = (await Promise.all(agencies.map(loadDefinition))).map((definition) => on(postgres, definition));
  await migrateDatabases(real);
  await seedDatabases(real, "REAL");
});
afterAll(async () => {
  await postgres.stop();
  folder[Symbol.dispose]();
});

const on = (server: EmbeddedPostgres, definition: SubgraphDefinition): AgencyDatabase => ({
  definition,
  urls: { app: server.url(definition.name, "app"), migrator: server.url(definition.name, "migrator") },
});

/** A path for a backup that no other test uses. */
let taken = 0;
const newPath = () => join(folder.path, `backup-${(taken += 1)}`);

async function backUp(databases: readonly AgencyDatabase[], path = newPath()): Promise<string> {
  await backUpDatabases({ databases, folder: path, say: () => undefined });
  return path;
}

async function restore(databases: readonly AgencyDatabase[], path: string, replace = false): Promise<string[]> {
  const backup = await openBackup(
    path,
    databases.map(({ definition }) => definition),
  );
  const lines: string[] = [];
  await restoreDatabases({ databases, backup, replace, say: (line) => lines.push(line) });
  return lines;
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** For a moment at which nothing else may go on. */
function askSync(url: string, statement: string): void {
  const script = `
    import { Client } from "pg";
    const client = new Client(${JSON.stringify(url)});
    await client.connect();
    await client.query(${JSON.stringify(statement)});
    await client.end();`;
  execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
  });
}

/** Every table of every agency, as its row count and the hash of all its rows. (An alias that no column has.) */
async function fingerprint(databases: readonly AgencyDatabase[]): Promise<Record<string, string>> {
  const print: Record<string, string> = {};
  for (const { definition, urls } of databases) {
    const tables = await ask(
      urls.migrator,
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
         and relname <> 'mikro_orm_migrations' order by relname`,
    );
    for (const { name } of tables) {
      const [row] = await ask(
        urls.migrator,
        `select count(*) || ' ' || coalesce(md5(string_agg("a row"::text, E'\\n' order by "a row"::text)), '') as print from public."${String(name)}" "a row"`,
      );
      print[`${definition.name}.${String(name)}`] = String(row!["print"]);
    }
  }
  return print;
}

const readManifest = (path: string) => JSON.parse(readFileSync(join(path, "manifest.json"), "utf8")) as Manifest;
const writeManifest = (path: string, manifest: unknown) =>
  writeFileSync(join(path, "manifest.json"), JSON.stringify(manifest));

interface Ended {
  readonly code: number;
  readonly output: string;
}

const cli = (args: readonly string[]) => ["--import", "tsx", "hub/cli.ts", ...args];
const root = fileURLToPath(new URL("..", import.meta.url));

async function run(args: readonly string[], environment: Record<string, string>): Promise<Ended> {
  const env = { ...process.env, ...environment };
  return promisify(execFile)(process.execPath, cli(args), { cwd: root, env }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, output: stdout + stderr }),
  );
}

/** An agency of SQL alone: every further argument is a migration. */
function agencyOf(name: string, ...migrations: readonly string[]): SubgraphDefinition {
  return {
    name,
    database: { entities: [], migrations: migrations.map(migrationOf) },
    resolvers: [],
    references: new Map(),
    createLoaders: () => ({}),
    figures: [],
    seeders: { REAL: [], DEMONSTRATION: [] },
  };
}

function migrationOf(sql: string, index: number) {
  class Given extends Migration {
    override up(): void {
      this.addSql(sql);
    }
  }
  return { name: `Migration${index + 1}`, class: Given };
}

/** Puts agencies of the tests' own into databases that are empty. */
async function newDatabases(...definitions: readonly SubgraphDefinition[]): Promise<AgencyDatabase[]> {
  const databases = definitions.map((definition) => on(postgres, definition));
  for (const { urls } of databases) await empty(urls.migrator);
  await migrateDatabases(databases);
  return databases;
}

const empty = (url: string) =>
  ask(
    url,
    `do $$ declare made record; begin
       for made in select oid::regclass as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       loop execute format('drop table %s cascade', made.name); end loop; end $$`,
  );

describe("all agencies with their real data", () => {
  let before: Record<string, string>;
  let path: string;

  beforeAll(async () => {
    before = await fingerprint(real);
    path = await backUp(real);
  });

  test("the folder has one file a table, which its owner alone can read, and a manifest that tells of each", () => {
    const manifest = readManifest(path);
    expect(manifest).toMatchObject({ format: 1, simpul: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    expect(Object.keys(manifest.agencies)).toEqual(agencies.map(({ name }) => name));
    const counts = Object.entries(manifest.agencies).flatMap(([agency, { tables }]) =>
      Object.entries(tables).map(([table, { rows }]) => [`${agency}.${table}`, rows]),
    );
    expect(Object.fromEntries(counts)).toEqual(
      Object.fromEntries(Object.entries(before).map(([table, print]) => [table, Number.parseInt(print, 10)])),
    );
    for (const [agency, { tables, migrations }] of Object.entries(manifest.agencies)) {
      const { definition } = real.find((database) => database.definition.name === agency)!;
      expect(migrations).toEqual(definition.database.migrations.map(({ name }) => name));
      expect(readdirSync(join(path, agency))).toEqual(Object.keys(tables).map((table) => `${table}.tsv.gz`));
    }
    const modeOf = (file: string) => statSync(join(path, file)).mode & 0o777;
    expect(["", "regional"].map(modeOf)).toEqual([0o700, 0o700]);
    expect(["manifest.json", "regional/regency.tsv.gz"].map(modeOf)).toEqual([0o600, 0o600]);
    expect(gunzipSync(readFileSync(join(path, "regional/province.tsv.gz"))).toString()).toContain("51\tBali\t");
  });

  test("what was changed and deleted since comes back, to the last row, open to the app as before", async () => {
    for (const { urls } of real) {
      await ask(urls.migrator, "update region_code set legal_basis = 'changed'; delete from seeding");
    }
    const regional = real.find(({ definition }) => definition.name === "regional")!;
    // Behind the back of the trigger that keeps figures, as nobody but the tables' owner can.
    await ask(
      regional.urls.migrator,
      "alter table statistic disable trigger user; delete from statistic where year = 2021; create table later ()",
    );
    expect(await fingerprint(real)).not.toEqual(before);

    const refusal = restore(real, path);
    await expect(refusal).rejects.toThrow(StartupError);
    await expect(refusal).rejects.toThrow(/There are rows in .*regional.*another SIMPUL_HOME.*--replace/);
    expect(await ask(regional.urls.migrator, "select count(*) from statistic where year = 2021")).toEqual([
      { count: "0" },
    ]);

    const lines = await restore(real, path, true);
    expect(lines).toContainEqual(expect.stringMatching(/^regional: 14 tables, \d+ rows$/));
    expect(await fingerprint(real)).toEqual(before);
    expect(await ask(regional.urls.app, "select name from province where code = '51'")).toEqual([{ name: "Bali" }]);
    expect([...(await migrateDatabases(real)).values()]).toEqual(agencies.map(() => 0));
  });

  test("another home becomes the same", async () => {
    using elsewhere = temporaryFolder();
    const names = agencies.map(({ name }) => name);
    await using other = await startEmbeddedPostgres({ home: elsewhere.path, agencies: names, durable: false });
    const databases = real.map(({ definition }) => on(other, definition));
    await restore(databases, path);
    expect(await fingerprint(databases)).toEqual(before);
  });

  test("the commands do it beside a running hub, and a restore is refused there", async () => {
    const target = newPath();
    const backup = await run(["backup", target], { SIMPUL_HOME: home });
    expect(backup).toEqual({ code: 0, output: expect.stringContaining(`The backup is in ${target}\n`) });
    expect(backup.output).not.toContain("ready on");
    expect(readManifest(target).agencies).toEqual(readManifest(path).agencies);
    expect(await ask(postgres.adminUrl(), "select 1 as one")).toEqual([{ one: 1 }]);

    const refused = await run(["restore", target, "--replace"], { SIMPUL_HOME: home });
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(new RegExp(`^Another hub \\(process ${process.pid}\\).*Stop it first`));
    expect(await fingerprint(real)).toEqual(before);
  });

  test("the commands do it on databases that the variables name, and on a server started for their time", async () => {
    using elsewhere = temporaryFolder();
    const unused = join(elsewhere.path, "unused");
    const variables = real.flatMap(({ definition: { name }, urls }) => [
      [`${name.toUpperCase()}_DATABASE_URL`, urls.app],
      [`${name.toUpperCase()}_MIGRATOR_DATABASE_URL`, urls.migrator],
    ]);
    const target = newPath();
    const backup = await run(["backup", target], { ...Object.fromEntries(variables), SIMPUL_HOME: unused });
    expect(backup.code).toBe(0);
    expect(existsSync(unused)).toBe(false);

    const alone = { SIMPUL_HOME: join(elsewhere.path, "home") };
    expect(await run(["restore", target], alone)).toEqual({
      code: 0,
      output: expect.stringContaining("Restored as of"),
    });
    const second = newPath();
    expect((await run(["backup", second], alone)).code).toBe(0);
    expect(readManifest(second).agencies).toEqual(readManifest(path).agencies);
    expect(existsSync(join(elsewhere.path, "home", "hub.lock"))).toBe(false);
  }, 60_000);

  test("a folder that is damaged is refused with its faults before a home is made", async () => {
    using elsewhere = temporaryFolder();
    const target = join(elsewhere.path, "damaged");
    cpSync(path, target, { recursive: true });
    writeFileSync(join(target, "regional", "regency.tsv.gz"), gzipSync("51.01\tElsewhere\n"));
    rmSync(join(target, "regional", "province.tsv.gz"));
    const refused = await run(["restore", target], { SIMPUL_HOME: join(elsewhere.path, "home") });
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(
      /^The backup is damaged, and nothing of it was restored.*\n.*province\.tsv\.gz cannot be read\n.*regency\.tsv\.gz was changed\n$/,
    );
    expect(existsSync(join(elsewhere.path, "home"))).toBe(false);
  });

  test("a backup that is killed leaves nothing that looks like one", async () => {
    using elsewhere = temporaryFolder();
    const target = join(elsewhere.path, "killed");
    const blocker = new Client(postgres.url("regional", "migrator"));
    await blocker.connect();
    await blocker.query("begin; lock table statistic in access exclusive mode");
    const child = spawn(process.execPath, cli(["backup", target]), {
      cwd: root,
      env: { ...process.env, SIMPUL_HOME: home },
    });
    await vi.waitFor(() => expect(readdirSync(elsewhere.path)).toHaveLength(1), { timeout: 20_000, interval: 20 });
    child.kill("SIGKILL");
    await once(child, "close");
    await blocker.end();
    const [left] = readdirSync(elsewhere.path);
    expect(left).toMatch(/^killed\.unfinished-/);
    await expect(restore(real, join(elsewhere.path, left!))).rejects.toThrow(/is no backup: it has no manifest\.json/);
    await expect(backUp(real, target)).resolves.toBe(target);
  });
});

describe("a backup", () => {
  test("is refused into a folder that is there, even an empty one, and where there is nothing to write into", async () => {
    const databases = await newDatabases(agencyOf("alpha", "create table note (id int)"));
    const target = newPath();
    mkdirSync(target);
    await expect(backUp(databases, target)).rejects.toThrow(/is there already.*Name a new folder/);
    expect(readdirSync(target)).toEqual([]);
    await expect(backUp(databases, join(target, "missing", "folder"))).rejects.toThrow(/\/missing \(ENOENT\)/);
  });

  test("that fails leaves nothing, and says why", async () => {
    using elsewhere = temporaryFolder();
    const target = join(elsewhere.path, "failed");
    const [alpha] = await newDatabases(agencyOf("alpha", "create table note (id int)"));
    const omega = on(postgres, agencyOf("omega", "create table note (id int)"));
    await empty(omega.urls.migrator);
    await expect(backUp([alpha!, omega], target)).rejects.toThrow(/omega has not been migrated.*simpul -- migrate/);
    expect(readdirSync(elsewhere.path)).toEqual([]);

    const closed = { ...omega, urls: { app: "", migrator: omega.urls.migrator.replace(/:[^:@]*@/, ":wrong@") } };
    const refusal = backUp([alpha!, closed], target);
    await expect(refusal).rejects.toThrow(StartupError);
    await expect(refusal).rejects.toThrow(/database of omega cannot be opened: password authentication failed/);
    expect(readdirSync(elsewhere.path)).toEqual([]);
  });

  test("shows one moment of an agency, whatever is written while it runs", async () => {
    const table = "create table note as select 1 as id";
    const databases = await newDatabases(agencyOf("alpha", table), agencyOf("omega", table));
    const path = newPath();
    const say = (line: string) => {
      if (line.startsWith("alpha")) askSync(databases[1]!.urls.app, "delete from note");
    };
    await backUpDatabases({ databases, folder: path, say });
    expect(await ask(databases[1]!.urls.app, "table note")).toEqual([]);
    expect(readManifest(path).agencies["omega"]!.tables["note"]!.rows).toBe(1);
  });

  test("is refused rather than made without the tables that it cannot hold", async () => {
    const databases = await newDatabases(agencyOf("stray", "create table note ()"));
    await ask(databases[0]!.urls.migrator, "create schema if not exists aside; create table aside.note ()");
    await expect(backUp(databases)).rejects.toThrow(/stray has tables outside of the schema public.*: aside\.note/);
    await ask(databases[0]!.urls.migrator, "drop schema aside cascade");
  });

  test("asks the hub that runs; one without a server is told of as starting, no hub as none", async () => {
    const running = await connectRunningPostgres(home);
    expect(running?.url("alpha", "app")).toBe(postgres.url("alpha", "app"));
    using elsewhere = temporaryFolder();
    expect(await connectRunningPostgres(join(elsewhere.path, "missing"))).toBeNull();
    expect(await connectRunningPostgres(elsewhere.path)).toBeNull();
    await using _ = await lockHome(elsewhere.path);
    await expect(connectRunningPostgres(elsewhere.path)).rejects.toThrow(
      new RegExp(`process ${process.pid}\\).*is starting or stopping. Try again`),
    );
  });
});

describe("a restore", () => {
  const FIRST = `
    create type mood as enum ('GOOD', 'BAD');
    create table "a child" (id int generated always as identity primary key, parent int not null);
    create table "b/parent" (id int primary key, favourite int, double int generated always as (id * 2) stored, mood mood);
    alter table "a child" add foreign key (parent) references "b/parent" (id);
    alter table "b/parent" add constraint favourite_fk foreign key (favourite) references "a child" (id) deferrable;
    create table tree (id int primary key, above int references tree (id));
    create table value (t text, n numeric, f float8, b bytea, j jsonb, d timestamptz, a text[], s interval, day date);
    create table journal (what text);
    create function note_it() returns trigger language plpgsql as $$ begin insert into journal values ('new'); return new; end $$;
    create trigger note_it after insert on tree for each row execute function note_it();
    create sequence tickets;
    create view adults as select * from "b/parent";
    insert into journal values ('made by the migration')`;
  const FILL = `
    insert into "b/parent" values (1, null, default, 'GOOD'), (2, null, default, null);
    insert into "a child" (parent) values (1), (2), (1);
    update "b/parent" set favourite = 3 where id = 1;
    delete from "a child" where id = 2;
    insert into tree values (1, null), (2, 1);
    insert into value values (E'tab\\t line\\n back\\\\slash \\\\N ꦩ', 1.10, 0.1::float8 + 0.2, '\\x00ff', '{"a": [1, "\\n"]}',
      '2024-02-29 23:59:59.123456+07', array['a,b', null, '"'], '1 month -2 days 03:00', '-infinity');
    insert into value (t) values (null), ('');
    select nextval('tickets'), nextval('tickets')`;

  test("brings back every kind of value, rings, numbers given out, and nothing that triggers would add", async () => {
    const databases = await newDatabases(agencyOf("motley", FIRST));
    const { migrator, app } = databases[0]!.urls;
    await ask(migrator, FILL);
    // What a role is used to must not change the text of a value.
    await ask(
      postgres.adminUrl(),
      "alter role motley_migrator set datestyle = 'SQL, DMY'; alter role motley_migrator set extra_float_digits = 0",
    );
    const path = await backUp(databases);
    await ask(
      postgres.adminUrl(),
      "alter role motley_migrator reset all; alter role motley_migrator set datestyle = 'SQL, MDY'",
    );
    const before = await fingerprint(databases);
    expect(before["motley.journal"]).toMatch(/^3 /);

    await ask(
      migrator,
      `truncate "b/parent", "a child", tree, value, journal; drop view adults; drop function note_it cascade`,
    );
    expect(await restore(databases, path, true)).toEqual(["motley: 5 tables, 12 rows"]);
    expect(await fingerprint(databases)).toEqual(before);
    await ask(postgres.adminUrl(), "alter role motley_migrator reset all");

    expect(await ask(app, `insert into "a child" (parent) values (1) returning id`)).toEqual([{ id: 4 }]);
    expect(await ask(app, "select nextval('tickets')")).toEqual([{ nextval: "3" }]);
    await ask(app, "insert into tree values (3, 2)");
    expect(await ask(app, "select count(*) from journal")).toEqual([{ count: "4" }]);
    await expect(ask(app, "insert into tree values (4, 9)")).rejects.toThrow("violates foreign key constraint");
  });

  test("of an older backup runs the newer migrations over its rows", async () => {
    const old = "create table note (id int primary key, text text)";
    const newer = [
      "alter table note rename text to title; update note set title = upper(title)",
      "create table more as select 1 as one",
    ];
    const [v1] = await newDatabases(agencyOf("alpha", old));
    await ask(v1!.urls.app, "insert into note values (1, 'a'), (2, 'b')");
    const path = await backUp([v1!]);

    const v3 = await newDatabases(agencyOf("alpha", old, ...newer));
    expect(await restore(v3, path, true)).toEqual(["alpha: 1 tables, 2 rows, then 2 newer migrations"]);
    expect(await ask(v3[0]!.urls.app, "select * from note order by id")).toEqual([
      { id: 1, title: "A" },
      { id: 2, title: "B" },
    ]);
    expect(await ask(v3[0]!.urls.app, "table more")).toEqual([{ one: 1 }]);
    expect([...(await migrateDatabases(v3)).values()]).toEqual([0]);

    const newest = await backUp(v3);
    await expect(restore([v1!], newest, true)).rejects.toThrow(
      /does not know:\n  alpha: Migration2\n  alpha: Migration3\nRestore it with the hub that made it, or a newer one/,
    );
    expect(await ask(v1!.urls.app, "table more")).toEqual([{ one: 1 }]);
  });

  test("leaves an agency alone that the backup does not hold, and refuses one that the hub does not have", async () => {
    const databases = await newDatabases(
      agencyOf("alpha", "create table note (id int)"),
      agencyOf("omega", "create table note as select 1 as id"),
    );
    const path = await backUp(databases.slice(0, 1));
    expect(await restore(databases, path)).toEqual([
      "alpha: 1 tables, 0 rows",
      "omega: not in the backup, left as it is",
    ]);
    expect(await ask(databases[1]!.urls.app, "table note")).toEqual([{ id: 1 }]);
    await expect(restore(databases.slice(1), path, true)).rejects.toThrow(/does not know:\n  alpha\n/);
  });

  describe("changes no agency", () => {
    const TABLE = "create table note (id int primary key check (id > 0))";
    let databases: AgencyDatabase[];
    let path: string;
    let before: Record<string, string>;

    async function prepare(): Promise<void> {
      databases = await newDatabases(agencyOf("alpha", TABLE), agencyOf("omega", TABLE));
      for (const { urls } of databases) await ask(urls.app, "insert into note values (1), (2)");
      path = await backUp(databases);
      for (const { urls } of databases) await ask(urls.app, "insert into note values (3)");
      before = await fingerprint(databases);
    }

    /** Puts other rows into omega's file, and makes the manifest agree. */
    async function forge(text: string, rows: number): Promise<void> {
      const file = join(path, "omega", "note.tsv.gz");
      writeFileSync(file, gzipSync(text));
      const manifest = readManifest(path);
      Object.assign(manifest.agencies["omega"]!.tables["note"]!, { rows, sha256: await hashFile(file) });
      writeManifest(path, manifest);
    }

    test("when the last one's rows break a constraint, and says where", async () => {
      await prepare();
      await forge("1\n-2\n", 2);
      const refusal = restore(databases, path, true);
      await expect(refusal).rejects.toThrow(StartupError);
      await expect(refusal).rejects.toThrow(
        /^omega cannot be restored: .*note_id_check.* · COPY note, line 2.*\nNo database was changed\.$/,
      );
      expect(await fingerprint(databases)).toEqual(before);
    });

    test("when there are fewer rows than were counted", async () => {
      await prepare();
      await forge("1\n", 2);
      await expect(restore(databases, path, true)).rejects.toThrow(/note has 1 rows, and 2 in the backup/);
      expect(await fingerprint(databases)).toEqual(before);
    });

    test("when its migrations were edited after they had run", async () => {
      await prepare();
      const edited = on(postgres, agencyOf("omega", "create table note (id int, more text)"));
      await expect(restore([databases[0]!, edited], path, true)).rejects.toThrow(
        /omega.*differ in table note \(id\); table note \(id, more\)\. /,
      );
      expect(await fingerprint(databases)).toEqual(before);
    });

    test("when the backup holds what somebody made by hand, and says what", async () => {
      await prepare();
      const { migrator } = databases[1]!.urls;
      await ask(migrator, "create table by_hand (id int); create sequence counter; select nextval('counter')");
      path = await backUp(databases);
      await ask(migrator, "drop table by_hand; drop sequence counter");
      before = await fingerprint(databases);
      await expect(restore(databases, path, true)).rejects.toThrow(
        /omega.*differ in table by_hand \(id\); sequence counter\. .*manifest\.json/,
      );
      expect(await fingerprint(databases)).toEqual(before);
    });

    test("when a newer migration fails over the old rows", async () => {
      await prepare();
      const newer = on(postgres, agencyOf("omega", TABLE, "alter table note add check (id > 1)"));
      await expect(restore([databases[0]!, newer], path, true)).rejects.toThrow(/is violated by some row/);
      expect(await fingerprint(databases)).toEqual(before);
    });

    test("when somebody has built on its tables", async () => {
      await prepare();
      const { migrator } = databases[1]!.urls;
      await ask(migrator, "create schema theirs; create view theirs.notes as table note");
      await expect(restore(databases, path, true)).rejects.toThrow(/omega.*other objects depend on/);
      expect(await ask(migrator, "select count(*) from theirs.notes")).toEqual([{ count: "3" }]);
      await ask(migrator, "drop schema theirs cascade");
      expect(await fingerprint(databases)).toEqual(before);
    });

    test.each([
      ["no manifest", () => rmSync(join(path, "manifest.json")), /is no backup: it has no manifest\.json/],
      [
        "half a manifest",
        () => writeFileSync(join(path, "manifest.json"), '{"format": 1,'),
        /manifest of .* is broken/,
      ],
      ["a manifest with a fault", () => spoil("rows", -1), /is broken:\n.*\n.*agencies\.alpha\.tables\.note\.rows/],
      [
        "a hash of another file",
        () => spoil("sha256", "0".repeat(64)),
        /damaged.*\n.*alpha\/note\.tsv\.gz was changed/,
      ],
      [
        "a newer format",
        () => writeManifest(path, { format: 2, simpul: "9.0.0" }),
        /format 2; this hub reads format 1.*Simpul 9\.0\.0 or newer/,
      ],
    ])("given %s", async (_, damage, words) => {
      await prepare();
      damage();
      const refusal = restore(databases, path, true);
      await expect(refusal).rejects.toThrow(StartupError);
      await expect(refusal).rejects.toThrow(words);
      expect(await fingerprint(databases)).toEqual(before);
    });

    function spoil(field: string, value: unknown): void {
      const manifest = readManifest(path);
      Object.assign(manifest.agencies["alpha"]!.tables["note"]!, { [field]: value });
      writeManifest(path, manifest);
    }
  });

  test("whose connection breaks between two commits tells which agencies it restored", async () => {
    const table = "create table note (id int)";
    const databases = await newDatabases(agencyOf("alpha", table), agencyOf("omega", table));
    const backup = await openBackup(
      await backUp(databases),
      databases.map(({ definition }) => definition),
    );
    const say = (line: string) => {
      if (line.startsWith("omega")) {
        askSync(postgres.adminUrl(), "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'omega'");
      }
    };
    await expect(restoreDatabases({ databases, backup, say })).rejects.toThrow(
      /^omega broke off at its commit \(.*\)\. Restored: alpha; not, or not known: omega\. Run it again with --replace\.$/,
    );
  });
});
