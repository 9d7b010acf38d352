import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashOf } from "../documents.ts";
import { createFixtureGraph } from "../testkit/fixture-graph.ts";
import { type FixtureGateway, startFixtureGateway } from "../testkit/start-fixture-gateway.ts";

const text = `query Name($code: ID!) { regency(code: $code) { name } }`;
const change = `mutation { renameRegency(code: "51.01", name: "x") { name } }`;
const tooLarge = `{ ${Array.from({ length: 51 }, (_, index) => `a${index}: documents`).join(" ")} }`;
const documentId = hashOf(text);
const variables = { code: "51.01" };
const named = { data: { regency: { name: "Jembrana" } } };
const sha256Hash = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } });

const start = (documents: "all" | "only") =>
  startFixtureGateway({
    ...createFixtureGraph(),
    environment: { documents },
    documents: [text, change, tooLarge],
    headline: { document: text, variables },
  });

async function post(gateway: FixtureGateway, body: object) {
  const response = await gateway.fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...((await response.json()) as { data?: unknown; errors?: unknown }) };
}

async function get(gateway: FixtureGateway, parameters: Record<string, string>) {
  const response = await gateway.fetch(`/graphql?${new URLSearchParams(parameters)}`);
  return { status: response.status, ...((await response.json()) as { data?: unknown; errors?: unknown }) };
}

const refusal = (code: string) => ({ status: 400, errors: [{ extensions: { code } }] });

describe.each(["all", "only"] as const)("where %s documents are served", (served) => {
  let gateway: FixtureGateway;
  beforeAll(async () => {
    gateway = await start(served);
  });
  afterAll(() => gateway[Symbol.asyncDispose]());

  test("a known document is asked by its hash", async () => {
    expect(await post(gateway, { documentId, variables })).toEqual({ status: 200, ...named });
    expect(await get(gateway, { documentId, variables: JSON.stringify(variables) })).toEqual({ status: 200, ...named });
  });

  test("also as Apollo's clients do it", async () => {
    const extensions = sha256Hash(documentId);

    expect(await post(gateway, { extensions, variables })).toEqual({ status: 200, ...named });
    expect(
      await get(gateway, { extensions: JSON.stringify(extensions), variables: JSON.stringify(variables) }),
    ).toEqual({ status: 200, ...named });
  });

  test("a known document that is sent in full is served", async () => {
    expect(await post(gateway, { query: text, variables })).toEqual({ status: 200, ...named });
  });

  test("an unknown hash is told so", async () => {
    const unknown = hashOf("{ documents }");

    expect(await post(gateway, { documentId: unknown })).toMatchObject(refusal("PERSISTED_QUERY_NOT_FOUND"));
    expect(await post(gateway, { extensions: sha256Hash(unknown) })).toMatchObject(
      refusal("PERSISTED_QUERY_NOT_FOUND"),
    );
    expect(await get(gateway, { documentId: "../../etc/passwd" })).toMatchObject(refusal("PERSISTED_QUERY_NOT_FOUND"));
  });

  test("a hash does not make a text known", async () => {
    const query = "{ documents }";
    await post(gateway, { query, extensions: sha256Hash(hashOf(query)) });

    expect(await post(gateway, { extensions: sha256Hash(hashOf(query)) })).toMatchObject(
      refusal("PERSISTED_QUERY_NOT_FOUND"),
    );
  });

  test("a request that asks nothing is told so", async () => {
    const { errors } = refusal("BAD_REQUEST");

    expect(await post(gateway, { variables })).toMatchObject({ errors });
    expect(await post(gateway, { documentId: 7 })).toMatchObject({ errors });
  });

  test("a known document is held to the limits", async () => {
    expect(await post(gateway, { documentId: hashOf(tooLarge) })).toMatchObject(refusal("LIMIT_EXCEEDED"));
  });

  test("a known change is not made by a link", async () => {
    const answer = await get(gateway, { documentId: hashOf(change) });

    expect(answer.status).toBe(405);
    expect(answer.data).toBeUndefined();
  });

  test("the start page counts the figures, and its own query can be run", async () => {
    const page = await (await gateway.fetch("/")).text();

    expect(page).toContain("552");
    const link = /href="graphql\?query=([^"&]+)/.exec(page)?.[1] ?? "";
    expect(await post(gateway, { query: decodeURIComponent(link) })).toEqual({ status: 200, ...named });
  });
});

test("any document is served, unless it is said otherwise", async () => {
  await using gateway = await start("all");

  expect(await post(gateway, { query: "{ documents }" })).toMatchObject({ status: 200, data: {} });
});

test.each([
  ["a query", "{ documents }"],
  ["a known query, written in another way", `${text} `],
  ["an introspection", getIntrospectionQuery()],
  ["what is not GraphQL", "{"],
])("where only known documents are served, %s is refused", async (_, query) => {
  await using gateway = await start("only");

  const answer = await post(gateway, { query, variables });

  expect(answer).toMatchObject(refusal("DOCUMENT_NOT_TRUSTED"));
  expect(answer.data).toBeUndefined();
});
