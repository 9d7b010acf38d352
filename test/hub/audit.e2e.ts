import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { holdsEntry, verifyAudit } from "../../hub/verify-audit.ts";
import { type Changer, changerOf } from "../testkit/changer.ts";
import { SimpulProcess } from "../testkit/simpul-process.ts";
import { type Data, databaseOf, startTestHub, type TestActor, type TestHub } from "../testkit/hub.ts";

const OPERATOR: TestActor = { role: "REGENCY_OPERATOR", region: "51.03", subject: "made", name: "Made" };
const COORDINATOR: TestActor = { role: "PROVINCE_COORDINATOR", region: "51", subject: "wayan", name: "Wayan" };
const STEWARD: TestActor = { role: "MINISTRY_STEWARD", agency: "bappenas", subject: "siti", name: "Siti" };
const OTHER_STEWARD: TestActor = { role: "MINISTRY_STEWARD", agency: "kominfo" };
const ADMIN: TestActor = { role: "HUB_ADMIN" };

const LINE = { regencyCode: "51.03", year: 2025, budgetSource: "APBN", planned: "1000" };
const NAME = "BUDGET_LINE/51.03/2025/APBN";
const BADUNG = { regency: { code: "51.03", year: 2025 } };

let hub: TestHub;
let operator: Changer;
beforeAll(async () => {
  hub = await startTestHub();
  operator = await changerOf(hub, "bappenas", OPERATOR);
  await operator.report({ budgetLines: [LINE] });
  await operator.submit(BADUNG);
});
afterAll(() => hub[Symbol.asyncDispose]());

const ofBappenas = ({ databases }: TestHub) => databaseOf(databases, "bappenas");

const ENTRY = `position act actor { role region agency name } subject mutation operationHash regions rowCount
  changes { figure before { revision status } after { revision status } }`;

async function readLog(actor: TestActor, filter = "", agency = "bappenas"): Promise<Data> {
  const { ask } = await hub.as(actor);
  const { data, text } = await ask(
    `{ log: ${agency}AuditLog(first: 100 ${filter}) { totalCount pageInfo { hasNextPage } nodes { ${ENTRY} } } }`,
  );
  if (!data?.log) throw new Error(text);
  return data.log;
}

describe("a change", () => {
  it("is told with who made it, in which role, and the figure before and after", async () => {
    const { nodes } = await readLog(STEWARD, "filter: { act: CHANGE }");
    const made = {
      act: "CHANGE",
      actor: { role: "REGENCY_OPERATOR", region: "51.03", agency: null, name: "Made" },
      subject: "made",
      operationHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      regions: ["51.03"],
      rowCount: 1,
    };
    const draft = { revision: 1, status: "DRAFT" };
    expect(nodes).toMatchObject([
      { ...made, mutation: "bappenasReportFigures", changes: [{ figure: NAME, before: null, after: draft }] },
      {
        ...made,
        mutation: "bappenasSubmitFigures",
        changes: [{ figure: NAME, before: draft, after: { revision: 1, status: "SUBMITTED" } }],
      },
    ]);
  });

  it("that is refused, or was made before by the same key, is none", async () => {
    const before = await readLog(ADMIN, "filter: { act: CHANGE }");
    await operator.submit(BADUNG);
    const again = { ...LINE, year: 2024, budgetSource: "CSR" };
    await operator.report({ idempotencyKey: "made-twice", budgetLines: [again] });
    await operator.report({ idempotencyKey: "made-twice", budgetLines: [again] });
    const after = await readLog(ADMIN, "filter: { act: CHANGE }");
    expect(after.totalCount - before.totalCount).toBe(1);
  });

  it("that is rolled back leaves no entry, and one whose entry cannot be written is not made", async () => {
    await hub.sql("bappenas", "alter table audit_entry add constraint closed check (position < 0) not valid");
    const { data, errors } = await operator.send("Report", { budgetLines: [{ ...LINE, year: 2022 }] });
    await hub.sql("bappenas", "alter table audit_entry drop constraint closed");
    expect([data.payload, errors[0]?.extensions["code"]]).toEqual([null, "INTERNAL_SERVER_ERROR"]);
    const rows = await hub.sql("bappenas", "select from budget_line where year = 2022 and actor_subject = 'made'");
    expect(rows).toEqual([]);
  });
});

