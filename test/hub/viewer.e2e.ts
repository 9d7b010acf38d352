import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Answer,
  ask,
  createDatabases,
  createTestToken,
  databaseOf,
  FALSE_ISSUER,
  startTestHub,
  TEST_ISSUER,
  type TestActor,
} from "../testkit/hub.ts";
import { startIssuerServer } from "../testkit/issuer-server.ts";
import { SimpulProcess } from "../testkit/simpul-process.ts";

interface Distributed {
  readonly gateway: Readonly<Record<string, string>>;
  readonly agency: Readonly<Record<string, string>>;
}

/** One agency alone over HTTP, and a gateway before it. */
async function startDistributed(environments: Distributed) {
  await using started = new AsyncDisposableStack();
  const databases = started.use(await createDatabases(false));
  const url = databaseOf(databases.list, "regional").urls.app;
  const agency = started.use(
    new SimpulProcess(["serve", "regional", "--port", "0"], { REGIONAL_DATABASE_URL: url, ...environments.agency }),
  );
  const agencyAddress = await agency.find(/^regional: (http.*)$/);
  const gateway = started.use(
    new SimpulProcess(["serve", "gateway", "--port", "0"], { REGIONAL_URL: agencyAddress, ...environments.gateway }),
  );
  const address = await gateway.find(/^Gateway: (http.*)$/);
  const running = started.move();
  return { address, agencyAddress, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

async function startEmbedded() {
  const hub = await startTestHub({ demo: false });
  return { address: `${hub.url}/graphql`, [Symbol.asyncDispose]: () => hub[Symbol.asyncDispose]() };
}

const REGIONAL_IDENTITY_KEY = "a key that gateway and regional share";

/** The agency verifies no token: it believes the gateway, by the key that both have. */
async function startSigned() {
  await using started = new AsyncDisposableStack();
  const { environment } = started.use(await startIssuerServer(TEST_ISSUER.jwks));
  const hub = started.use(
    await startDistributed({ gateway: { ...environment, REGIONAL_IDENTITY_KEY }, agency: { REGIONAL_IDENTITY_KEY } }),
  );
  const running = started.move();
  return { ...hub, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

/** Without a key the gateway hands the caller's token on, and the agency asks the same issuer. */
async function startForwarding() {
  await using started = new AsyncDisposableStack();
  const { environment } = started.use(await startIssuerServer(TEST_ISSUER.jwks));
  const hub = started.use(await startDistributed({ gateway: environment, agency: environment }));
  const running = started.move();
  return { ...hub, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

const viewer = `{ viewer { role region agency cohort name } }`;
const nobody = { role: "PUBLIC", region: null, agency: null, cohort: null, name: null };
const coordinator: TestActor = { role: "PROVINCE_COORDINATOR", region: "51", name: "Wayan" };

const refusalIn = ({ status, data, errors }: Answer) => ({
  status,
  data,
  errors: errors.map(({ message, extensions: { code } }) => `${String(code)}: ${message}`),
});

/** A caller whose token is not accepted is told so, and nothing else. */
const refusedBecause = (message: string) => ({
  status: 401,
  data: undefined,
  errors: [`UNAUTHENTICATED: ${message}`],
});

describe.each([
  ["embedded", startEmbedded],
  ["distributed, by the gateway's word", startSigned],
  ["distributed, by the caller's token", startForwarding],
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
    { role: "ASSESSOR", cohort: 2024, name: "Sari" },
    { role: "MINISTRY_ANALYST", agency: "kemenkeu", name: "Made" },
    { role: "MINISTRY_STEWARD", agency: "kominfo", name: "Siti Nur’aini" },
    { role: "HUB_ADMIN", name: "Budi" },
  ])("knows a $role by their token", async (actor) => {
    const answer = await askAs(`Bearer ${await createTestToken({ ...actor, subject: "f3a9" })}`);
    expect(answer).toMatchObject({ data: { viewer: { ...nobody, ...actor } }, errors: [] });
  });

  it.each([
    ["expired", coordinator, { expiresAt: new Date(0) }, "The token has expired; ask for a new one"],
    [
      "signed by another",
      coordinator,
      { issuer: FALSE_ISSUER },
      "The token was signed with a key that is none of its issuer's",
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
      expect(refusalIn(answer)).toEqual(refusedBecause(message));
      expect(answer.text).not.toContain(token);
    }
  });

  it("says how a token is shown to whoever shows other credentials", async () => {
    const answer = await askAs("Basic c2VjcmV0");
    expect(refusalIn(answer)).toEqual(refusedBecause("The header must be: Authorization: Bearer <token>"));
  });
});

it("logs no token, neither one that is accepted nor one that is not", async () => {
  await using hub = await startTestHub({ demo: false });
  const tokens = [await createTestToken(coordinator), await createTestToken(coordinator, { expiresAt: new Date(0) })];
  for (const token of tokens) {
    await ask(`${hub.url}/graphql`, viewer, {}, { authorization: `Bearer ${token}` });
    expect(JSON.stringify(hub.log)).not.toContain(token);
  }
  expect(hub.log.length).toBeGreaterThan(1);
});

it("is asked as an actor by a story", async () => {
  await using hub = await startTestHub({ demo: false });
  const wayan = await hub.as(coordinator);
  expect((await wayan.ask(viewer)).data).toEqual({ viewer: { ...nobody, ...coordinator } });
  expect((await hub.ask(viewer)).data).toEqual({ viewer: nobody });
});

it("refuses every token where no issuer is named, and answers all who show none", async () => {
  await using hub = await startDistributed({ gateway: {}, agency: {} });
  const token = await createTestToken(coordinator);
  const message = "No token is accepted here, since OIDC_ISSUER is not set; leave it out to read";
  for (const address of [hub.address, hub.agencyAddress]) {
    const refused = await ask(address, viewer, {}, { authorization: `Bearer ${token}` });
    expect(refusalIn(refused)).toEqual(refusedBecause(message));
    expect(await ask(address, viewer)).toMatchObject({ data: { viewer: nobody }, errors: [] });
  }
});
