import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Changer, changeOf, changerOf } from "../testkit/changer.ts";
import {
  ask,
  createDatabases,
  createTestToken,
  type Data,
  databaseOf,
  startTestHub,
  TEST_ISSUER,
  type TestActor,
  type TestHub,
} from "../testkit/hub.ts";
import { startIssuerServer } from "../testkit/issuer-server.ts";
import { type CommitSide, startPostgresProxy } from "../testkit/postgres-proxy.ts";
import { SimpulProcess } from "../testkit/simpul-process.ts";

const BADUNG = "51.03";
const KETUT: TestActor = { role: "REGENCY_OPERATOR", region: BADUNG, name: "Ketut" };

/** A report of a year of its own for each test, so that none finds what another left. */
const reportOf = (year: number, idempotencyKey: string) => ({
  idempotencyKey,
  budgetLines: [{ regencyCode: BADUNG, year, budgetSource: "DAK", planned: "100" }],
});

const nameIn = (year: number) => `BUDGET_LINE/${BADUNG}/${year}/DAK`;

const applied = (figure: string, status: string) => ({
  figures: [{ figure, outcome: "APPLIED", status, revision: 1, refusals: [] }],
  refusals: [],
});

const USED_BEFORE = {
  figures: [],
  refusals: [
    {
      code: "CONFLICT",
      message: "this idempotencyKey was used for another input; choose a new one for a new change",
      path: ["input", "idempotencyKey"],
    },
  ],
};

describe("in a hub that answers", () => {
  let hub: TestHub;
  let ketut: Changer;
  let coordinator: Changer;
  beforeAll(async () => {
    hub = await startTestHub({ demo: false });
    ketut = await changerOf(hub, "bappenas", KETUT);
    coordinator = await changerOf(hub, "bappenas", { role: "PROVINCE_COORDINATOR", region: "51" });
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  /** The states that a figure has had, oldest first. */
  const statesIn = async (year: number) =>
    (
      await hub.sql("bappenas", "select status, revision, planned from budget_line where year = $1 order by id", [year])
    ).map(({ status, revision, planned }) => `${String(status)} ${String(revision)}: ${String(planned)}`);

  it("the same submission sent twice has the same result, and one effect", async () => {
    const first = await ketut.report(reportOf(2017, "ketut-2017"));
    expect(first).toEqual(applied(nameIn(2017), "DRAFT"));
    expect(await ketut.report(reportOf(2017, "ketut-2017"))).toEqual(first);
    expect(await statesIn(2017)).toEqual(["DRAFT 1: 100"]);

    const submission = { idempotencyKey: "ketut-2017-in", regency: { code: BADUNG, year: 2017 } };
    const submitted = await ketut.submit(submission);
    expect(submitted).toEqual(applied(nameIn(2017), "SUBMITTED"));
    expect(await ketut.submit(submission)).toEqual(submitted);
    expect(await statesIn(2017)).toEqual(["DRAFT 1: 100", "SUBMITTED 1: 100"]);
  });

  it("five of the same at once have the same result, and one effect", async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => ketut.report(reportOf(2018, "ketut-2018"))));
    expect(all).toEqual(all.map(() => applied(nameIn(2018), "DRAFT")));
    expect(await statesIn(2018)).toEqual(["DRAFT 1: 100"]);
  });

  it("the same is the same however it is written", async () => {
    const first = await ketut.report(reportOf(2019, "ketut-2019"));
    const { data } = await ketut.ask(`mutation { bappenasReportFigures(input: {
      budgetLines: { planned: "100", year: 2019, budgetSource: DAK, regencyCode: "${BADUNG}" }, idempotencyKey: "ketut-2019"
    }) { figures { outcome revision } } }`);
    expect(data.bappenasReportFigures.figures).toEqual([{ outcome: "APPLIED", revision: 1 }]);
    expect(first).toEqual(applied(nameIn(2019), "DRAFT"));
    expect(await statesIn(2019)).toEqual(["DRAFT 1: 100"]);
  });

  it("the same key with another input is refused, and nothing is done", async () => {
    await ketut.report(reportOf(2020, "ketut-2020"));
    const [line] = reportOf(2020, "ketut-2020").budgetLines;
    const other = { idempotencyKey: "ketut-2020", budgetLines: [{ ...line, planned: "200", expectedRevision: 1 }] };
    expect(await ketut.report(other)).toEqual(USED_BEFORE);
    expect(await statesIn(2020)).toEqual(["DRAFT 1: 100"]);
  });

  it("the same key and input in another mutation is refused, and nothing is done", async () => {
    await ketut.report(reportOf(2021, "ketut-2021"));
    await ketut.submit({ regency: { code: BADUNG, year: 2021 } });
    const input = { idempotencyKey: "made-2021", regency: { code: BADUNG, year: 2021 }, reason: "Keliru" };
    expect(await coordinator.verify(input)).toEqual(applied(nameIn(2021), "VERIFIED"));
    expect(await coordinator.giveBack(input)).toEqual(USED_BEFORE);
    expect(await statesIn(2021)).toEqual(["DRAFT 1: 100", "SUBMITTED 1: 100", "VERIFIED 1: 100"]);
  });

  it.each([
    ["a colleague of the same office", { ...KETUT, name: "Wayan" }, 2022],
    ["somebody of the same name in another office", { ...KETUT, region: "51.71" }, 2023],
  ] satisfies [string, TestActor, number][])("the same key is another's own: %s", async (_who, actor, year) => {
    await ketut.report(reportOf(year, `shared-${year}`));
    const other = await changerOf(hub, "bappenas", actor);
    const [line] = reportOf(year, "").budgetLines;
    const input = {
      idempotencyKey: `shared-${year}`,
      budgetLines: [{ ...line, regencyCode: actor.region, budgetSource: "CSR" }],
    };
    expect(await other.report(input)).toEqual(applied(`BUDGET_LINE/${actor.region}/${year}/CSR`, "DRAFT"));
    expect(await other.report(input)).toEqual(applied(`BUDGET_LINE/${actor.region}/${year}/CSR`, "DRAFT"));
    expect(await statesIn(year)).toHaveLength(2);
  });

  it("what was refused is refused again by the same key, though it could be done by now", async () => {
    const submission = { regency: { code: BADUNG, year: 2024 } };
    const refused = await ketut.submit({ ...submission, idempotencyKey: "too-early" });
    expect(refused.refusals).toMatchObject([{ code: "NOT_FOUND" }]);
    await ketut.report(reportOf(2024, "ketut-2024"));
    expect(await ketut.submit({ ...submission, idempotencyKey: "too-early" })).toEqual(refused);
    expect(await ketut.submit(submission)).toEqual(applied(nameIn(2024), "SUBMITTED"));
  });

  it("what failed is done by the same key, as if it had never been asked", async () => {
    await hub.takeDown("bappenas");
    const { data, errors } = await ketut.send("Report", reportOf(2025, "ketut-2025"));
    await hub.bringBack("bappenas");
    expect(data).toEqual({ payload: null });
    expect(errors).toMatchObject([{ extensions: { code: "AGENCY_UNAVAILABLE" } }]);
    expect(await ketut.report(reportOf(2025, "ketut-2025"))).toEqual(applied(nameIn(2025), "DRAFT"));
    expect(await statesIn(2025)).toEqual(["DRAFT 1: 100"]);
  });
});

