import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOrm, poolOf } from "../services/common/database.ts";
import { readSql } from "../services/common/read.ts";
import { createDatabases, databaseOf, type TestDatabases } from "./testkit/hub.ts";

let databases: TestDatabases;
beforeAll(async () => {
  databases = await createDatabases();
});
afterAll(() => databases[Symbol.asyncDispose]());

const openOrm = () => {
  const { definition, urls } = databaseOf(databases.list, "provincial");
  return createOrm(definition.database, urls.app);
};

const countConnections = async () => {
  const [counted] = await databases.sql(
    "provincial",
    "select count(*)::int from pg_stat_activity where usename = 'provincial_app' and datname = current_database()",
  );
  return counted?.["count"];
};

describe("an agency that closes keeps no connection", () => {
  it("where it has only read", async () => {
    const orm = await openOrm();
    await readSql(orm.em.fork(), "select 1");
    expect(await countConnections()).toBe(1);
    await orm.close();
    await expect.poll(countConnections).toBe(0);
  });

  it("where those of changes are just being opened", async () => {
    const orm = await openOrm();
    const change = () => orm.em.fork().transactional((em) => em.execute("select 1"));
    await change();
    const aConnection = once(await poolOf(orm.em), "connect");
    const waiting = Array.from({ length: 8 }, change);
    await aConnection;
    await orm.close();
    await Promise.allSettled(waiting);
    await expect.poll(countConnections).toBe(0);
  });
});
