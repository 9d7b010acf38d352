import { createSecretKey } from "node:crypto";
import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { serverAudits } from "graphql-http";
import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actor, PUBLIC_ACTOR } from "../identity/actor.ts";
import { Role } from "../identity/role.ts";
import { IDENTITY_HEADER, signIdentity } from "../identity/signed-identity.ts";
import { createTestToken, FALSE_ISSUER, TEST_ISSUER } from "./testkit/hub.ts";
import { type IssuerServer, startIssuerServer } from "./testkit/issuer-server.ts";
import { AGENCY_NAMES, startSubgraphs, type TestSubgraphs } from "./testkit/subgraphs.ts";

/** What an agency does over HTTP, for gateways, for routers of other makes, and for whoever tries it. */

const KEY = "a key that gateway and regional share";

let issuer: IssuerServer;
let subgraphs: TestSubgraphs;
beforeAll(async () => {
  issuer = await startIssuerServer(TEST_ISSUER.jwks);
  subgraphs = await startSubgraphs(AGENCY_NAMES, { ...issuer.environment, REGIONAL_IDENTITY_KEY: KEY });
});
afterAll(async () => {
  await subgraphs[Symbol.asyncDispose]();
  await issuer.close();
});

const urlOf = (agency: string) => subgraphs.urls[agency] ?? "";

describe.each(AGENCY_NAMES)("%s", (agency) => {
  it("does all that a server of GraphQL over HTTP must", async () => {
    const audits = serverAudits({ url: () => urlOf(agency), fetchFn: fetch });
    const failed: string[] = [];
    for (const audit of audits.filter(({ name }) => name.startsWith("MUST"))) {
      const result = await audit.fn();
      if (result.status !== "ok") failed.push(`${audit.id} ${audit.name}: ${result.reason}`);
    }
    expect(failed).toEqual([]);
    expect(audits).toHaveLength(61);
  });
});

const query = `{ viewer { role region agency cohort name } }`;
const body = JSON.stringify({ query, variables: { note: "Nur’aini" } });
const wayan: Actor = { ...PUBLIC_ACTOR, role: Role.PROVINCE_COORDINATOR, region: "51", subject: "f3", name: "Wayan" };
const viewer = { role: "PROVINCE_COORDINATOR", region: "51", agency: null, cohort: null, name: "Wayan" };
const nobody = { role: "PUBLIC", region: null, agency: null, cohort: null, name: null };

interface Posted {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | ReadableStream;
  readonly agency?: string;
}

async function post({ headers = {}, body: sent = body, agency = "regional" }: Posted) {
  const response = await fetch(urlOf(agency), {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: sent as BodyInit,
    ...(sent instanceof ReadableStream && { duplex: "half" as const }),
  });
  const text = await response.text();
  const { data, errors = [] } = JSON.parse(text) as { data?: unknown; errors?: { message: string }[] };
  return {
    status: response.status,
    headers: response.headers,
    text,
    data,
    messages: errors.map(({ message }) => message),
  };
}

