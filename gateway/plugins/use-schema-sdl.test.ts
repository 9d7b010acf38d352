import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { startFixtureGraph } from "../testkit/start-fixture-graph.ts";

test("the schema that callers see is a text, without the supergraph's own parts", async () => {
  await using graph = await startFixtureGraph("in process");

  const response = await graph.fetch("/schema.graphql");
  const sdl = await response.text();

  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(Object.keys(buildSchema(sdl).getQueryType()?.getFields() ?? {})).toContain("province");
  expect(sdl).not.toMatch(/join__|secret|_entities/);
});
