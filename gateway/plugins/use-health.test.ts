import { describe, expect, test } from "vitest";
import { createFixtureGraph, withResolvers } from "../testkit/fixture-graph.ts";
import { hang } from "../testkit/fixture-server.ts";
import { type StartedGraph, startFixtureGraph, transports } from "../testkit/start-fixture-graph.ts";

async function readiness(graph: StartedGraph) {
  const response = await graph.fetch("/health/ready");
  return { status: response.status, body: await response.json() };
}

test("alive is a plain 200", async () => {
  await using graph = await startFixtureGraph("in process");

  expect((await graph.fetch("/health/live")).status).toBe(200);
});

describe.each(transports)("%s", (transport) => {
  test("ready names every agency", async () => {
    await using graph = await startFixtureGraph(transport);

    expect(await readiness(graph)).toEqual({
      status: 200,
      body: { status: "ready", agencies: { bappenas: "up", kominfo: "up", regional: "up" } },
    });
  });

  test("an agency whose database is away is down, and the gateway is ready", async () => {
    const agencies = withResolvers("kominfo", {
      Query: {
        kominfoFigures: () => {
          throw Object.assign(new Error("away"), { extensions: { code: "AGENCY_UNAVAILABLE" } });
        },
      },
    });
    await using graph = await startFixtureGraph(transport, { agencies });

    expect(await readiness(graph)).toEqual({
      status: 200,
      body: { status: "ready", agencies: { bappenas: "up", kominfo: "down", regional: "up" } },
    });
  });
});

test("many who ask at once, or soon after, are told of one check", async () => {
  const checks: string[] = [];
  const { executors } = createFixtureGraph();
  const kominfo = executors["kominfo"]!;
  await using graph = await startFixtureGraph("in process", {
    executors: {
      kominfo: async (request) => {
        checks.push("kominfo");
        return kominfo(request) as never;
      },
    },
  });

  await Promise.all([readiness(graph), readiness(graph)]);
  await readiness(graph);

  expect(checks).toEqual(["kominfo"]);
});

test("an agency that hangs is down", async () => {
  await using graph = await startFixtureGraph("over HTTP", {
    environment: { upstreamTimeoutMs: 500 },
  });
  graph.servers["bappenas"]?.respond(hang);

  expect((await readiness(graph)).body.agencies).toMatchObject({ bappenas: "down", kominfo: "up" });
});

test("an agency that is gone is down", async () => {
  await using graph = await startFixtureGraph("over HTTP");
  await graph.servers["bappenas"]?.close();

  expect((await readiness(graph)).body.agencies).toMatchObject({ bappenas: "down", kominfo: "up" });
});
