import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ActingPerson, actingAs } from "../testkit/actor.ts";
import { type Data, databaseOf, startTestHub, type TestHub } from "../testkit/hub.ts";

let hub: TestHub;
let ofBali: ActingPerson;
let ofLombok: ActingPerson;
let ofEastJava: ActingPerson;
let inKarangasem: ActingPerson;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  ofBali = await actingAs(hub, { role: "PROVINCE_COORDINATOR", region: "51", name: "Wayan" });
  ofLombok = await actingAs(hub, { role: "PROVINCE_COORDINATOR", region: "52", name: "Lalu" });
  ofEastJava = await actingAs(hub, { role: "PROVINCE_COORDINATOR", region: "35" });
  inKarangasem = await actingAs(hub, { role: "REGENCY_OPERATOR", region: "51.07" });
});
afterAll(() => hub[Symbol.asyncDispose]());

const CODE = "51-SELAT-LOMBOK";
const INITIATIVE = "initiative { code state members { code state } }";
const PROPOSAL = {
  provinceCode: "51",
  codeWords: "Selat Lombok",
  name: "Jadwal penyeberangan dan tanggap darurat bersama",
  dimension: "LIVING",
  area: "Selat Lombok",
  leadOffice: "Dinas Perhubungan Provinsi Bali",
  startYear: 2025,
  endYear: 2027,
  members: ["51.07", "52.01"],
  leadRegencyCode: "51.07",
};
const refusal = (code: string, message: string, property?: string) => [
  { code, message, path: ["input", ...(property ? [property] : [])] },
];
const refusalsOf = async (person: ActingPerson, act: string, input: object): Promise<Data> =>
  (await person.act(act, { ...input }, INITIATIVE)).refusals;

describe("an initiative that is proposed", () => {
  it.each([
    ["of one regency", { members: ["51.07"], leadRegencyCode: null }, "members", /is of 2 regencies or more/],
    ["led by none of its regencies", { leadRegencyCode: "51.71" }, "leadRegencyCode", /is none of the members/],
    ["that ends before it begins", { endYear: 2024 }, "endYear", /cannot end in 2024, before it begins in 2025/],
    ["of a regency that is not there", { members: ["51.07", "51.99"] }, "regencyCode", /no region code 51.99/],
  ])("%s is refused", async (_what, change, property, message) => {
    expect(await refusalsOf(ofBali, "proposeInitiative", { ...PROPOSAL, ...change })).toMatchObject([
      { code: "INVALID", message: expect.stringMatching(message) },
    ]);
    expect((await refusalsOf(ofBali, "proposeInitiative", { ...PROPOSAL, ...change }))[0].path).toContain(property);
  });

  it("by another province is refused", async () => {
    const refusals = await refusalsOf(ofLombok, "proposeInitiative", PROPOSAL);
    expect(refusals).toEqual(refusal("FORBIDDEN", "proposeInitiative is for the coordinator of 51"));
  });

  it("has the regencies of the leading province, and invites those of others", async () => {
    expect(await ofBali.succeed("proposeInitiative", PROPOSAL, INITIATIVE)).toMatchObject({
      initiative: {
        code: CODE,
        state: "PROPOSED",
        members: [
          { code: "51.07", state: "JOINED" },
          { code: "52.01", state: "INVITED" },
        ],
      },
    });
  });

  it("takes a code that no other has", async () => {
    const message = `there is an initiative ${CODE} already; choose other words`;
    const refusals = await refusalsOf(ofBali, "proposeInitiative", PROPOSAL);
    expect(refusals).toEqual(refusal("CONFLICT", message, "codeWords"));
  });

  it("does not start without the other province", async () => {
    expect(await refusalsOf(ofBali, "startInitiative", { code: CODE })).toMatchObject([
      { code: "INVALID", message: expect.stringMatching(/needs 2 regencies that have joined, and has 1/) },
    ]);
  });

  it("is joined by the invited regency's own province, and by no other", async () => {
    const joining = { code: CODE, regencyCode: "52.01" };
    expect(await refusalsOf(ofBali, "joinInitiative", joining)).toEqual(
      refusal("FORBIDDEN", "joinInitiative is for the coordinator of 52 or the operator of 52.01"),
    );
    const uninvited = await refusalsOf(ofLombok, "joinInitiative", { code: CODE, regencyCode: "52.08" });
    const message = `52.08 is not invited in ${CODE}; who leads it invites the regencies`;
    expect(uninvited).toEqual(refusal("WRONG_STATUS", message, "regencyCode"));
    const { initiative } = await ofLombok.succeed("joinInitiative", joining, INITIATIVE);
    expect(initiative.members).toContainEqual({ code: "52.01", state: "JOINED" });
  });

  it("starts when both have joined, by who leads it, and once", async () => {
    expect(await refusalsOf(ofLombok, "startInitiative", { code: CODE })).toEqual(
      refusal("FORBIDDEN", "startInitiative is for the coordinator of 51"),
    );
    const started = await ofBali.succeed("startInitiative", { code: CODE }, INITIATIVE);
    expect(started.initiative.state).toBe("RUNNING");
    const message = `startInitiative is for an initiative that is PROPOSED, and ${CODE} is RUNNING`;
    const again = await refusalsOf(ofBali, "startInitiative", { code: CODE });
    expect(again).toEqual(refusal("WRONG_STATUS", message, "code"));
  });
});

