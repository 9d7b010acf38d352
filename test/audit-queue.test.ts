import type { MikroORM } from "@mikro-orm/postgresql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PUBLIC_ACTOR } from "../identity/actor.ts";
import { Role } from "../identity/role.ts";
import { AuditQueue } from "../services/common/audit/audit-queue.ts";
import { readEntry } from "../services/common/audit/entries.ts";
import { createOrm } from "../services/common/database.ts";
import { createDatabases, databaseOf, type TestDatabases } from "./testkit/hub.ts";

let databases: TestDatabases;
let orm: MikroORM;
beforeAll(async () => {
  databases = await createDatabases(false);
  const { definition, urls } = databaseOf(databases.list, "bappenas");
  orm = await createOrm(definition.database, urls.app);
});
afterAll(async () => {
  await orm.close();
  await databases[Symbol.asyncDispose]();
});

const entryOf = (subject: string) =>
  readEntry(
    { actor: { ...PUBLIC_ACTOR, role: Role.HUB_ADMIN, subject }, requestId: "a", operationHash: null },
    { regions: new Set(["51.03"]), rowCount: 1 },
  );

it("an entry that can never be written keeps no other from it, and one for which there is no database yet waits", async () => {
  const faults: unknown[] = [];
  const queue = new AuditQueue({ orm, onFault: (error) => faults.push(error) });
  ["made", "half a \ud800 character", "wayan"].map(entryOf).forEach((entry) => queue.add(entry));
  await databases.setOpen("bappenas", false);
  await queue.flush();
  expect(faults).toHaveLength(1);

  await databases.setOpen("bappenas", true);
  await queue.flush();
  await queue.flush();

  expect(faults).toHaveLength(2);
  expect(await databases.sql("bappenas", "select subject from audit_entry order by position")).toEqual([
    { subject: "made" },
    { subject: "wayan" },
  ]);
});
