import { afterAll, beforeAll, expect, it } from "vitest";
import { type ActingPerson, actingAs } from "../testkit/actor.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";

let hub: TestHub;
let steward: ActingPerson;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  steward = await actingAs(hub, { role: "MINISTRY_STEWARD", agency: "kominfo", name: "Ayu" });
});
afterAll(() => hub[Symbol.asyncDispose]());

const COHORT = "cohort { year quota provenance { status revision simulated } }";
const stateOf = async (name: string): Promise<Data> =>
  (await steward.ask(`{ kominfoFigure(figure: "${name}") { states { status revision move reason } } }`)).data
    .kominfoFigure;

it("an act is accepted as it is done, and its figures tell who decided", async () => {
  expect(await steward.act("openCohort", { year: 2025, quota: 40, reason: "Angkatan baru" }, COHORT)).toEqual({
    cohort: { year: 2025, quota: 40, provenance: { status: "ACCEPTED", revision: 1, simulated: false } },
    refusals: [],
  });
  expect(await stateOf("COHORT/2025")).toEqual({
    states: [{ status: "ACCEPTED", revision: 1, move: "DECIDE", reason: "Angkatan baru" }],
  });
});

it("an act that is sent twice is done once, and answers the same", async () => {
  const input = { idempotencyKey: "angkatan-2026", year: 2026, quota: 10 };
  const first = await steward.act("openCohort", input, COHORT);
  expect(await steward.act("openCohort", input, COHORT)).toEqual(first);
  expect((await stateOf("COHORT/2026")).states).toHaveLength(1);
  expect((await steward.act("openCohort", { ...input, quota: 11 }, COHORT)).refusals).toMatchObject([
    { code: "CONFLICT", path: ["input", "idempotencyKey"] },
  ]);
});

it("what is there already is not written again", async () => {
  const { cohort, refusals } = await steward.act("openCohort", { year: 2023, quota: 10 }, COHORT);
  expect({ cohort, refusals }).toEqual({
    cohort: null,
    refusals: [
      {
        code: "CONFLICT",
        message: "COHORT/2023 is at revision 1, and no expectedRevision was given; read it again",
        path: ["input"],
      },
    ],
  });
});

it("an act of another ministry is refused, and nothing is done", async () => {
  const other = await actingAs(hub, { role: "MINISTRY_STEWARD", agency: "pupr" });
  expect((await other.act("openCohort", { year: 2027, quota: 10 }, COHORT)).refusals).toEqual([
    { code: "FORBIDDEN", message: "openCohort is for the steward of kominfo", path: ["input"] },
  ]);
  expect(await stateOf("COHORT/2027")).toBeNull();
});

it("an act whose input is malformed is an error that names the property", async () => {
  const { errors } = await steward.send("openCohort", { year: 1999, quota: 0 }, COHORT);
  expect(errors.map(({ extensions, message }) => `${String(extensions["code"])}: ${message}`).join()).toMatch(
    /BAD_USER_INPUT: .*year must be a year from 2017/,
  );
});

it("an act stands in the audit log with what it changed", async () => {
  const admin = await hub.as({ role: "HUB_ADMIN" });
  const { data } = await admin.ask(
    `{ kominfoAuditLog(first: 100) { nodes { mutation actor { name } changes { figure after { status revision } } } } }`,
  );
  expect(data.kominfoAuditLog.nodes).toContainEqual({
    mutation: "openCohort",
    actor: { name: "Ayu" },
    changes: [{ figure: "COHORT/2025", after: { status: "ACCEPTED", revision: 1 } }],
  });
});

it("each change of a mutation sees what the one before it did", async () => {
  const { data } = await steward.ask(`mutation {
    first: openCohort(input: { idempotencyKey: "first-of-two", year: 2022, quota: 1 }) { refusals { code } }
    second: openCohort(input: { idempotencyKey: "second-of-two", year: 2027, quota: 7 }) {
      cohort { year knownMemberCount } refusals { code }
    }
  }`);
  expect(data).toEqual({
    first: { refusals: [{ code: "CONFLICT" }] },
    second: { cohort: { year: 2027, knownMemberCount: 0 }, refusals: [] },
  });
});
