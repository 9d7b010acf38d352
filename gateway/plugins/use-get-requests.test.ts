import { expect, test } from "vitest";
import { type StartedGraph, startFixtureGraph } from "../testkit/start-fixture-graph.ts";

const get = (graph: StartedGraph, parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  graph.fetch(`/graphql?${String(new URLSearchParams(parameters))}`, { headers });

test("in production the text of a query comes by POST alone", async () => {
  await using graph = await startFixtureGraph("in process", { environment: { isProduction: true } });

  const response = await get(graph, { query: "{ documents }" });

  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe("POST");
  expect(await response.json()).toEqual({
    errors: [
      {
        message: "Send the query by POST, or name a trusted document by its documentId.",
        extensions: { code: "BAD_REQUEST" },
      },
    ],
  });
  expect((await graph.ask("{ documents }")).status).toBe(200);
});

test("in production a GET may name a document", async () => {
  await using graph = await startFixtureGraph("in process", { environment: { isProduction: true } });

  const response = await get(graph, { documentId: "sha256:unknown" });

  expect(await response.text()).not.toContain("Send the query by POST");
});

test.each(["variables", "extensions"])(
  "%s that are no JSON are the caller's fault, and not in the log",
  async (name) => {
    await using graph = await startFixtureGraph("in process");

    const response = await get(graph, { query: "{ documents }", [name]: "secret-51" });

    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      errors: [{ message: "variables and extensions must be JSON.", extensions: { code: "BAD_REQUEST" } }],
    });
    expect(JSON.stringify(graph.logLines)).not.toContain("secret-51");
  },
);

test("variables that are JSON are taken", async () => {
  await using graph = await startFixtureGraph("in process");

  const response = await get(graph, {
    query: "query ($code: ID!) { province(code: $code) { name } }",
    variables: JSON.stringify({ code: "51" }),
  });

  expect(await response.json()).toEqual({ data: { province: { name: "Bali" } } });
});
