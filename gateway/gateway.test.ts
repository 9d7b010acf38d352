import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EnvironmentError } from "../identity/environment.ts";
import { ListenError } from "./http-server.ts";
import { PlannerError } from "./planner.ts";
import { createFixtureGraph, fixtureAgencies } from "./testkit/fixture-graph.ts";
import { startFixtureServer } from "./testkit/fixture-server.ts";
import { startFixtureGateway } from "./testkit/start-fixture-gateway.ts";
import { type StartedGraph, startFixtureGraph, transports } from "./testkit/start-fixture-graph.ts";

test.each(transports)("three agencies answer one query together, %s", async (transport) => {
  await using graph = await startFixtureGraph(transport);

  const answer = await graph.ask(
    `query ($code: ID!) {
    province(code: $code) { name regencies { name score target } }
    programs { name }
  }`,
    { variables: { code: "51" } },
  );

  expect(answer.status).toBe(200);
  expect(answer.data).toEqual({
    province: {
      name: "Bali",
      regencies: [
        { name: "Jembrana", score: 71, target: 75 },
        { name: "Tabanan", score: 64, target: 60 },
        { name: "Denpasar", score: 88, target: 90 },
      ],
    },
    programs: [{ name: "Gerakan Menuju Smart City" }],
  });
  expect(answer.errors).toEqual([]);
});

test("agencies in this process and over HTTP can be mixed, whatever the case of their names", async () => {
  const agencies = { Regional: fixtureAgencies.regional, KOMINFO: fixtureAgencies.kominfo };
  const { executors, supergraph } = createFixtureGraph(agencies);
  await using server = await startFixtureServer(executors["KOMINFO"] as never);
  await using graph = await startFixtureGateway({
    supergraph,
    executors: { regional: executors["Regional"] as never },
    environment: { agencyUrls: { kominfo: server.url } },
  });

  const answer = await graph.ask(`{ regency(code: "51.01") { name score } }`);

  expect(answer.data).toEqual({ regency: { name: "Jembrana", score: 71 } });
  expect(server.received).toHaveLength(1);
});

describe("HTTP", () => {
  let graph: StartedGraph;
  beforeAll(async () => {
    graph = await startFixtureGraph("in process");
  });
  afterAll(() => graph[Symbol.asyncDispose]());
  const post = (body: unknown) =>
    graph.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });

  test("a query may come by GET, a mutation may not", async () => {
    const query = encodeURIComponent(`{ documents }`);
    const mutation = encodeURIComponent(`mutation { renameRegency(code: "51.01", name: "x") { name } }`);

    expect((await graph.fetch(`/graphql?query=${query}`)).status).toBe(200);
    expect((await graph.fetch(`/graphql?query=${mutation}`)).status).toBe(405);
  });

  test("a mutation comes by POST", async () => {
    const answer = await graph.ask(`mutation { renameRegency(code: "51.01", name: "x") { name score } }`);

    expect(answer.data).toEqual({ renameRegency: { name: "x", score: 71 } });
  });

  test("a list of requests is refused", async () => {
    const response = await post([{ query: `{ documents }` }]);

    expect(response.status).toBe(400);
    expect(await response.text()).toContain("Batching is not supported");
  });

  test.each([`{ documents`, `{ unknown }`])("%s is a bad request for who understands it", async (query) => {
    const accept = "application/graphql-response+json";
    const answer = await graph.ask(query, { headers: { accept } });

    expect(answer.status).toBe(400);
    expect(answer.data).toBeUndefined();
    expect((await graph.ask(query, { headers: { accept: "application/json" } })).status).toBe(200);
  });

  test("a browser gets GraphiQL, whole and without the internet", async () => {
    const response = await graph.fetch("/graphql", { headers: { accept: "text/html" } });
    const html = await response.text();

    expect(html).toContain("<title>Simpul</title>");
    expect(html).toContain("renderYogaGraphiQL");
    expect(html).not.toMatch(/(src|href)=["']?(https?:)?\/\//);
    expect(html).not.toMatch(/unpkg\.com|jsdelivr\.net/);
  });

  test("pages of other sites get no answer that they could read", async () => {
    const response = await graph.fetch("/graphql?query={documents}", {
      headers: { origin: "https://elsewhere.example" },
    });

    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("an unknown path is not found", async () => {
    const response = await graph.fetch("/unknown", { headers: { accept: "text/html" } });

    expect(response.status).toBe(404);
    expect(await response.text()).toBe("");
  });
});

describe("a stop", () => {
  test("lets the request under way finish, and takes no more", async () => {
    const { executors } = createFixtureGraph();
    const asked = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const graph = await startFixtureGraph("in process", {
      executors: {
        kominfo: async (request) => {
          asked.resolve();
          await goOn.promise;
          return executors["kominfo"]?.(request) as never;
        },
      },
    });

    const answer = graph.ask(`{ programs { name } }`);
    await asked.promise;
    const stopped = graph.gateway.stop();
    await expect(graph.fetch("/health/live")).rejects.toThrow("fetch failed");
    const before = performance.now();
    goOn.resolve();

    expect((await answer).data).toEqual({ programs: [{ name: "Gerakan Menuju Smart City" }] });
    await stopped;
    // The caller's connection is idle now, and would be kept alive for seconds.
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  test("does not wait longer than it may", async () => {
    const asked = Promise.withResolvers<void>();
    const graph = await startFixtureGraph("in process", {
      environment: { drainTimeoutMs: 20 },
      executors: {
        kominfo: () => {
          asked.resolve();
          return new Promise(() => undefined);
        },
      },
    });

    const answer = graph.ask(`{ programs { name } }`).catch((error: Error) => error.message);
    await asked.promise;
    await graph.gateway.stop();

    expect(await answer).toBe("fetch failed");
  });

  test("may come twice", async () => {
    const graph = await startFixtureGraph("in process");

    await Promise.all([graph.gateway.stop(), graph.gateway.stop()]);

    await expect(graph.fetch("/health/live")).rejects.toThrow("fetch failed");
  });
});

describe("a start that cannot be", () => {
  test("a port that is taken", async () => {
    await using first = await startFixtureGraph("in process");
    const second = startFixtureGraph("in process", { environment: { port: first.gateway.port } });

    await expect(second).rejects.toThrow(ListenError);
    await expect(second).rejects.toThrow(/the port is taken; choose another with PORT/);
  });

  test("agencies without an address, all of them named", async () => {
    const { supergraph } = createFixtureGraph();

    await expect(startFixtureGateway({ supergraph })).rejects.toThrow(
      new EnvironmentError(
        ["BAPPENAS", "KOMINFO", "REGIONAL"].map(
          (name) => `${name}_URL must be set: the supergraph has no address for it`,
        ),
      ),
    );
  });

  test("a supergraph that the planner cannot read", async () => {
    const { supergraph, executors } = createFixtureGraph();
    const broken = supergraph.replaceAll("type Query", "type Nothing");

    await expect(startFixtureGateway({ supergraph: broken, executors })).rejects.toThrow(PlannerError);
  });
});
