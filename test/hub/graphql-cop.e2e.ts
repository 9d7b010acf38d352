import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestHub, type TestHub } from "../testkit/hub.ts";

/** The twelve checks of graphql-cop, each as it asks, against the hub as it is in production. */
let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ demo: false, environment: { NODE_ENV: "production" } });
});
afterAll(() => hub[Symbol.asyncDispose]());

async function request(path: string, init: RequestInit = {}) {
  const response = await fetch(`${hub.url}${path}`, init);
  const text = await response.text();
  return { status: response.status, text, headers: response.headers };
}

/** Its own way to ask a query: JSON with the operation's name. */
const post = (body: unknown) =>
  request("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
const cop = (query: string) => post({ query, operationName: "cop" });

const get = (query: string) => request(`/graphql?${String(new URLSearchParams({ query }))}`);

const codesOf = ({ text }: { text: string }): unknown[] =>
  (JSON.parse(text) as { errors: { extensions: { code?: unknown } }[] }).errors.map(
    ({ extensions }) => extensions.code,
  );

it("answers a plain query, so that what follows is no closed door", async () => {
  expect(await cop("query cop { __typename }")).toMatchObject({ status: 200, text: `{"data":{"__typename":"Query"}}` });
});

it("alias overloading: refuses 101 aliases of one field", async () => {
  const aliases = Array.from({ length: 101 }, (_, index) => `alias${index}:__typename \n`).join("");
  const answer = await cop(`query cop { ${aliases} }`);
  expect(answer.text).not.toContain("alias100");
  expect(codesOf(answer)).toContain("LIMIT_EXCEEDED");
});

it("array-based batching: refuses ten queries in one request", async () => {
  const answer = await post(Array.from({ length: 10 }, () => ({ query: "query cop { __typename }" })));
  expect(answer.status).toBe(400);
  expect(codesOf(answer)).toEqual(["BAD_REQUEST"]);
});

it("directive overloading: does not look for ten times one directive", async () => {
  const answer = await cop("query cop { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }");
  expect(codesOf(answer)).toContain("LIMIT_EXCEEDED");
  expect(codesOf(answer)).not.toHaveLength(10);
});

it("field duplication: refuses 500 times one field", async () => {
  const answer = await cop(`query cop { ${"__typename \n".repeat(500)}} `);
  expect(answer.text).not.toContain(`"data"`);
  expect(codesOf(answer)).toContain("LIMIT_EXCEEDED");
});

it("circular introspection: refuses types of fields of types of fields", async () => {
  const answer = await cop(
    "query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }",
  );
  expect(answer.text).not.toContain(`"data"`);
  expect(codesOf(answer)).toContain("GRAPHQL_VALIDATION_FAILED");
});

it("introspection: does not tell the schema to a query", async () => {
  const answer = await cop("query cop { __schema { types { name fields { name } } } }");
  expect(answer.text).not.toContain(`"data"`);
  expect(codesOf(answer)).toContain("GRAPHQL_VALIDATION_FAILED");
});

it("field suggestions: tells a misspelling, and not what was meant", async () => {
  const { text } = await cop("query cop { __schema { directive } }");
  expect(text).toContain(`Cannot query field \\"directive\\"`);
  expect(text).not.toContain("Did you mean");
});

it.each(["/graphiql", "/playground", "/console", "/graphql"])(
  "GraphiQL detection: there is none at %s",
  async (path) => {
    for (const accept of ["*/*", "text/html"]) {
      const { text } = await request(path, { headers: { accept } });
      // Its page has nine megabytes, which nobody wants to see where this fails.
      expect(/graphiql|graphql playground|graphql-playground/i.test(text)).toBe(false);
    }
  },
);

it.each(["query cop { __typename }", "query cop { unknown }", "query cop {"])(
  "tracing: %s is answered without",
  async (query) => {
    const { text } = await cop(query);
    expect(text).not.toMatch(/tracing|exception|stacktrace|ftv1/i);
    expect(JSON.parse(text)).not.toHaveProperty("extensions");
  },
);

it("GET method: a query comes by POST alone", async () => {
  const answer = await get("{__typename}");
  expect(answer).toMatchObject({ status: 405, text: expect.not.stringContaining(`"data"`) });
  expect(codesOf(answer)).toEqual(["BAD_REQUEST"]);
});

it.each([
  ["in the address", (query: string) => request(`/graphql?${query}`, { method: "POST" })],
  ["in the body", (body: string) => request("/graphql", { method: "POST", body: new URLSearchParams(body) })],
])("form-encoded POST: refuses a query %s", async (_, send) => {
  const answer = await send(String(new URLSearchParams({ query: "query cop {__typename}" })));
  expect(answer).toMatchObject({ status: 415, text: expect.not.stringContaining(`"data"`) });
  expect(codesOf(answer)).toEqual(["UNSUPPORTED_MEDIA_TYPE"]);
});

it("mutations over GET: refuses one", async () => {
  const answer = await get("mutation {__typename}");
  expect(answer).toMatchObject({ status: 405, text: expect.not.stringContaining(`"data"`) });
});
