import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type StartedGraph, startFixtureGraph } from "../testkit/start-fixture-graph.ts";

let graph: StartedGraph;
beforeAll(async () => {
  graph = await startFixtureGraph("in process");
});
afterAll(() => graph[Symbol.asyncDispose]());

const programs = [{ name: "Gerakan Menuju Smart City" }];

test.each([
  ["after data", `{ programs { name } __schema { queryType { name } } }`],
  ["before data", `{ __schema { queryType { name } } programs { name } }`],
  ["__type", `{ __type(name: "Regency") { name } programs { name } }`],
  ["in a fragment", `{ programs { name } ...F } fragment F on Query { __schema { queryType { name } } }`],
  ["in an inline fragment", `{ ... { __type(name: "Regency") { name } } programs { name } }`],
  ["under an alias", `{ s: __schema { queryType { name } } programs { name } }`],
  ["both in one fragment", `{ ...F } fragment F on Query { __schema { queryType { name } } programs { name } }`],
])("introspection %s is refused", async (_, query) => {
  const answer = await graph.ask(query, {
    headers: { accept: "application/graphql-response+json" },
  });

  expect(answer.status).toBe(400);
  expect(answer.data).toBeUndefined();
  expect(answer.errors).toMatchObject([
    {
      message: expect.stringMatching(/^Ask __(schema|type) in a request of its own/),
      extensions: { code: "BAD_USER_INPUT" },
    },
  ]);
});

describe("introspection alone is served", () => {
  test.each([
    [`{ __schema { queryType { name } } }`, { __schema: { queryType: { name: "Query" } } }],
    [`{ __type(name: "Program") { name } __typename }`, { __type: { name: "Program" }, __typename: "Query" }],
    [
      `{ ...F } fragment F on Query { __schema { queryType { name } } }`,
      { __schema: { queryType: { name: "Query" } } },
    ],
    [`{ __typename }`, { __typename: "Query" }],
    [`{ ...F } fragment F on Query { __typename }`, { __typename: "Query" }],
    [`mutation { __typename }`, { __typename: "Mutation" }],
  ])("%s", async (query, data) => {
    const answer = await graph.ask(query);

    expect(answer.data).toEqual(data);
    expect(answer.errors).toEqual([]);
  });

  test("what the supergraph keeps for itself is not in it", async () => {
    const { text } = await graph.ask(`{ __schema { types { name fields { name } } } }`);

    expect(text).not.toMatch(/join__|secret|_entities/);
  });
});

describe("__typename beside data is served", () => {
  test.each([
    `{ __typename programs { name } }`,
    `{ programs { name } __typename }`,
    `{ __typename ...F } fragment F on Query { programs { name } }`,
    `{ __typename ... on Query { programs { name } } }`,
    `{ ...F programs { name } } fragment F on Query { __typename }`,
  ])("%s", async (query) => {
    const answer = await graph.ask(query);

    expect(answer.data).toEqual({ __typename: "Query", programs });
    expect(answer.errors).toEqual([]);
  });
});

test("of several operations the one that was named is served", async () => {
  const query = `query Introspection { __schema { queryType { name } } } query Data { programs { name } }`;

  expect((await graph.ask(query, { operationName: "Data" })).data).toEqual({ programs });
  expect((await graph.ask(query, { operationName: "Introspection" })).data).toEqual({
    __schema: { queryType: { name: "Query" } },
  });
});

test.each([
  [`{ programs @skip(if: true) { name } }`, {}, {}],
  [`query ($no: Boolean!) { programs @include(if: $no) { name } }`, { no: false }, {}],
  [`query ($no: Boolean!) { programs @include(if: $no) { name } }`, { no: true }, { programs }],
  [`query ($yes: Boolean = true) { p: programs @skip(if: $yes) { name } __typename }`, {}, { __typename: "Query" }],
])("%s with %o", async (query, variables, data) => {
  const answer = await graph.ask(query, { variables });

  expect(answer.errors).toEqual([]);
  expect(answer.data).toEqual(data);
});
