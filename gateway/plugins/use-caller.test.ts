import type { Executor } from "@graphql-tools/utils";
import { expect, test } from "vitest";

import { createFixtureGraph } from "../testkit/fixture-graph.ts";
import { startFixtureGraph } from "../testkit/start-fixture-graph.ts";

/** Of two agencies, one after the other. */
const query = `{ province(code: "51") { regencies { score } } }`;
const agencies = ["regional", "kominfo"];

const headers = [
  ["Bearer a.secret.token", "a.secret.token", "Bearer a.secret.token"],
  ["bearer  a.secret.token", "a.secret.token", "Bearer a.secret.token"],
  ["Basic c2VjcmV0", "", "Bearer"],
  ["a.secret.token", "", "Bearer"],
  ["Bearer a.secret token", "", "Bearer"],
  [undefined, null, undefined],
] as const;

test.each(headers)("%j is the token %j in the context of an agency in this process", async (authorization, token) => {
  const contexts: unknown[] = [];
  const { executors } = createFixtureGraph();
  const listen =
    (agency: string): Executor =>
    (request) => {
      contexts.push(request.context?.["token"]);
      return executors[agency]?.(request) as never;
    };
  await using graph = await startFixtureGraph("in process", {
    executors: Object.fromEntries(agencies.map((agency) => [agency, listen(agency)])),
  });

  await graph.ask(query, authorization ? { headers: { authorization } } : {});

  expect(contexts).toEqual([token, token]);
});

test.each(headers)("%j with the token %j is handed on over HTTP as %j", async (authorization, _, handedOn) => {
  await using graph = await startFixtureGraph("over HTTP");

  await graph.ask(query, authorization ? { headers: { authorization } } : {});

  const received = agencies.map((agency) => graph.servers[agency]?.received[0]?.headers.authorization);
  expect(received).toEqual([handedOn, handedOn]);
});

test("neither log nor answer has the token, even of a question that failed", async () => {
  await using graph = await startFixtureGraph("over HTTP");
  await graph.servers["kominfo"]?.close();

  const answer = await graph.ask(query, { headers: { authorization: "Bearer a.secret.token" } });

  expect(answer.errors).toHaveLength(1);
  expect(answer.text).not.toContain("secret");
  expect(JSON.stringify(graph.logLines)).not.toContain("secret");
});

test("a check of the agencies bears nobody's token", async () => {
  await using graph = await startFixtureGraph("over HTTP");

  await graph.fetch("/health/ready", { headers: { authorization: "Bearer a.secret.token" } });

  expect(graph.servers["kominfo"]?.received.map(({ headers: { authorization } }) => authorization)).toEqual([
    undefined,
  ]);
});
