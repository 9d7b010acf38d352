import { expect, test } from "vitest";
import { type StartedGraph, startFixtureGraph } from "../testkit/start-fixture-graph.ts";

const requestLines = (graph: StartedGraph) => graph.logLines.filter(({ msg }) => msg === "request");

test("one line says what was asked, of whom, and what became of it", async () => {
  await using graph = await startFixtureGraph("in process", {
    executors: { kominfo: async () => Promise.reject(new Error("gone")) },
  });

  await graph.ask(`query Overview { programs { name } documents }`, {
    headers: { "x-request-id": "req-1" },
  });

  expect(requestLines(graph)).toEqual([
    expect.objectContaining({
      level: 30,
      requestId: "req-1",
      method: "POST",
      path: "/graphql",
      operation: "Overview",
      status: 200,
      durationMs: expect.any(Number),
      errorCodes: ["AGENCY_UNAVAILABLE"],
      agencies: expect.toSatisfy((agencies) => agencies.toSorted().join() === "bappenas,kominfo"),
    }),
  ]);
});

test("of a name that is longer than any that is meant well it has the start", async () => {
  await using graph = await startFixtureGraph("in process");

  await graph.ask(`query ${"N".repeat(10_000)} { documents }`);

  expect(requestLines(graph)).toEqual([expect.objectContaining({ operation: "N".repeat(64) })]);
});

test("a request that is refused says why", async () => {
  await using graph = await startFixtureGraph("in process");

  await graph.ask(`{ unknown }`);
  await graph.ask(`query ($code: ID!) { province(code: $code) { name } }`);

  expect(requestLines(graph).map(({ errorCodes }) => errorCodes)).toEqual([
    ["GRAPHQL_VALIDATION_FAILED"],
    ["BAD_USER_INPUT"],
  ]);
});

test("neither variables nor tokens nor arguments are in the log, on debug either", async () => {
  await using graph = await startFixtureGraph("over HTTP");

  await graph.ask(`query ($code: ID!) { province(code: $code) { name } }`, {
    variables: { code: "variable-51" },
    headers: { authorization: "Bearer token-51", cookie: "cookie-51" },
  });
  await graph.fetch(`/graphql?query=${encodeURIComponent(`{province(code:"argument-51"){name}}`)}`);

  expect(requestLines(graph)).toHaveLength(2);
  expect(JSON.stringify(graph.logLines)).not.toMatch(/(variable|token|cookie|argument)-51/);
});

test("what machines ask every few seconds is on debug", async () => {
  await using graph = await startFixtureGraph("in process");

  await graph.fetch("/health/live");
  await graph.fetch("/health/ready");
  await graph.fetch("/metrics");
  await graph.fetch("/schema.graphql");

  expect(requestLines(graph).map(({ level, path }) => [level, path])).toEqual([
    [20, "/health/live"],
    [20, "/health/ready"],
    [20, "/metrics"],
    [30, "/schema.graphql"],
  ]);
});
