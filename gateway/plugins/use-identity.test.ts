import type { ExecutionRequest, Executor } from "@graphql-tools/utils";
import { expect, test } from "vitest";
import { type Actor, PUBLIC_ACTOR } from "../../identity/actor.ts";
import { createIssuerKey, openLocalIssuer } from "../../identity/local-issuer.ts";
import { Role } from "../../identity/role.ts";
import { verifyIdentity } from "../../identity/signed-identity.ts";
import { createFixtureGraph } from "../testkit/fixture-graph.ts";
import { startFixtureGraph, transports } from "../testkit/start-fixture-graph.ts";

/** Of two agencies, one after the other. */
const query = `{ province(code: "51") { regencies { score } } }`;
const agencies = ["regional", "kominfo"];

const issuer = await openLocalIssuer(await createIssuerKey());
const wayan: Actor = {
  ...PUBLIC_ACTOR,
  role: Role.PROVINCE_COORDINATOR,
  region: "51",
  subject: "f3a9",
  name: "Wayan Nur’aini",
};
const inAnHour = () => new Date(Date.now() + 3_600_000);
const authorizationOf = async (actor: Actor) => `Bearer ${await issuer.issue(actor, inAnHour())}`;

/** The fixture graph in process, and what its agencies are asked with. */
async function listen() {
  const requests: ExecutionRequest[] = [];
  const { executors } = createFixtureGraph();
  const listening =
    (agency: string): Executor =>
    (request) => {
      requests.push(request);
      return executors[agency]?.(request) as never;
    };
  const graph = await startFixtureGraph("in process", {
    localIssuer: issuer,
    executors: Object.fromEntries(agencies.map((agency) => [agency, listening(agency)])),
  });
  return { ...graph, requests };
}

test("agencies in this process find in their context who asks", async () => {
  await using graph = await listen();

  await graph.ask(query, { headers: { authorization: await authorizationOf(wayan) } });
  await graph.ask(query);

  const actors = graph.requests.map(({ context }) => context?.["actor"]);
  expect(actors).toEqual([wayan, wayan, PUBLIC_ACTOR, PUBLIC_ACTOR]);
});

const identityKeys = {
  regional: "a key that gateway and regional share",
  kominfo: "another that it shares with kominfo",
};

