import { expect, test } from "vitest";
import { createFixtureGraph } from "../testkit/fixture-graph.ts";
import { startFixtureGraph } from "../testkit/start-fixture-graph.ts";

const query = `{ programs { name } }`;
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

test("the caller's id goes to the agency over HTTP, and back in the answer", async () => {
  await using graph = await startFixtureGraph("over HTTP");

  const answer = await graph.ask(query, { headers: { "x-request-id": "report-17.a" } });

  expect(answer.headers.get("x-request-id")).toBe("report-17.a");
  expect(graph.servers["kominfo"]?.received[0]?.headers["x-request-id"]).toBe("report-17.a");
});

test("an agency in this process finds it in the context", async () => {
  const contexts: unknown[] = [];
  const { executors } = createFixtureGraph();
  await using graph = await startFixtureGraph("in process", {
    executors: {
      kominfo: (request) => {
        contexts.push(request.context?.["requestId"]);
        return executors["kominfo"]?.(request) as never;
      },
    },
  });

  await graph.ask(query, { headers: { "x-request-id": "report-17.a" } });

  expect(contexts).toEqual(["report-17.a"]);
});

test.each(["", "a b", 'x","level":60', "ä", "x".repeat(65)])("the id %j is replaced", async (id) => {
  await using graph = await startFixtureGraph("in process");

  const answer = await graph.ask(query, {
    headers: { "x-request-id": Buffer.from(id).toString("latin1") },
  });

  expect(answer.headers.get("x-request-id")).toMatch(uuid);
});

test("a page that is no GraphQL has an id too", async () => {
  await using graph = await startFixtureGraph("in process");

  const response = await graph.fetch("/health/live");

  expect(response.headers.get("x-request-id")).toMatch(uuid);
});
