import { afterAll, beforeAll, expect, test } from "vitest";
import { createFixtureGraph } from "../testkit/fixture-graph.ts";
import { type StartedGraph, startFixtureGraph } from "../testkit/start-fixture-graph.ts";

const asked: string[] = [];
let graph: StartedGraph;
beforeAll(async () => {
  const { executors } = createFixtureGraph();
  const counting = Object.entries(executors).map(([name, execute]) => [
    name,
    async (request: Parameters<typeof execute>[0]) => {
      asked.push(name);
      return execute(request) as never;
    },
  ]);
  // A caller has fewer points than any query may cost: what is beyond them can never be served.
  graph = await startFixtureGraph("in process", {
    environment: { rateLimit: 11 },
    executors: Object.fromEntries(counting),
  });
});
afterAll(() => graph[Symbol.asyncDispose]());

const regencies = (more: string) => `{ province(code: "51") { regencies { name } } ${more} }`;

test("an answer tells what it cost", async () => {
  const answer = await graph.ask(regencies(""));

  expect(answer.status).toBe(200);
  expect(answer.headers.get("x-query-cost")).toBe("11");
});

test("a query that costs more than one may is refused, and no agency is asked", async () => {
  asked.length = 0;

  const answer = await graph.ask(regencies(`regency(code: "51.01") { name }`));

  expect(answer.status).toBe(400);
  expect(answer.headers.get("x-query-cost")).toBe("12");
  expect(answer.data).toBeUndefined();
  expect(answer.errors).toEqual([
    {
      message: expect.stringMatching(/^The query costs 12, and 11 is the most that one may cost\. Ask for /),
      extensions: { code: "COST_EXCEEDED", cost: 12, limit: 11 },
    },
  ]);
  expect(asked).toEqual([]);
});

test("what is not asked costs nothing", async () => {
  const answer = await graph.ask(
    `query ($more: Boolean!) { province(code: "51") { regencies { name } } regency(code: "51.01") @include(if: $more) { name } }`,
    { variables: { more: false } },
  );

  expect(answer.status).toBe(200);
  expect(answer.headers.get("x-query-cost")).toBe("11");
});

test("what cannot be executed has no cost", async () => {
  const answer = await graph.ask(`{ nothing }`);

  expect(answer.headers.has("x-query-cost")).toBe(false);
});
