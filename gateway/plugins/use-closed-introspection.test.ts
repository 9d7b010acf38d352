import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type StartedGraph, startFixtureGraph } from "../testkit/start-fixture-graph.ts";

let graph: StartedGraph;
beforeAll(async () => {
  graph = await startFixtureGraph("in process", { environment: { introspection: false } });
});
afterAll(() => graph[Symbol.asyncDispose]());

test.each([
  `{ __schema { queryType { name } } }`,
  `{ __type(name: "Regency") { name } }`,
  `{ alias: __schema { queryType { name } } }`,
  `{ ...F } fragment F on Query { ... on Query { __schema { queryType { name } } } }`,
  `mutation { __schema { queryType { name } } }`,
  `query ($yes: Boolean = true) { __schema @include(if: $yes) { queryType { name } } }`,
])("%s is refused", async (query) => {
  const answer = await graph.ask(query);

  expect(answer.data).toBeUndefined();
  expect(answer.errors).toContainEqual(
    expect.objectContaining({
      message: expect.stringMatching(/^__(schema|type) is not answered here; GET \/schema.graphql has the schema.$/),
      extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
    }),
  );
});

test("__typename is data, and answered", async () => {
  const answer = await graph.ask(`{ __typename programs { __typename } }`);

  expect(answer.data).toEqual({ __typename: "Query", programs: [{ __typename: "Program" }] });
});

test("the schema is still a text for those who generate code", async () => {
  expect(await (await graph.fetch("/schema.graphql")).text()).toContain("type Regency");
});

describe("GraphiQL, which lives by introspection, is off with it", () => {
  const html = { headers: { accept: "text/html" } };

  test("a browser gets no page", async () => {
    const response = await graph.fetch("/graphql", html);

    expect(response.status).toBe(406);
    expect(await response.text()).toBe("");
  });

  test("the start page has no way to it", async () => {
    expect(await (await graph.fetch("/", html)).text()).not.toMatch(/GraphiQL|href="graphql/);
  });
});