test("agencies over HTTP are told who asks, signed with their own key for the bytes that they are sent", async () => {
  await using graph = await startFixtureGraph("over HTTP", { localIssuer: issuer, environment: { identityKeys } });

  const named = `query ($code: ID! = "51’") { province(code: "51") { regencies { score } } province2: province(code: $code) { name } }`;
  await graph.ask(named, { headers: { authorization: await authorizationOf(wayan) } });

  for (const agency of ["regional", "kominfo"] as const) {
    const [request] = graph.servers[agency]?.received ?? [];
    const signed = String(request?.headers["x-simpul-identity"]);
    const options = { agency, key: identityKeys[agency], body: request?.body ?? "" };
    expect(await verifyIdentity(signed, options)).toEqual({
      actor: wayan,
      operationHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(request?.headers.authorization).toBeUndefined();
  }
});

test("an agency that shares no key with the gateway gets the caller's own token", async () => {
  await using graph = await startFixtureGraph("over HTTP", {
    localIssuer: issuer,
    environment: { identityKeys: { regional: identityKeys.regional } },
  });
  const authorization = await authorizationOf(wayan);

  await graph.ask(query, { headers: { authorization } });

  const headers = agencies.map((agency) => graph.servers[agency]?.received[0]?.headers);
  expect(headers.map((header) => header?.authorization)).toEqual([undefined, authorization]);
  expect(headers.map((header) => typeof header?.["x-simpul-identity"])).toEqual(["string", "undefined"]);
});

test("of whoever shows no token nothing is told, whatever else they send", async () => {
  await using graph = await startFixtureGraph("over HTTP", { localIssuer: issuer, environment: { identityKeys } });

  await graph.ask(query, { headers: { "x-simpul-identity": "forged", cookie: "session=1" } });

  for (const agency of agencies) {
    const [request] = graph.servers[agency]?.received ?? [];
    expect(request?.headers).not.toHaveProperty("x-simpul-identity");
    expect(request?.headers).not.toHaveProperty("authorization");
    expect(request?.headers).not.toHaveProperty("cookie");
  }
});

test.each(transports)(
  "%s, a token that is not accepted refuses the request before any agency is asked",
  async (transport) => {
    await using graph = await startFixtureGraph(transport, { localIssuer: issuer });
    const expired = await issuer.issue(wayan, new Date(0));

    for (const accept of ["application/json", "application/graphql-response+json", "*/*"]) {
      const answer = await graph.ask(query, { headers: { authorization: `Bearer ${expired}`, accept } });
      expect(answer).toMatchObject({
        status: 401,
        data: undefined,
        errors: [{ message: "The token has expired; ask for a new one", extensions: { code: "UNAUTHENTICATED" } }],
      });
      expect(JSON.parse(answer.text).errors[0].extensions).toEqual({ code: "UNAUTHENTICATED" });
      expect(answer.headers.get("www-authenticate")).toBe(`Bearer error="invalid_token"`);
      expect(answer.text).not.toContain(expired);
    }
    expect(Object.values(graph.servers).flatMap(({ received }) => received)).toEqual([]);
    expect(graph.logLines.filter(({ msg }) => msg === "request")).toMatchObject([
      { status: 401, errorCodes: ["UNAUTHENTICATED"], agencies: [] },
      { status: 401 },
      { status: 401 },
    ]);
    expect(JSON.stringify(graph.logLines)).not.toContain(expired);
  },
);

test.each(["Basic c2VjcmV0", "a.secret.token", "Bearer a.secret token", "Bearer"])(
  "%j is refused, not taken for the public's",
  async (authorization) => {
    await using graph = await startFixtureGraph("in process", { localIssuer: issuer });

    const answer = await graph.ask(query, { headers: { authorization } });

    expect(answer.status).toBe(401);
    expect(answer.errors).toMatchObject([{ message: "The header must be: Authorization: Bearer <token>" }]);
  },
);

test("without an issuer a token is refused, and whoever shows none is answered", async () => {
  await using graph = await startFixtureGraph("in process");

  const refused = await graph.ask(query, { headers: { authorization: await authorizationOf(wayan) } });
  const answered = await graph.ask(query);

  expect(refused.status).toBe(401);
  expect(refused.errors).toMatchObject([
    { message: "No token is accepted here, since OIDC_ISSUER is not set; leave it out to read" },
  ]);
  expect(answered).toMatchObject({ status: 200, errors: [] });
});

test("neither log nor answer has the token or the signed identity, even of a question that failed", async () => {
  await using graph = await startFixtureGraph("over HTTP", {
    localIssuer: issuer,
    environment: { identityKeys: { regional: identityKeys.regional } },
  });
  await graph.servers["kominfo"]?.close();
  const authorization = await authorizationOf(wayan);

  const answer = await graph.ask(query, { headers: { authorization } });

  expect(answer.errors).toHaveLength(1);
  const signed = String(graph.servers["regional"]?.received[0]?.headers["x-simpul-identity"]);
  expect(signed).toMatch(/^ey/);
  for (const secret of [authorization.slice("Bearer ".length), signed, identityKeys.regional]) {
    expect(answer.text).not.toContain(secret);
    expect(JSON.stringify(graph.logLines)).not.toContain(secret);
  }
});

test("a check of the agencies bears nobody's identity, and needs none", async () => {
  await using graph = await startFixtureGraph("over HTTP", { localIssuer: issuer, environment: { identityKeys } });

  const response = await graph.fetch("/health/ready", { headers: { authorization: await authorizationOf(wayan) } });
  const refused = await graph.fetch("/health/ready", { headers: { authorization: "Bearer a.secret.token" } });

  expect([response.status, refused.status]).toEqual([200, 200]);
  for (const { headers } of graph.servers["kominfo"]?.received ?? []) {
    expect(headers).not.toHaveProperty("authorization");
    expect(headers).not.toHaveProperty("x-simpul-identity");
  }
});