describe("while it runs", () => {
  it("two regencies stay; who wants to leave waits for a third", async () => {
    const leaving = { code: CODE, regencyCode: "52.01", reason: "Anggaran dialihkan" };
    const message = `${CODE} runs with 2 regencies, and needs them; end it, or win another first`;
    const refusals = await refusalsOf(ofLombok, "leaveInitiative", leaving);
    expect(refusals).toEqual(refusal("INVALID", message, "regencyCode"));

    await ofBali.succeed("inviteToInitiative", { code: CODE, regencyCode: "52.08" }, INITIATIVE);
    await ofLombok.succeed("joinInitiative", { code: CODE, regencyCode: "52.08" }, INITIATIVE);
    const { initiative } = await ofLombok.succeed("leaveInitiative", leaving, INITIATIVE);
    expect(initiative.members).toEqual([
      { code: "51.07", state: "JOINED" },
      { code: "52.01", state: "LEFT" },
      { code: "52.08", state: "JOINED" },
    ]);
    expect((await ofLombok.send("leaveInitiative", { code: CODE, regencyCode: "52.08" }, INITIATIVE)).errors).toEqual([
      expect.objectContaining({ message: expect.stringContaining("reason") }),
    ]);
  });

  it("milestones are planned, and reached with what shows it", async () => {
    const planned = { code: CODE, name: "Jadwal bersama terbit", dueOn: "2026-12-31" };
    await ofBali.succeed("planMilestone", planned, INITIATIVE);
    await ofBali.succeed("planMilestone", { ...planned, name: "Pusat siaga dibuka", dueOn: "2020-06-30" }, INITIATIVE);
    const evidence = {
      title: "Berita acara",
      number: "551/12/DISHUB",
      date: "2025-03-01",
      url: "https://bali.go.id/ba",
    };
    const reached = { code: CODE, ordinal: 1, on: "2025-03-02", evidence };
    expect(await refusalsOf(ofLombok, "reachMilestone", reached)).toMatchObject([{ code: "FORBIDDEN" }]);
    expect(await refusalsOf(ofBali, "reachMilestone", { ...reached, ordinal: 3 })).toEqual(
      refusal("NOT_FOUND", `${CODE} has no milestone 3; plan it first`, "ordinal"),
    );
    const { initiative } = await ofBali.succeed(
      "reachMilestone",
      reached,
      `initiative {
        milestones { ordinal name dueOn reachedOn evidence { title number date url sha256 } provenance { revision } }
        progress { plannedCount reachedCount overdueCount share provenance { partCount } }
      }`,
    );
    expect(initiative).toEqual({
      milestones: [
        {
          ordinal: 1,
          name: planned.name,
          dueOn: "2026-12-31",
          reachedOn: "2025-03-02",
          evidence: { ...evidence, sha256: null },
          provenance: { revision: 2 },
        },
        expect.objectContaining({ ordinal: 2, reachedOn: null, evidence: null, provenance: { revision: 1 } }),
      ],
      progress: { plannedCount: 2, reachedCount: 1, overdueCount: 1, share: 0.5, provenance: { partCount: 2 } },
    });
    expect(await refusalsOf(ofBali, "reachMilestone", reached)).toMatchObject([{ code: "WRONG_STATUS" }]);
  });

  it("each regency says what it pays, for itself alone; what is not known is not zero", async () => {
    const amounts = {
      code: CODE,
      regencyCode: "51.07",
      planned: "900000000",
      realized: "250000000",
      expectedRevision: 1,
    };
    expect(await refusalsOf(ofLombok, "setMemberBudget", amounts)).toEqual(
      refusal("FORBIDDEN", "setMemberBudget is for the coordinator of 51 or the operator of 51.07"),
    );
    expect(await refusalsOf(inKarangasem, "setMemberBudget", { ...amounts, regencyCode: "52.08" })).toMatchObject([
      { code: "FORBIDDEN" },
    ]);
    await inKarangasem.succeed("setMemberBudget", amounts, INITIATIVE);
    expect(await refusalsOf(inKarangasem, "setMemberBudget", amounts)).toMatchObject([{ code: "CONFLICT" }]);
    const second = { code: CODE, regencyCode: "52.08", planned: "100000000", expectedRevision: 2 };
    const { initiative } = await ofLombok.succeed(
      "setMemberBudget",
      second,
      `initiative {
        members { code planned realized }
        budget { planned plannedMissingCount realized realizedMissingCount
          provenance { partCount missing { part } simulated } }
      }`,
    );
    expect(initiative).toEqual({
      members: [
        { code: "51.07", planned: "900000000", realized: "250000000" },
        { code: "52.01", planned: null, realized: null },
        { code: "52.08", planned: "100000000", realized: null },
      ],
      budget: {
        planned: "1000000000",
        plannedMissingCount: 0,
        realized: "250000000",
        realizedMissingCount: 1,
        provenance: { partCount: 2, missing: [{ part: "52.08" }], simulated: false },
      },
    });
  });

  it.each([
    [{ provinceCode: "51" }, 1],
    [{ provinceCode: "52", state: "RUNNING" }, 1],
    [{ provinceCode: "35" }, 0],
    [{ regencyCode: "52.08", dimension: "LIVING" }, 1],
    [{ regencyCode: "52.01" }, 0],
    [{ area: "selat lombok" }, 1],
    [{ state: "PROPOSED" }, 0],
  ])("lists, by %j, as many of it as %d", async (filter, count) => {
    const { data, errors } = await hub.ask(
      `query List($filter: SharedInitiativeFilter) { sharedInitiatives(filter: $filter) {
        totalCount nodes { code province { name } members { regency { name } } provenance { figure } }
      } }`,
      { filter },
    );
    expect(errors).toEqual([]);
    expect(data.sharedInitiatives.totalCount).toBe(count);
    expect(data.sharedInitiatives.nodes).toHaveLength(count);
    if (count === 0) return;
    expect(data.sharedInitiatives.nodes[0]).toMatchObject({
      province: { name: "Bali" },
      members: [{ regency: { name: "Kabupaten Karangasem" } }, {}, {}],
      provenance: { figure: `SHARED_INITIATIVE/${CODE}` },
    });
  });
});

