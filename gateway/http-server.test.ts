import { expect, test } from "vitest";
import { sendRaw } from "./testkit/send-raw.ts";
import { startFixtureGraph } from "./testkit/start-fixture-graph.ts";

test.each(["a b%%", "[", "there:99999"])("the host %s is a bad request, and no stack is told", async (host) => {
  await using graph = await startFixtureGraph("in process");

  const answer = await sendRaw(graph.gateway.port, ["GET /health/live HTTP/1.1", `Host: ${host}`]);

  expect(answer).toMatch(/^HTTP\/1.1 400 /);
  expect(answer).not.toMatch(/Error|node_modules/);
});
