import type { MikroORM } from "@mikro-orm/postgresql";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actor, PUBLIC_ACTOR } from "../identity/actor.ts";
import { Role } from "../identity/role.ts";
import { forkAs, nameActor } from "../services/common/acting.ts";
import { createOrm, toAgencyUnavailable } from "../services/common/database.ts";
import { readSql } from "../services/common/read.ts";
import { createDatabases, databaseOf, type TestDatabases } from "./testkit/hub.ts";

let databases: TestDatabases;
let orm: MikroORM;
beforeAll(async () => {
  databases = await createDatabases();
  const { definition, urls } = databaseOf(databases.list, "bappenas");
  orm = await createOrm(definition.database, urls.app);
});
afterAll(async () => {
  await orm.close();
  await databases[Symbol.asyncDispose]();
});

const actor = (role: Role, rest: Partial<Actor> = {}): Actor => ({ ...PUBLIC_ACTOR, subject: "ketut", role, ...rest });
const ofBadung = actor(Role.REGENCY_OPERATOR, { region: "51.03" });
const ofDenpasar = actor(Role.REGENCY_OPERATOR, { region: "51.71" });
const ofBali = actor(Role.PROVINCE_COORDINATOR, { region: "51" });
const ofEastJava = actor(Role.PROVINCE_COORDINATOR, { region: "35" });
const ofBappenas = actor(Role.MINISTRY_STEWARD, { agency: "bappenas" });
const analyst = actor(Role.MINISTRY_ANALYST, { agency: "bappenas" });
const ofPupr = actor(Role.MINISTRY_STEWARD, { agency: "pupr" });
const assessor = actor(Role.ASSESSOR, { cohort: 2017 });
const admin = actor(Role.HUB_ADMIN);