/** One connection for several requests, one after the other. */
class KeptConnection implements Disposable {
  readonly ports = new Set<number | undefined>();
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  async post(sent: Buffer): Promise<number | undefined> {
    const headers = { "content-type": "application/json", "content-length": sent.length };
    const sending = request(urlOf("regional"), { agent: this.#agent, method: "POST", headers });
    sending.end(sent);
    const [[response]] = (await Promise.all([once(sending, "response"), once(sending, "finish")])) as [
      [IncomingMessage],
      unknown,
    ];
    this.ports.add(response.socket.localPort);
    response.resume();
    await once(response, "end");
    return response.statusCode;
  }

  [Symbol.dispose](): void {
    this.#agent.destroy();
  }
}

const sign = (changed: Partial<Parameters<typeof signIdentity>[1]> = {}, actor = wayan) =>
  signIdentity({ actor, operationHash: null }, { agency: "regional", key: KEY, body, ...changed });
const showSigned = async (signed: string | Promise<string>) => post({ headers: { [IDENTITY_HEADER]: await signed } });

describe("who acts", () => {
  it("is whom a gateway has signed for, with the key that both have", async () => {
    expect(await showSigned(sign())).toMatchObject({ status: 200, data: { viewer }, messages: [] });
  });

  it("is the public without a word", async () => {
    expect(await post({})).toMatchObject({ status: 200, data: { viewer: nobody }, messages: [] });
  });

  it("is whoever's own token a router of another make hands on", async () => {
    const authorization = `Bearer ${await createTestToken({ role: "PROVINCE_COORDINATOR", region: "51", name: "Wayan" })}`;
    expect(await post({ headers: { authorization } })).toMatchObject({ status: 200, data: { viewer }, messages: [] });
  });

  const unsigned = () => {
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const claims = { actor: wayan, aud: "regional", exp: 9_999_999_999 };
    return `${encode({ alg: "none" })}.${encode(claims)}.`;
  };
  const withoutHash = () =>
    new SignJWT({ actor: wayan, aud: "regional", exp: 9_999_999_999 })
      .setProtectedHeader({ alg: "HS256" })
      .sign(createSecretKey(KEY, "utf8"));

  it.each<[string, () => string | Promise<string>, string]>([
    ["stale", () => sign({ now: Date.now() - 31_000 }), "The signed identity is stale"],
    [
      "for another body",
      () => sign({ body: body.replace("viewer", "regions") }),
      "The signed identity is for another request",
    ],
    ["for any body", withoutHash, "The signed identity is for another request"],
    [
      "for another agency",
      () => sign({ agency: "kominfo" }),
      "The signed identity's claim aud is missing or not accepted",
    ],
    [
      "of another key",
      () => sign({ key: `${KEY}!` }),
      "The signed identity was signed with another key than this agency's",
    ],
    ["unsigned", unsigned, "The signed identity cannot be read: it must be a JWT signed with HS256"],
    ["empty", () => "", "The signed identity cannot be read: it must be a JWT signed with HS256"],
    [
      "a caller's token",
      () => createTestToken({ role: "HUB_ADMIN" }),
      "The signed identity cannot be read: it must be a JWT signed with HS256",
    ],
  ])("is not known by a signed identity that is %s", async (_, make, message) => {
    const answer = await showSigned(make());
    expect(answer).toMatchObject({ status: 401, data: undefined, messages: [message] });
    expect(JSON.parse(answer.text)).toEqual({ errors: [{ message, extensions: { code: "UNAUTHENTICATED" } }] });
    expect(answer.headers.get("www-authenticate")).toBe(`Bearer error="invalid_token"`);
  });

  it("is not known by a signed identity where the agency shares no key with a gateway", async () => {
    const signed = await sign({ agency: "kominfo" });
    const answer = await post({ agency: "kominfo", headers: { [IDENTITY_HEADER]: signed }, body });
    expect(answer).toMatchObject({
      status: 401,
      messages: ["No signed identity is accepted here, since KOMINFO_IDENTITY_KEY is not set"],
    });
  });

  it("is not known by a token beside a signed identity that is refused", async () => {
    const authorization = `Bearer ${await createTestToken({ role: "HUB_ADMIN" })}`;
    const answer = await post({ headers: { [IDENTITY_HEADER]: "forged", authorization } });
    expect(answer.status).toBe(401);
  });

  it("is not known by a signed identity in a request without a body", async () => {
    const signed = await sign({ body: "" });
    const response = await fetch(`${urlOf("regional")}?query=${encodeURIComponent(query)}`, {
      headers: { [IDENTITY_HEADER]: signed, "apollo-require-preflight": "true" },
    });
    expect(response.status).toBe(401);
    expect(await response.text()).toContain("A signed identity is for a request with a body");
  });

  it.each([
    ["expired", {}, { expiresAt: new Date(0) }, "The token has expired; ask for a new one"],
    ["another's", {}, { issuer: FALSE_ISSUER }, "The token was signed with a key that is none of its issuer's"],
    ["nobody's", { region: "51" }, {}, "The token does not say who acts: region must be left out"],
  ] as const)("is not known by a token that is %s", async (_, actor, options, message) => {
    const token = await createTestToken({ role: "HUB_ADMIN", ...actor }, options);
    const answer = await post({ headers: { authorization: `Bearer ${token}` } });
    expect(answer).toMatchObject({ status: 401, data: undefined, messages: [message] });
    expect(answer.text).not.toContain(token);
  });
});

describe("a body", () => {
  const limit = 10 * 1024 * 1024;
  const padded = (length: number) => Buffer.concat([Buffer.from(body), Buffer.alloc(length, " ")]).subarray(0, length);
  const refused = { status: 413, data: undefined, messages: [`The body must be of ${limit} bytes at most`] };

  it("may be of ten megabytes", async () => {
    expect(await post({ body: padded(limit) })).toMatchObject({ status: 200, data: { viewer: nobody } });
  });

  it.each([limit + 1, 4 * limit])("of %d bytes is refused", async (length) => {
    expect(await post({ body: padded(length) })).toMatchObject(refused);
  });

  it("that is refused does not end the connection, which carries the next", async () => {
    using agent = new KeptConnection();
    expect(await agent.post(padded(4 * limit))).toBe(413);
    expect(await agent.post(Buffer.from(body))).toBe(200);
    expect(agent.ports.size).toBe(1);
  });

  it("that does not say its length is refused by what comes", async () => {
    const stream = new ReadableStream({
      start(controller) {
        for (const chunk of [padded(limit), padded(1)]) controller.enqueue(chunk);
        controller.close();
      },
    });
    expect(await post({ body: stream })).toMatchObject(refused);
  });

  it.each([
    ["that is no JSON", { body: `{"query":` }, 400, "The body must be JSON in UTF-8"],
    ["that is empty", { body: "" }, 400, "The body must be JSON in UTF-8"],
    ["that is no UTF-8", { body: Buffer.from(body, "latin1") }, 400, "The body must be JSON in UTF-8"],
    [
      "in another charset",
      { headers: { "content-type": "application/json; charset=latin1" } },
      415,
      "The body must be JSON in UTF-8",
    ],
    ["that is compressed", { headers: { "content-encoding": "gzip" } }, 415, "The body must not be compressed"],
    [
      "of a media type that is none",
      { headers: { "content-type": "json" } },
      415,
      "The header Content-Type cannot be read",
    ],
  ] as const)("%s is refused", async (_, posted, status, message) => {
    expect(await post(posted)).toMatchObject({ status, data: undefined, messages: [message] });
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
    "that a page of another site can send without asking is refused: %s",
    async (type) => {
      const answer = await post({ headers: { "content-type": type } });
      expect(answer).toMatchObject({ status: 400, data: undefined });
      expect(answer.text).toContain("Cross-Site Request Forgery");
    },
  );

  it("that holds several questions is refused", async () => {
    expect(await post({ body: `[${body},${body}]` })).toMatchObject({
      status: 400,
      messages: ["Operation batching disabled."],
    });
  });
});

it("a page of another site may not read what an agency answers", async () => {
  const answer = await post({ headers: { origin: "https://elsewhere.example" } });
  expect(answer.headers.get("access-control-allow-origin")).toBeNull();
});

it("tells no more of an error than its message and code", async () => {
  const { text } = await post({ body: JSON.stringify({ query: "{ nothing }" }) });
  expect(JSON.parse(text)).toEqual({
    errors: [
      {
        message: `Cannot query field "nothing" on type "Query".`,
        locations: [{ line: 1, column: 3 }],
        extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
      },
    ],
  });
});

const introspection = JSON.stringify({ query: "{ __schema { queryType { name } } }" });

it("tells its schema to whoever asks", async () => {
  expect(await post({ body: introspection })).toMatchObject({ data: { __schema: { queryType: { name: "Query" } } } });
});

it("tells in production its SDL to routers, and of its schema nothing else", async () => {
  await using production = await startSubgraphs(["regional"], { NODE_ENV: "production" });
  const ask = async (sent: string) => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(production.urls["regional"] ?? "", { method: "POST", headers, body: sent });
    return { status: response.status, text: await response.text() };
  };
  const refused = await ask(introspection);
  expect(refused.status).toBe(400);
  expect(refused.text).toContain("introspection");
  expect(refused.text).not.toContain("queryType { name }");
  expect((await ask(JSON.stringify({ query: "{ _service { sdl } }" }))).text).toContain("type Viewer");
});
