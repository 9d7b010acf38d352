import { afterAll, beforeAll, expect, test } from "vitest";
import { sendRaw } from "../testkit/send-raw.ts";
import { type StartedGraph, startFixtureGraph } from "../testkit/start-fixture-graph.ts";

const limit = 2_000;
let graph: StartedGraph;
beforeAll(async () => {
  graph = await startFixtureGraph("in process", { environment: { bodyLimitBytes: limit } });
});
afterAll(() => graph[Symbol.asyncDispose]());

/** A good query in a body of so many bytes. */
const bodyOf = (bytes: number) => JSON.stringify({ query: "{ documents }" }).padEnd(bytes);
const post = (init: RequestInit) =>
  graph.fetch("/graphql", { method: "POST", headers: { "content-type": "application/json" }, ...init });

test("a body that is as large as it may be is answered", async () => {
  expect((await post({ body: bodyOf(limit) })).status).toBe(200);
});

test("one byte more is refused", async () => {
  const response = await post({ body: bodyOf(limit + 1) });

  expect(response.status).toBe(413);
  expect(await response.json()).toEqual({
    errors: [
      { message: "The body has more than 2000 bytes; ask for less at once.", extensions: { code: "BODY_TOO_LARGE" } },
    ],
  });
});

test("it is refused before any of it is read", async () => {
  const answer = await sendRaw(graph.gateway.port, [
    "POST /graphql HTTP/1.1",
    "Host: gateway",
    "Content-Type: application/json",
    "Content-Length: 100000",
  ]);

  expect(answer).toMatch(/^HTTP\/1.1 413 /);
});

test("a body in chunks, which tells no length, is refused", async () => {
  const answer = await sendRaw(graph.gateway.port, [
    "POST /graphql HTTP/1.1",
    "Host: gateway",
    "Content-Type: application/json",
    "Transfer-Encoding: chunked",
  ]);

  expect(answer).toMatch(/^HTTP\/1.1 411 /);
  expect(answer).toContain(`"code":"BAD_REQUEST"`);
});