describe("what is read", () => {
  const draftOf = (code: string) =>
    `{ regency(code: "${code}") { annual(year: 2025, minStatus: DRAFT) { budget { planned } } } }`;
  /** The reads of somebody that an agency has logged: they come with the next batch. */
  const readsOf = (agency: string, subject: string): Promise<Data[]> =>
    vi.waitFor(
      async () => {
        const { nodes } = await readLog(ADMIN, `filter: { act: READ, subject: "${subject}" }`, agency);
        expect(nodes).not.toEqual([]);
        return nodes;
      },
      { timeout: 10_000, interval: 100 },
    );

  it("of a figure that is not public is told within seconds, with its region", async () => {
    const wayan = await hub.as(COORDINATOR);
    expect((await wayan.ask(draftOf("51.03"))).data.regency.annual.budget.planned).toBe("1000");
    expect(await readsOf("bappenas", "wayan")).toMatchObject([
      { mutation: null, regions: ["51.03"], rowCount: 1, changes: [], actor: { role: "PROVINCE_COORDINATOR" } },
    ]);
  });

  it("in the answer of a change that was refused is told, too", async () => {
    const dewi = await changerOf(hub, "bappenas", { ...OTHER_STEWARD, subject: "dewi" });
    const refused = await dewi.verify({ figures: [{ figure: NAME, expectedRevision: 1 }] });
    expect(refused.figures).toMatchObject([{ outcome: "REFUSED", status: "SUBMITTED", revision: 1 }]);
    expect(await readsOf("bappenas", "dewi")).toMatchObject([{ mutation: null, regions: ["51.03"], rowCount: 1 }]);
  });

  it("of who has sent in what is not accepted yet is told, and of nobody else", async () => {
    const agung = await hub.as({ ...COORDINATOR, subject: "agung" });
    const { data } = await agung.ask(
      `{ nation { annual(year: 2025) { bappenasReporting { kinds { kind reported { count } accepted { count } } } } } }`,
    );
    const kinds: Data[] = data.nation.annual.bappenasReporting.kinds;
    const open = kinds.reduce((sum, { reported, accepted }) => sum + reported.count - accepted.count, 0);
    expect(open).toBeGreaterThan(0);
    expect(await readsOf("bappenas", "agung")).toMatchObject([{ regions: ["51.03"], rowCount: open }]);
  });

  it("of follow-ups is told, and of what everybody may read is not", async () => {
    const ketut = await hub.as({ ...COORDINATOR, subject: "ketut" });
    await ketut.ask(`{ province(code: "51") { name annual(year: 2023) { evaluationSummary { meanIndex } } } }`);
    await ketut.ask(`{ province(code: "51") { actionItems(first: 3) { nodes { title } } } }`);
    // A page reads one row more, to know whether another page follows.
    const [entry] = await readsOf("provincial", "ketut");
    expect(entry).toMatchObject({ rowCount: 4, regions: expect.arrayContaining([expect.stringMatching(/^51\./)]) });
  });
});

