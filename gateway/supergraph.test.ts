import { expect, test } from "vitest";
import { parseSupergraph, readSupergraph, SupergraphError } from "./supergraph.ts";
import { createFixtureGraph, fixtureAgencies } from "./testkit/fixture-graph.ts";

test("agencies and their addresses are those of the supergraph", () => {
  const { supergraph } = createFixtureGraph(
    { "Dinas-Kominfo": fixtureAgencies.kominfo, regional: fixtureAgencies.regional },
    { regional: "http://regional:4003/graphql" },
  );

  const { agencies, figureFields } = parseSupergraph(supergraph);

  expect(agencies).toEqual([
    { name: "dinas-kominfo", subgraph: "Dinas-Kominfo", url: null },
    { name: "regional", subgraph: "regional", url: "http://regional:4003/graphql" },
  ]);
  expect(figureFields).toEqual([
    { field: "kominfoFigures", agency: "dinas-kominfo" },
    { field: "regionalFigures", agency: "regional" },
  ]);
});

const federation1 = `
  schema @core(feature: "https://specs.apollo.dev/join/v0.1") { query: Query }
  enum join__Graph { KOMINFO @join__graph(name: "kominfo", url: "http://kominfo") }
  type Query { a: Int }`;

test.each([
  ["type Query {", "hub.graphql is no GraphQL schema: Syntax Error: Expected Name, found <EOF>."],
  ["", "hub.graphql is no GraphQL schema: Syntax Error: Unexpected <EOF>."],
  ["type Query { a: Int }", /^hub.graphql is no Federation 2 supergraph: .*compose the subgraphs/],
  [federation1, /^hub.graphql is no Federation 2 supergraph/],
])("%j is refused", (sdl, message) => {
  expect(() => parseSupergraph(sdl, "hub.graphql")).toThrow(SupergraphError);
  expect(() => parseSupergraph(sdl, "hub.graphql")).toThrow(message);
});

test("a file that is not there is named", async () => {
  await expect(readSupergraph("/nowhere/supergraph.graphql")).rejects.toThrow(
    new SupergraphError("Cannot read the supergraph /nowhere/supergraph.graphql; check the path"),
  );
});
