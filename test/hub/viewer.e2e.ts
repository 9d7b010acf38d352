import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Answer,
  ask,
  createDatabases,
  createTestToken,
  startTestHub,
  TEST_ACTOR_KEY,
  type TestActor,
} from "../testkit/hub.ts";
import { SimpulProcess } from "../testkit/simpul-process.ts";

/** One agency alone over HTTP, and a gateway before it. */
async function startDistributed(environment: Record<string, string>) {
  await using started = new AsyncDisposableStack();
  const databases = started.use(await createDatabases(false));
  const url = databases.list.find(({ definition }) => definition.name === "regional")?.urls.app ?? "";
  const agency = started.use(
    new SimpulProcess(["serve", "regional", "--port", "0"], { REGIONAL_DATABASE_URL: url, ...environment }),
  );
  const gateway = started.use(
    new SimpulProcess(["serve", "gateway", "--port", "0"], { REGIONAL_URL: await agency.find(/^regional: (http.*)$/) }),
  );
  const address = await gateway.find(/^Gateway: (http.*)$/);
  const running = started.move();
  return { address, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

async function startEmbedded() {
  const hub = await startTestHub({ demo: false });
  return { address: `${hub.url}/graphql`, [Symbol.asyncDispose]: () => hub[Symbol.asyncDispose]() };
}

const viewer = `{ viewer { role region agency name } }`;
const nobody = { role: "PUBLIC", region: null, agency: null, name: null };
const coordinator: TestActor = { role: "PROVINCE_COORDINATOR", region: "51", name: "Wayan" };

/** What there is in an answer: the parts that are not null, and the errors. */
const summarize = ({ status, data, errors }: Answer) => ({
  status,
  answered: Object.values(data).filter((part) => part !== null),
  errors: errors.map(({ message, extensions: { code } }) => `${String(code)}: ${message}`),
});

/** A caller whose token is not accepted is told so once, and nothing else. */
const refusedBecause = (message: string) => ({ status: 200, answered: [], errors: [`UNAUTHENTICATED: ${message}`] });

describe.each([
  ["embedded", startEmbedded],
  ["distributed", () => startDistributed({ ACTOR_KEY: TEST_ACTOR_KEY })],
] as const)("%s", (_, start) => {
  let hub: Awaited<ReturnType<typeof startEmbedded>>;
  beforeAll(async () => {
    hub = await start();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  const askAs = (authorization: string | null, query = viewer) =>
    ask(hub.address, query, {}, authorization === null ? {} : { authorization });

  it("knows nobody without a token", async () => {
    expect(await askAs(null)).toMatchObject({ data: { viewer: nobody }, errors: [] });
  });

  it.each<TestActor>([
    { role: "REGENCY_OPERATOR", region: "51.71", name: "Ketut" },
    coordinator,
    { role: "MINISTRY_STEWARD", agency: "kominfo", name: "Siti" },
    { role: "HUB_ADMIN", name: "Budi" },
  ])("knows a $role by their token", async (actor) => {
    const answer = await askAs(`Bearer ${await createTestToken(actor)}`);
    expect(answer).toMatchObject({ data: { viewer: { ...nobody, ...actor } }, errors: [] });
  });

  it.each([
    ["expired", coordinator, { expiresAt: new Date(0) }, "The token has expired; ask for a new one"],
    [
      "signed by another",
      coordinator,
      { key: `${TEST_ACTOR_KEY}?` },
      "The token was signed with another key than this hub's",
    ],
    [
      "an operator's without a region",
      { role: "REGENCY_OPERATOR" },
      {},
      "The token does not say who acts: region must be a regency code such as 51.71",
    ],
  ] as const)("refuses every question with a token that is %s", async (_why, actor, options, message) => {
    const token = await createTestToken(actor, options);
    const regions = `{ province(code: "51") { name } regencies { totalCount } viewer { role } }`;
    for (const query of [viewer, regions]) {
      const answer = await askAs(`Bearer ${token}`, query);
      expect(summarize(answer)).toEqual(refusedBecause(message));
      expect(answer.text).not.toContain(token);
    }
  });

  it("says how a token is shown to whoever shows other credentials", async () => {
    const answer = await askAs("Basic c2VjcmV0");
    expect(summarize(answer)).toEqual(refusedBecause("The header must be: Authorization: Bearer <token>"));
  });
});

it("is told once by several agencies that a token is not accepted", async () => {
  await using hub = await startTestHub({ demo: false });
  const token = await createTestToken(coordinator, { expiresAt: new Date(0) });
  const query = `{ viewer { role } programs { __typename } planningDocuments { totalCount } progressRules { version } }`;
  const answer = await ask(`${hub.url}/graphql`, query, {}, { authorization: `Bearer ${token}` });
  expect(summarize(answer)).toEqual(refusedBecause("The token has expired; ask for a new one"));
  expect(JSON.stringify(hub.log)).not.toContain(token);
});

it("is asked as an actor by a story", async () => {
  await using hub = await startTestHub({ demo: false });
  const wayan = await hub.as(coordinator);
  expect((await wayan.ask(viewer)).data).toEqual({ viewer: { ...nobody, ...coordinator } });
  expect((await hub.ask(viewer)).data).toEqual({ viewer: nobody });
});

it("refuses every token where an agency has no key, and answers all who show none", async () => {
  await using hub = await startDistributed({});
  const token = await createTestToken(coordinator);
  const refused = await ask(hub.address, viewer, {}, { authorization: `Bearer ${token}` });
  expect(summarize(refused)).toEqual(
    refusedBecause("No token is accepted here, since ACTOR_KEY is not set; leave it out to read"),
  );
  expect(await ask(hub.address, viewer)).toMatchObject({ data: { viewer: nobody }, errors: [] });
});