describe("the log", () => {
  it("is empty to the steward of another agency, and no field of a coordinator's", async () => {
    expect((await readLog(OTHER_STEWARD)).totalCount).toBe(0);
    const { ask } = await hub.as(COORDINATOR);
    const { errors } = await ask(`{ bappenasAuditLog { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });

  it("is filtered by act, person, region and time", async () => {
    const count = async (filter: string) => (await readLog(ADMIN, `filter: { ${filter} }`)).totalCount;
    expect(await count(`act: CHANGE, subject: "made"`)).toBeGreaterThan(1);
    expect(await count(`subject: "nobody"`)).toBe(0);
    expect(await count(`region: "51.71"`)).toBe(0);
    expect(await count(`region: "51.03"`)).toBeGreaterThan(1);
    expect(await count(`to: "2020-01-01T00:00:00Z"`)).toBe(0);
    expect(await count(`from: "2020-01-01T00:00:00Z"`)).toBeGreaterThan(1);
  });

  it("is only added to, by whoever has the app's role", async () => {
    const grants = await hub.sql(
      "bappenas",
      `select string_agg(privilege_type, ', ' order by privilege_type) as may from information_schema.role_table_grants
       where table_name = 'audit_entry' and grantee = 'bappenas_app'`,
    );
    expect(grants).toEqual([{ may: "INSERT, SELECT" }]);
    await expect(hub.sql("bappenas", "update audit_entry set subject = 'x'")).rejects.toThrow("only added to");
    await expect(hub.sql("bappenas", "delete from audit_entry")).rejects.toThrow("only added to");
  });

  it("is a chain that is whole, also where several write at once", async () => {
    const others = await Promise.all(
      ["51.04", "51.05", "51.06", "51.07"].map((region) =>
        changerOf(hub, "bappenas", { role: "REGENCY_OPERATOR", region, subject: region }),
      ),
    );
    await Promise.all(
      others.map((changer, index) =>
        changer.report({
          budgetLines: [{ ...LINE, regencyCode: `51.0${index + 4}`, year: 2021, budgetSource: "LOAN" }],
        }),
      ),
    );
    const finding = await verifyAudit(ofBappenas(hub));
    expect(finding).toMatchObject({ agency: "bappenas", brokenAt: null, entries: expect.any(Number) });
    expect(finding.entries).toBeGreaterThan(6);
  });

  it.each([
    ["an entry was changed", "update audit_entry set subject = 'x' where position = 2", "2"],
    ["an entry was taken out", "delete from audit_entry where position = 1", "2"],
  ])(
    "is broken where %s in the database itself, at the first entry that does not follow",
    async (_what, tamper, at) => {
      await using other = await startTestHub({ demo: false });
      const made = await changerOf(other, "bappenas", OPERATOR);
      for (const year of [2019, 2020, 2021, 2022]) await made.report({ budgetLines: [{ ...LINE, year }] });
      expect((await verifyAudit(ofBappenas(other))).brokenAt).toBeNull();
      await other.sql("bappenas", `set session_replication_role = replica; ${tamper}`);
      expect((await verifyAudit(ofBappenas(other))).brokenAt).toBe(at);
    },
  );

  it("is verified by a command, which tells the heads, and misses one that was cut off", async () => {
    const environment = Object.fromEntries(
      hub.databases.flatMap(({ definition: { name }, urls }) => [
        [`${name.toUpperCase()}_DATABASE_URL`, urls.app],
        [`${name.toUpperCase()}_MIGRATOR_DATABASE_URL`, urls.migrator],
      ]),
    );
    const verify = async (...options: string[]) => {
      await using command = new SimpulProcess(["audit", "verify", ...options], environment);
      return { ...(await command.end()), lines: command.lines };
    };
    const whole = await verify();
    expect(whole).toMatchObject({ code: 0, errors: "" });
    const head = /bappenas: \d+ entries, the chain is whole, head ([0-9a-f]{64})/.exec(whole.lines.join("\n"))?.[1];
    await expect(holdsEntry(ofBappenas(hub), String(head))).resolves.toBe(true);
    await hub.sql(
      "bappenas",
      "set session_replication_role = replica; delete from audit_entry where position = (select max(position) from audit_entry)",
    );
    const cut = await verify("--head", `bappenas=${head}`);
    expect(cut).toMatchObject({ code: 1, errors: expect.stringContaining(`bappenas: no entry has the hash ${head}`) });
  }, 120_000);
});