/** Bappenas alone, in a process of its own, over a database. */
async function serveBappenas(databaseUrl: string) {
  await using started = new AsyncDisposableStack();
  const { environment } = started.use(await startIssuerServer(TEST_ISSUER.jwks));
  const process = started.use(
    new SimpulProcess(["serve", "bappenas", "--port", "0"], {
      BAPPENAS_DATABASE_URL: databaseUrl,
      ...environment,
    }),
  );
  const url = await process.find(/^bappenas: (http.*)$/);
  const authorization = `Bearer ${await createTestToken(KETUT)}`;
  const { document, variables } = changeOf("bappenas", "Report", reportOf(2024, "ketut-2024"));
  const running = started.move();
  return {
    kill: () => process.end("SIGKILL"),
    report: async (): Promise<Data> => (await ask(url, document, variables, { authorization })).data.payload,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

it.each<[string, CommitSide, number]>([
  ["between the database's commit and the answer", "AFTER", 1],
  ["before the database's commit", "BEFORE", 0],
])(
  "a hub that is killed %s loses nothing and doubles nothing",
  async (_when, side, effects) => {
    await using databases = await createDatabases(false);
    const databaseUrl = databaseOf(databases.list, "bappenas").urls.app;
    const countOf = async (table: string) => {
      const [row] = await databases.sql("bappenas", `select count(*)::int as count from ${table}`);
      return row?.["count"];
    };

    await using proxy = await startPostgresProxy(databaseUrl);
    await using doomed = await serveBappenas(proxy.url);
    const stopped = proxy.stopCommit(side);
    const answer = doomed.report().catch(() => "no answer");
    await stopped;
    await doomed.kill();
    expect(await answer).toBe("no answer");
    expect(await countOf("budget_line")).toBe(effects);

    await using next = await serveBappenas(databaseUrl);
    expect(await next.report()).toEqual(applied(nameIn(2024), "DRAFT"));
    expect(await next.report()).toEqual(applied(nameIn(2024), "DRAFT"));
    expect(await countOf("budget_line")).toBe(1);
    expect(await countOf("performed_request")).toBe(1);
  },
  60_000,
);
