import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type StartedGraph, startFixtureGraph } from "../testkit/start-fixture-graph.ts";

const dashboard = "https://dashboard.example";
const corsHeaders = ({ headers }: Response) =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith("access-control-") || name === "vary"));

let graph: StartedGraph;
beforeAll(async () => {
  graph = await startFixtureGraph("in process", {
    environment: { corsOrigins: [dashboard, "http://localhost:5173"] },
  });
});
afterAll(() => graph[Symbol.asyncDispose]());

const preflight = (origin: string) =>
  graph.fetch("/graphql", {
    method: "OPTIONS",
    headers: {
      origin,
      "sec-fetch-site": "cross-site",
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization,content-type,x-secret",
    },
  });

describe("a site on the list", () => {
  test.each([dashboard, "http://localhost:5173"])("%s is told that its pages may ask, and how", async (origin) => {
    const response = await preflight(origin);

    expect(response.status).toBe(204);
    expect(corsHeaders(response)).toEqual({
      "access-control-allow-origin": origin,
      "access-control-allow-methods": "GET, POST",
      "access-control-allow-headers": "content-type, authorization, x-request-id",
      "access-control-expose-headers": "x-request-id, retry-after, x-query-cost",
      "access-control-max-age": "600",
      vary: "Origin",
    });
  });

  test("its pages may read an answer, and a refusal too", async () => {
    const headers = { origin: dashboard, "sec-fetch-site": "cross-site" };
    const readable = {
      "access-control-allow-origin": dashboard,
      "access-control-expose-headers": "x-request-id, retry-after, x-query-cost",
      vary: "Origin",
    };

    expect(corsHeaders(await graph.fetch("/graphql?query={documents}", { headers }))).toEqual(readable);
    expect(corsHeaders(await graph.fetch("/graphql", { method: "POST", headers }))).toEqual(readable);
    expect(corsHeaders(await graph.fetch("/health/live", { headers }))).toEqual(readable);
  });
});

describe("a site that is not on the list", () => {
  test.each(["https://elsewhere.example", `${dashboard}:8443`, "http://dashboard.example", "null"])(
    "%s is refused",
    async (origin) => {
      const response = await preflight(origin);

      expect(response.status).toBe(403);
      expect(corsHeaders(response)).toEqual({ vary: "Origin" });
    },
  );

  test("its pages cannot read an answer", async () => {
    const response = await graph.fetch("/schema.graphql", { headers: { origin: "https://elsewhere.example" } });

    expect(corsHeaders(response)).toEqual({ vary: "authorization, Origin" });
  });
});

test("without a list nobody is on it", async () => {
  await using closed = await startFixtureGraph("in process");

  const response = await closed.fetch("/health/live", { headers: { origin: dashboard } });

  expect(corsHeaders(response)).toEqual({ vary: "Origin" });
});

test("OPTIONS that is no preflight is no request of GraphQL", async () => {
  expect((await graph.fetch("/graphql", { method: "OPTIONS" })).status).toBe(405);
});
