import { expect, test } from "vitest";
import { type StartedGraph, startFixtureGraph } from "../testkit/start-fixture-graph.ts";

const metricsOf = async (graph: StartedGraph) => (await graph.fetch("/metrics")).text();

test("requests, errors and questions to agencies are counted", async () => {
  const overview = `query Overview { programs { name } documents }`;
  await using graph = await startFixtureGraph("in process", {
    documents: [overview],
    executors: { kominfo: async () => Promise.reject(new Error("gone")) },
  });

  await graph.ask(overview);
  await graph.ask(`{ documents }`);
  await graph.ask(`{ unknown }`);
  const metrics = await metricsOf(graph);

  expect(metrics).toContain('simpul_request_duration_seconds_count{operation="Overview",status="200"} 1');
  expect(metrics).toContain('simpul_request_duration_seconds_count{operation="other",status="200"} 2');
  expect(metrics).toContain('simpul_errors_total{code="AGENCY_UNAVAILABLE"} 1');
  expect(metrics).toContain('simpul_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1');
  expect(metrics).toContain('simpul_agency_call_duration_seconds_count{agency="kominfo",outcome="unavailable"} 1');
  expect(metrics).toContain('simpul_agency_call_duration_seconds_count{agency="bappenas",outcome="ok"} 2');
  expect(metrics).toContain("process_resident_memory_bytes");
});

test("callers cannot make series, of any length", async () => {
  await using graph = await startFixtureGraph("in process");

  for (const name of ["One", "Two", "N".repeat(10_000)]) await graph.ask(`query ${name} { __typename }`);
  const metrics = await metricsOf(graph);

  expect(metrics.match(/simpul_request_duration_seconds_count.*/g)).toEqual([
    'simpul_request_duration_seconds_count{operation="other",status="200"} 3',
  ]);
});

test("health checks are no requests", async () => {
  await using graph = await startFixtureGraph("in process");

  await graph.fetch("/health/live");

  expect(await metricsOf(graph)).not.toContain("simpul_request_duration_seconds_count");
});
