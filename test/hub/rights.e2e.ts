import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { printSupergraph } from "../../hub/supergraph.ts";
import { type OpenAgencies, openAgencies } from "../testkit/agencies.ts";
import { createDatabases, type Data, ROLES, startTestHub, type TestActor, type TestHub } from "../testkit/hub.ts";
import {
  actorOf,
  findProtectedFields,
  type ProtectedField,
  waysInAgency,
  waysInGraph,
} from "../testkit/rights-walk.ts";

type RoleName = TestActor["role"];

const { sdl, subgraphs } = await printSupergraph();
const WITH_TOKEN = ROLES.filter((role) => role !== "PUBLIC");

/** What becomes of each of these roles with a field: how it is denied, or that it is not. */
async function judgeEach(
  among: readonly RoleName[],
  ask: (role: RoleName) => Promise<Data>,
): Promise<Record<string, string>> {
  const verdicts: Record<string, string> = {};
  for (const role of among) {
    const { status = "", errors = [] } = await ask(role);
    const denial = errors.find(({ extensions }: Data) => DENIALS.includes(extensions.code));
    verdicts[role] = denial ? `${status} ${denial.extensions.code}: ${denial.message}`.trim() : "open";
  }
  return verdicts;
}

const DENIALS = ["UNAUTHENTICATED", "FORBIDDEN"];

const denialOf = ({ coordinate, roles }: ProtectedField, role: RoleName): string =>
  role === "PUBLIC"
    ? `UNAUTHENTICATED: ${coordinate} is not open to the public; send a token in the header: Authorization: Bearer <token>`
    : `FORBIDDEN: ${coordinate} is not for ${role}; it is for: ${roles.join(", ")}`;

it("rights stand at what changes figures, at what is not public yet, and at names of persons", () => {
  const told = findProtectedFields(sdl).map(({ coordinate, roles }) => `${coordinate}: ${roles.length}`);
  const agencies = subgraphs.map(({ name }) => name);
  expect(told.toSorted()).toEqual(
    [
      ...["Report", "Submit", "Verify", "Accept", "Return", "Reopen"].flatMap((verb) =>
        agencies.map((agency) => `Mutation.${agency}${verb}Figures: 3`),
      ),
      ...agencies.map((agency) => `Query.${agency}AuditLog: 2`),
      ...agencies.map((agency) => `Query.${agency}PendingFigures: ${WITH_TOKEN.length}`),
      ...["RegencyYear", "ProvinceYear", "NationYear"].flatMap((year) =>
        agencies.map((agency) => `${year}.${agency}Reporting: ${WITH_TOKEN.length}`),
      ),
      // Acts of the programs, each for those whose it is.
      "Mutation.openCohort: 1",
      // kominfo: the evaluation, from its form to what is published.
      "Mutation.publishEvaluationForm: 1",
      "Mutation.publishScoringScheme: 1",
      "Province.actionItems: 3",
      "CoordinationForum.meetings: 3",
      `Actor.name: ${WITH_TOKEN.length}`,
    ].toSorted(),
  );
});

describe("the whole graph", () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  it.each(findProtectedFields(sdl))("$coordinate is for $roles", async (field) => {
    const question = waysInGraph[field.type]!(field.field);
    const verdicts = await judgeEach(WITH_TOKEN, async (role) => (await hub.as(actorOf(role))).ask(question));
    expect(verdicts).toEqual(
      Object.fromEntries(
        WITH_TOKEN.map((role) => [role, field.roles.includes(role) ? "open" : `403 ${denialOf(field, role)}`]),
      ),
    );
  });

  it.each(findProtectedFields(sdl))("$coordinate is unknown to the public", async ({ type, field }) => {
    const { errors, data } = await hub.ask(waysInGraph[type]!(field));
    expect(data).toBeUndefined();
    expect(errors.map(({ extensions }) => extensions["code"])).toContain("GRAPHQL_VALIDATION_FAILED");
    expect(errors.map(({ message }) => message).join()).toContain("More of the graph is open");
  });

  it("an argument that the public has no use for is unknown to it, and free to others", async () => {
    const question = `{ regency(code: "51.03") { annual(year: 2023, minStatus: DRAFT) { name } } }`;
    expect((await hub.ask(question)).errors).toMatchObject([
      { message: expect.stringMatching(/^Unknown argument "minStatus"/) },
    ]);
    expect((await (await hub.as(actorOf("ASSESSOR"))).ask(question)).errors).toEqual([]);
  });
});

describe("an agency that is asked around the gateway", () => {
  const started = new AsyncDisposableStack();
  let agencies: OpenAgencies;
  beforeAll(async () => {
    const databases = started.use(await createDatabases());
    agencies = started.use(await openAgencies(databases));
    // Somebody whose name there is to tell.
    const line = `{ regencyCode: "51.03", year: 2025, budgetSource: APBN, planned: "1000", source: "APBN 2025" }`;
    await agencies.ask["bappenas"]!(
      `mutation { bappenasReportFigures(input: { idempotencyKey: "a-name-to-tell", budgetLines: [${line}] }) { figures { outcome } } }`,
      actorOf("REGENCY_OPERATOR"),
    );
    // As if it had gone all the way: the public sees no other.
    await databases.sql(
      "bappenas",
      "alter table budget_line disable trigger user; update budget_line set status = 'ACCEPTED' where actor_role is not null",
    );
  });
  afterAll(() => started.disposeAsync());

  const fields = subgraphs.flatMap(({ name: agency, sdl: part }) =>
    findProtectedFields(part)
      // Of the agencies one has a figure that somebody has changed.
      .filter(({ type }) => type !== "Actor" || agency === "bappenas")
      .map((field) => ({ agency, ...field })),
  );

  it.each(fields)("$agency: $coordinate is for $roles", async ({ agency, ...field }) => {
    const question = waysInAgency[field.type]!(field.field);
    const verdicts = await judgeEach(ROLES, (role) => agencies.ask[agency]!(question, actorOf(role)));
    expect(verdicts).toEqual(
      Object.fromEntries(ROLES.map((role) => [role, field.roles.includes(role) ? "open" : denialOf(field, role)])),
    );
  });
});
