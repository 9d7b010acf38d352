import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedGraph, startFixtureGraph } from "../testkit/start-fixture-graph.ts";

let graph: StartedGraph;
beforeAll(async () => {
  graph = await startFixtureGraph("in process");
});
afterAll(() => graph[Symbol.asyncDispose]());

const html = { accept: "text/html" };
const requests: [string, string, RequestInit][] = [
  ["an answer", "/graphql?query={documents}", {}],
  ["a refused query", "/graphql?query={unknown}", {}],
  ["a refused request", "/graphql", { method: "POST" }],
  ["an answer in no form that was asked for", "/graphql?query={documents}", { headers: { accept: "image/png" } }],
  ["GraphiQL", "/graphql", { headers: html }],
  ["the start page", "/", { headers: html }],
  ["the schema", "/schema.graphql", {}],
  ["alive", "/health/live", {}],
  ["ready", "/health/ready", {}],
  ["the metrics", "/metrics", {}],
  ["what is not there", "/unknown", {}],
];

test.each(requests)("%s is framed, sniffed and shared by nobody", async (_, path, init) => {
  const { headers } = await graph.fetch(path, init);

  expect(Object.fromEntries(headers)).toMatchObject({
    "content-security-policy": expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'/),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
  });
});

test.each(requests)("%s names no software", async (_, path, init) => {
  const { headers } = await graph.fetch(path, init);

  expect([...headers.keys()].filter((name) => /server|powered|yoga|hive/.test(name))).toEqual([]);
});

test("what is no page may show nothing, and GraphiQL what stands in it", async () => {
  const policyOf = async (path: string, init: RequestInit) =>
    (await graph.fetch(path, init)).headers.get("content-security-policy");

  expect(await policyOf("/graphql?query={documents}", {})).toBe("default-src 'none'; frame-ancestors 'none'");
  const graphiql = await policyOf("/graphql", { headers: html });
  expect(graphiql).toContain("script-src 'unsafe-inline'");
  expect(graphiql).not.toMatch(/https?:|\*|unsafe-eval/);
});

test("no answer of the graph is kept by a browser or a proxy", async () => {
  const kept = async (path: string, init: RequestInit = {}) =>
    (await graph.fetch(path, init)).headers.get("cache-control");

  expect(await kept("/graphql?query={documents}")).toBe("no-store");
  expect(await kept("/graphql", { method: "POST" })).toBe("no-store");
});
