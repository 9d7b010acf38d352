import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { PUBLIC_ACTOR } from "../../identity/actor.ts";
import { Role } from "../../identity/role.ts";
import { createFixtureGraph } from "../testkit/fixture-graph.ts";
import { type StartedGraph, startFixtureGraph } from "../testkit/start-fixture-graph.ts";
import { callerOf } from "./use-rate-limit.ts";

/** Costs 11 points: the province and ten regencies. */
const elevenPoints = `{ province(code: "51") { regencies { name } } }`;
const noPoints = `{ documents }`;

/** A gateway behind a proxy on this machine. */
const start = (rateLimit: number) =>
  startFixtureGraph("in process", { environment: { rateLimit, trustedProxies: ["127.0.0.1"] } });

const from = (address: string) => ({ headers: { "x-forwarded-for": address } });

describe("a caller without a token", () => {
  test("has so many points a minute for their address, and is told when there are more", async () => {
    await using graph = await start(25);
    const ask = () => graph.ask(elevenPoints, from("203.0.113.9"));
    await ask();
    await ask();

    const refused = await ask();

    expect(refused.status).toBe(429);
    expect(refused.data).toBeUndefined();
    const { retryAfter } = refused.errors[0]?.extensions ?? {};
    expect(refused.errors).toEqual([
      {
        message: `Your queries of this minute cost more than 25 points. Ask again in ${String(retryAfter)} seconds, or for less.`,
        extensions: { code: "RATE_LIMITED", retryAfter: expect.any(Number) },
      },
    ]);
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(60);
    expect(refused.headers.get("retry-after")).toBe(String(retryAfter));
  });

  test("is not held back by what another address asks", async () => {
    await using graph = await start(11);
    await graph.ask(elevenPoints, from("203.0.113.9"));

    expect((await graph.ask(elevenPoints, from("203.0.113.9"))).status).toBe(429);
    expect((await graph.ask(elevenPoints, from("203.0.113.10"))).status).toBe(200);
  });

  test("has one limit for all addresses of their network of version 6", async () => {
    await using graph = await start(11);
    await graph.ask(elevenPoints, from("2001:db8:1:2::1"));

    expect((await graph.ask(elevenPoints, from("2001:db8:1:2:ffff::2"))).status).toBe(429);
    expect((await graph.ask(elevenPoints, from("2001:db8:1:3::1"))).status).toBe(200);
  });

  test("pays one point for what is refused, and is not refused for less when there are points left for it", async () => {
    await using graph = await start(13);
    await graph.ask(elevenPoints, from("203.0.113.9"));

    expect((await graph.ask(elevenPoints, from("203.0.113.9"))).status).toBe(429);
    expect((await graph.ask(noPoints, from("203.0.113.9"))).status).toBe(200);
    expect((await graph.ask(noPoints, from("203.0.113.9"))).status).toBe(429);
  });

  test("pays one point for what costs nothing", async () => {
    await using graph = await start(2);
    const statuses: number[] = [];
    for (let time = 0; time < 3; time++) {
      statuses.push((await graph.ask(noPoints, from("203.0.113.9"))).status);
    }

    expect(statuses).toEqual([200, 200, 429]);
  });

  const json = { "content-type": "application/json" };
  const send = (graph: StartedGraph, body: object, headers: Record<string, string> = json) =>
    graph.fetch("/graphql", {
      method: "POST",
      headers: { ...headers, ...from("203.0.113.9").headers },
      body: JSON.stringify(body),
    });

  test.each([
    ["is no GraphQL", { query: "{ documents" }, json, 200],
    ["is not valid", { query: "{ unknown }" }, json, 200],
    ["names a document that is not known", { documentId: "0".repeat(64) }, json, 400],
    ["shows a token that is not accepted", { query: noPoints }, { ...json, authorization: "Bearer none" }, 401],
    ["is no JSON", { query: noPoints }, { "content-type": "text/plain" }, 415],
  ])("pays one point for what %s, and is refused without points", async (_, body, headers, status) => {
    await using graph = await start(2);
    const statuses: number[] = [];
    for (let time = 0; time < 3; time++) statuses.push((await send(graph, body, headers)).status);

    expect(statuses).toEqual([status, status, 429]);
  });

  test("without points is not read any more", async () => {
    await using graph = await start(1);
    await graph.ask(noPoints, from("203.0.113.9"));

    await graph.ask("query NotRead { documents }", from("203.0.113.9"));

    expect(graph.logLines.at(-1)).toMatchObject({ operation: null, status: 429, errorCodes: ["RATE_LIMITED"] });
  });

  test("has no limit on this machine", async () => {
    await using graph = await start(11);
    await graph.ask(elevenPoints);

    expect((await graph.ask(elevenPoints)).status).toBe(200);
  });
});

describe("whose points a request takes", () => {
  const req = new IncomingMessage(new Socket());
  const made = { ...PUBLIC_ACTOR, role: Role.REGENCY_OPERATOR, subject: "made" };

  test.each([
    ["those of whoever shows a token", { req, actor: made }, "203.0.113.9", "subject made"],
    ["those of whoever shows a token on this machine, too", { req, actor: made }, "127.0.0.1", "subject made"],
    ["those of the address without a token", { req, actor: PUBLIC_ACTOR }, "203.0.113.9", "address 203.0.113.9"],
    ["those of all whose address is not known any more", { req }, "", "address "],
    ["none without a token on this machine", { req, actor: PUBLIC_ACTOR }, "::1", null],
    ["none where the gateway asks itself", {}, "203.0.113.9", null],
  ])("%s", (_, context, address, caller) => {
    expect(callerOf(context, () => address)).toBe(caller);
  });
});

test("what a peer says that is no trusted proxy changes nothing", async () => {
  await using graph = await startFixtureGraph("in process", {
    environment: { rateLimit: 11, trustedProxies: ["203.0.113.0/24"] },
  });
  await graph.ask(elevenPoints, from("198.51.100.1"));

  // Still this machine, which has no limit.
  expect((await graph.ask(elevenPoints, from("198.51.100.1"))).status).toBe(200);
});

test("a refused request asks no agency", async () => {
  let asked = 0;
  const { executors } = createFixtureGraph();
  await using graph = await startFixtureGraph("in process", {
    environment: { rateLimit: 11, trustedProxies: ["127.0.0.1"] },
    executors: {
      regional: async (request) => {
        asked += 1;
        return (await executors["regional"]?.(request)) as never;
      },
    },
  });
  await graph.ask(elevenPoints, from("203.0.113.9"));
  asked = 0;

  expect((await graph.ask(elevenPoints, from("203.0.113.9"))).status).toBe(429);
  expect(asked).toBe(0);
});

test("the start page counts the figures whatever others ask", async () => {
  await using graph = await start(2);

  for (let time = 0; time < 3; time++) {
    expect(await (await graph.fetch("/", from("203.0.113.9"))).text()).toContain("552");
  }
});