/** Runs SQL in an agency's database in the app's role, as somebody; null forgets to say who. */
async function run(agency: string, who: Actor | null, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client(databaseOf(databases.list, agency).urls.app);
  await client.connect();
  try {
    await client.query("begin");
    if (who) await client.query("select set_config('simpul.actor', $1, true)", [nameActor(who)]);
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

const fateOf = (writing: Promise<unknown>): Promise<string> =>
  writing.then(
    () => "written",
    (error: Error) => error.message,
  );

describe.each(["kominfo", "bappenas", "regional", "provincial"])("the app's role in the database of %s", (agency) => {
  it("owns nothing, and no right lets it past the policies", async () => {
    const [role] = await databases.sql(
      agency,
      `select rolsuper, rolbypassrls, rolcreaterole,
         (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned,
         (select count(*)::int from pg_auth_members where member = pg_roles.oid) as memberships
       from pg_roles where rolname = '${agency}_app'`,
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, owned: 0, memberships: 0 });
  });

  it("meets policies in every table that holds more than the public may read", async () => {
    const open = await databases.sql(
      agency,
      `select relname as name from pg_class join information_schema.tables on table_name = relname
       where table_schema = 'public' and not relrowsecurity and (
         relname in ('action_item', 'forum_meeting', 'attendance', 'person', 'performed_request')
         or exists (select from information_schema.columns as c where c.table_name = relname and c.column_name = 'valid_to')
       )`,
    );
    expect(open).toEqual([]);
  });
});

describe("a draft of Badung's budget", () => {
  const seen = "select status from budget_line where regency_code = '51.03' and year = 2019 order by status";
  const stateOf = (status: string) =>
    `insert into budget_line (regency_code, year, budget_source, planned, received_at, status, simulated)
     values ('51.03', 2019, '${status === "DRAFT" ? "CSR" : "LOAN"}', 1, now(), '${status}', false)`;
  beforeAll(async () => {
    for (const status of ["DRAFT", "SUBMITTED"]) await databases.sql("bappenas", stateOf(status));
  });

  it.each([
    ["its operator", ofBadung, ["DRAFT", "SUBMITTED"]],
    ["the operator of its neighbour", ofDenpasar, []],
    ["its province", ofBali, ["DRAFT", "SUBMITTED"]],
    ["another province", ofEastJava, []],
    ["the steward of Bappenas", ofBappenas, ["DRAFT", "SUBMITTED"]],
    ["an analyst of Bappenas", analyst, ["DRAFT", "SUBMITTED"]],
    ["another ministry, once it is sent in,", ofPupr, ["SUBMITTED"]],
    ["an assessor, who assesses nothing here,", assessor, []],
    ["whoever runs the hub", admin, ["DRAFT", "SUBMITTED"]],
    ["a query that forgets who asks", null, []],
  ])("%s sees what is theirs to see", async (_who, who, expected) => {
    const rows = await run("bappenas", who, seen);
    expect(rows.map(({ status }) => status)).toEqual(expected);
  });

  it.each([
    ["its operator", ofBadung, true],
    ["its province", ofBali, true],
    ["the steward of Bappenas", ofBappenas, true],
    ["the operator of its neighbour", ofDenpasar, false],
    ["another province", ofEastJava, false],
    ["an analyst of Bappenas", analyst, false],
    ["another ministry", ofPupr, false],
    ["an assessor", assessor, false],
    ["whoever runs the hub", admin, false],
    ["a query that forgets who asks", null, false],
  ])("%s writes the next only where they take part in its approval", async (_who, who, isAllowed) => {
    const fate = await fateOf(run("bappenas", who, stateOf("DRAFT").replace("2019", "2018")));
    expect(fate).toBe(isAllowed ? "written" : 'new row violates row-level security policy for table "budget_line"');
    const ended = await run(
      "bappenas",
      who,
      `update budget_line set valid_to = now() + interval '1 day'
       where regency_code = '51.03' and year = 2019 and status = 'DRAFT' returning id`,
    );
    expect(ended.length).toBe(isAllowed ? 1 : 0);
  });
});

it("an assessor of a cohort sees what its members have sent in, and nothing of others", async () => {
  const [row] = await databases.sql(
    "kominfo",
    `select min(regency_code) filter (where cohort_year = 2017) as member, min(regency_code) filter (where cohort_year = 2018) as other
     from cohort_member where not is_claim and status = 'ACCEPTED' and valid_to = 'infinity'`,
  );
  for (const code of [row?.["member"], row?.["other"]]) {
    await databases.sql(
      "kominfo",
      `insert into masterplan_milestone (regency_code, program_ordinal, ordinal, name, received_at, status, simulated)
       values ('${String(code)}', 9, 1, 'Pasar daring', now(), 'SUBMITTED', false)`,
    );
  }
  const rows = await run(
    "kominfo",
    assessor,
    "select regency_code as code from masterplan_milestone where status = 'SUBMITTED'",
  );
  expect(rows).toEqual([{ code: row?.["member"] }]);
});

describe("names of persons and keys of requests", () => {
  beforeAll(() => databases.sql("bappenas", "insert into person values ('ketut', 'Ketut'), ('wayan', 'Wayan')"));

  it("are not told to the public", async () => {
    expect(await run("bappenas", null, "select name from person")).toEqual([]);
    expect(await run("bappenas", ofDenpasar, "select name from person order by name")).toHaveLength(2);
  });

  it("are each one's own to write, also where an issuer writes a slash in a subject", async () => {
    const slashed = { ...ofBadung, subject: "dinas/kominfo/made" };
    await expect(run("bappenas", slashed, "insert into person values ('dinas/kominfo/made', 'Made')")).resolves.toEqual(
      [],
    );
    await expect(run("bappenas", ofBadung, "insert into person values ('made', 'Made')")).rejects.toThrow(
      /row-level security/,
    );
    const renamed = "update person set name = 'X' where subject = 'wayan' returning name";
    expect(await run("bappenas", ofBadung, renamed)).toEqual([]);
    const asOther = `insert into performed_request (actor, idempotency_key, input_hash) values ('${nameActor(ofBali)}', 'k', 'h')`;
    await expect(run("bappenas", ofBadung, asOther)).rejects.toThrow(/row-level security/);
  });
});

describe("a pooled connection", () => {
  const ask = async (who: Actor, statement: string) => {
    const rows = await readSql<{ acting: string }>(forkAs(orm.em, who), statement);
    return rows[0]?.acting;
  };
  const asked = "select acting()";
  /** Each ends itself: whoever ends it from outside may come late, and meet the next question of the connection. */
  const disturbed = [
    { statement: "select acting(), 1 / (select count(*) from budget_line where false)", answer: /division by zero/ },
    { statement: "select pg_cancel_backend(pg_backend_pid()), pg_sleep(60)", answer: /canceling statement/ },
    { statement: "select pg_terminate_backend(pg_backend_pid()), pg_sleep(60)", answer: /terminat/i },
  ] as const;

  it("never carries one caller's identity to the next, whatever becomes of their question", async () => {
    const callers = [PUBLIC_ACTOR, ofBadung, ofBali, ofEastJava, ofBappenas, admin];
    const answers = Array.from({ length: 600 }, async (_, index) => {
      const who = callers[index % callers.length] ?? PUBLIC_ACTOR;
      const { statement, answer } = disturbed[index % 17] ?? {
        statement: asked,
        answer: who === PUBLIC_ACTOR ? /^$/ : new RegExp(`^${nameActor(who)}$`),
      };
      expect(await ask(who, statement).catch(({ message }: Error) => message)).toMatch(answer);
    });
    await Promise.all(answers);
    const afterwards = await Promise.all(Array.from({ length: 32 }, () => ask(PUBLIC_ACTOR, asked)));
    expect(new Set(afterwards)).toEqual(new Set([""]));
  });

  it("reads as somebody in one message, and writes nothing", async () => {
    const write = "with written as (update person set name = name returning 1) select acting() from written";
    await expect(ask(ofBappenas, write)).rejects.toThrow(/read-only transaction/);
  });

  it("is given back by a read for which nobody waits any more", async () => {
    const limit = "select current_setting('statement_timeout') as acting";
    expect([await ask(ofBali, limit), await ask(PUBLIC_ACTOR, limit)]).toEqual(["15s", "15s"]);
    const cutOff: unknown = await ask(ofBali, disturbed[1].statement).catch((error: unknown) => error);
    expect(toAgencyUnavailable("bappenas", cutOff)).toMatchObject({ extensions: { code: "AGENCY_UNAVAILABLE" } });
  });
});
