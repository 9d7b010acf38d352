import { expect, it } from "vitest";
import { changerOf } from "../testkit/changer.ts";
import { startTestHub, type TestHub } from "../testkit/hub.ts";

/** So many changes an agency makes at once; twice as many connections it has to its database. */
const AT_ONCE = 8;

/** Holds what changes of a regency wait for, until all connections of the agency's database are ended. */
async function holdRegency(hub: TestHub, code: string): Promise<void> {
  hub.sql("bappenas", "select pg_advisory_lock(hashtextextended($1, 1)), pg_sleep(60)", [code]).catch(() => {});
  await waitForLocks(hub, "granted", 1);
}

async function waitForLocks(hub: TestHub, kind: "granted" | "not granted", count: number): Promise<void> {
  const query = `select count(*)::int as count from pg_locks join pg_database on pg_database.oid = database
    where locktype = 'advisory' and ${kind} and datname = current_database()`;
  while ((await hub.sql("bappenas", query))[0]?.["count"] !== count);
}

it("changes whose connections break in their midst are not done, and leave room for the next", async () => {
  await using hub = await startTestHub({ demo: false });
  const ketut = await changerOf(hub, "bappenas", { role: "REGENCY_OPERATOR", region: "51.03" });
  const report = () =>
    ketut.send("Report", { budgetLines: [{ regencyCode: "51.03", year: 2024, budgetSource: "DAK", planned: "100" }] });

  for (const _outage of ["one", "another", "a third"]) {
    await holdRegency(hub, "51.03");
    const lost = Array.from({ length: AT_ONCE }, report);
    await waitForLocks(hub, "not granted", AT_ONCE);
    await hub.takeDown("bappenas");
    for (const { data, errors } of await Promise.all(lost)) {
      expect(data).toEqual({ payload: null });
      expect(errors).toMatchObject([{ extensions: { code: "AGENCY_UNAVAILABLE", agency: "bappenas" } }]);
    }
    await hub.bringBack("bappenas");
  }

  expect(await hub.sql("bappenas", "select status from budget_line")).toEqual([]);
  const { data } = await report();
  expect(data.payload).toMatchObject({ figures: [{ outcome: "APPLIED", revision: 1 }] });
});