describe("the database itself refuses", () => {
  const state = "'ACCEPTED', false, 'DECIDE', now()";
  const member = (regency: string, value: string) =>
    `insert into initiative_member (initiative_code, regency_code, role, state, status, simulated, move, received_at)
     values ('${CODE}', '${regency}', 'MEMBER', '${value}', ${state})`;
  const milestone = `insert into initiative_milestone (initiative_code, ordinal, name, due_on, status, simulated, move, received_at)
     values ('${CODE}', 3, 'x', '2026-01-01', ${state})`;
  const initiative = (code: string, value: string) =>
    `insert into shared_initiative_code values ('${code}') on conflict do nothing;
     insert into shared_initiative (code, province_code, name, dimension, lead_office, start_year, state, status, simulated, move, received_at)
     values ('${code}', '51', 'x', 'LIVING', 'x', 2025, '${value}', ${state})`;
  const end = (table: string, where: string) =>
    `update ${table} set valid_to = clock_timestamp() where valid_to = 'infinity' and ${where}`;

  it.each([
    ["a stranger's regency", "35", member("52.02", "INVITED"), /row-level security/],
    ["a regency of another province that joins by who leads", "51", member("52.02", "JOINED"), /row-level security/],
    ["a regency that joins and was not invited", "52", member("52.02", "JOINED"), /joins that was invited/],
    ["a milestone by another province", "52", milestone, /row-level security/],
    ["an initiative by another province", "52", initiative("51-X", "PROPOSED"), /row-level security/],
    ["an initiative that begins by running", "51", initiative("51-X", "RUNNING"), /in this order/],
    ["an initiative of no regencies", "51", initiative("51-X", "PROPOSED"), /is of two regencies or more/],
    ["a code of another province", "51", initiative("52-X", "PROPOSED"), /shared_initiative_code_check/],
    ["one regency alone", "52", end("initiative_member", `regency_code = '52.08'`), /has two regencies or more/],
  ])("%s", async (_what, region, statement, message) => {
    const client = new Client(databaseOf(hub.databases, "provincial").urls.app);
    await client.connect();
    const writing = async () => {
      await client.query("begin");
      await client.query(`select set_config('simpul.actor', 'PROVINCE_COORDINATOR/${region}///x', true)`);
      await client.query(statement);
      await client.query("set constraints all immediate");
      await client.query("rollback");
    };
    await expect(writing()).rejects.toThrow(message);
    await client.end();
  });
});

it("ends with what came of it, and then changes no more but for its last bills", async () => {
  const outcome = "Dua pelabuhan memakai satu jadwal";
  const ended = await ofBali.succeed("endInitiative", { code: CODE, outcome }, "initiative { state outcome }");
  expect(ended.initiative).toEqual({ state: "ENDED", outcome });
  const leaving = { code: CODE, regencyCode: "52.08", reason: "Selesai" };
  expect(await refusalsOf(ofLombok, "leaveInitiative", leaving)).toMatchObject([{ code: "WRONG_STATUS" }]);
  const bill = { code: CODE, regencyCode: "52.08", planned: "100000000", realized: "99000000", expectedRevision: 3 };
  const { initiative } = await ofLombok.succeed("setMemberBudget", bill, "initiative { budget { realized } }");
  expect(initiative.budget).toEqual({ realized: "349000000" });
});

it("an initiative that nobody proposed is not found", async () => {
  const message = "there is no initiative 35-X; check code";
  const refusals = await refusalsOf(ofEastJava, "startInitiative", { code: "35-X" });
  expect(refusals).toEqual(refusal("NOT_FOUND", message, "code"));
});
