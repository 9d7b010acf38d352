import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { Client } from "pg";
import { type Changer, changerOf } from "../testkit/changer.ts";
import { startTestHub, type TestHub } from "../testkit/hub.ts";

const BADUNG = "51.03";

let hub: TestHub;
let ketut: Changer;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  ketut = await changerOf(hub, "bappenas", { role: "REGENCY_OPERATOR", region: BADUNG });
});
afterAll(() => hub[Symbol.asyncDispose]());

/** Takes the turn of Badung's figures, until it is disposed of. */
const holdBadung = () => hold("$1, 1", BADUNG);

async function hold(lock: string, name: string): Promise<AsyncDisposable> {
  const [row] = await hub.sql("bappenas", "select current_database() as database");
  const url = new URL(inject("server").adminUrl);
  url.pathname = `/${String(row?.["database"])}`;
  const client = new Client(url.href);
  await client.connect();
  await client.query(`select pg_advisory_lock(hashtextextended(${lock}))`, [name]);
  return { [Symbol.asyncDispose]: () => client.end() };
}

const lineOf = (year: number) => ({
  idempotencyKey: `badung-${year}`,
  budgetLines: [{ regencyCode: BADUNG, year, budgetSource: "DAK", planned: "100" }],
});

it("reads are answered while more changes wait for their turn than there are connections", async () => {
  const held = await holdBadung();
  let isAnswered = false;
  const waiting = Array.from({ length: 20 }, (_, index) => ketut.report(lineOf(2017 + (index % 10))));
  void Promise.race(waiting).then(() => (isAnswered = true));
  const { data, errors } = await hub.ask(
    '{ regency(code: "51.71") { annual(year: 2024) { budget { status } dimensionTargets { target } } } }',
  );
  expect(errors).toEqual([]);
  expect(data.regency.annual.budget.status).toBe("NOT_REPORTED");
  expect(isAnswered).toBe(false);
  await held[Symbol.asyncDispose]();
  for (const { refusals } of await Promise.all(waiting)) expect(refusals).toEqual([]);
});

it("a change that does not get its turn is told so, does nothing, and can be asked again by its key", async () => {
  const change = {
    ...lineOf(2023),
    idempotencyKey: "badung-again",
    budgetLines: [{ ...lineOf(2023).budgetLines[0], budgetSource: "CSR" }],
  };
  const held = await holdBadung();
  const message = "others are changing the same figures; ask again, with the same idempotencyKey";
  expect(await ketut.report(change)).toEqual({
    figures: [],
    refusals: [{ code: "BUSY", message, path: ["input"] }],
  });
  await held[Symbol.asyncDispose]();
  expect(await ketut.report(change)).toMatchObject({ figures: [{ outcome: "APPLIED", revision: 1 }], refusals: [] });
});

it.each([
  ["of a region that is not theirs", "51.71", 1],
  ["of the audit log", "audit_entry", 0],
])("who names figures by the turn %s neither waits for it nor keeps it", async (_whose, name, seed) => {
  await using _held = await hold(`$1, ${seed}`, name);
  const figure = `BUDGET_LINE/${name}/2024/DAK`;
  expect((await ketut.submit({ figures: [{ figure, expectedRevision: 1 }] })).refusals).toMatchObject([
    { code: "NOT_FOUND", message: `there is no figure ${figure} here; check its name` },
  ]);
});

it("a change is later than what it takes the place of, even where the clock has gone back", async () => {
  await hub.sql(
    "bappenas",
    `insert into budget_line (regency_code, year, budget_source, planned, received_at, status, revision, simulated, valid_from, taken_steps)
     values ($1, 2025, 'LOAN', 100, now(), 'DRAFT', 1, false, now() + interval '1 hour', '{}')`,
    [BADUNG],
  );
  expect(await ketut.submit({ regency: { code: BADUNG, year: 2025 } })).toMatchObject({
    figures: [{ outcome: "APPLIED", status: "SUBMITTED" }, { outcome: "APPLIED" }],
    refusals: [],
  });
});
