import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixtureAgencies } from "../testkit/fixture-graph.ts";
import { type StartedGraph, startFixtureGraph, transports } from "../testkit/start-fixture-graph.ts";

const { regional } = fixtureAgencies;
const agencies = {
  ...fixtureAgencies,
  regional: {
    typeDefs: `${regional.typeDefs}
      extend type Query { regencies(filter: RegencyFilter): [Regency]  place: Place }
      input RegencyFilter { provinceCode: ID  kind: RegencyKind }
      enum RegencyKind { KABUPATEN KOTA }
      union Place = Province | Regency`,
    resolvers: {
      ...regional.resolvers,
      Query: { ...regional.resolvers.Query, regencies: () => [], place: () => null },
      Place: { __resolveType: () => "Province" },
    },
  },
};

/** Each a misspelling, and the name that graphql-js supposes. */
const misspelt: [string, string, Record<string, unknown>?][] = [
  [`{ programms { name } }`, "programs"],
  [`{ programs { nam } }`, "name"],
  [`{ province(cod: "51") { name } }`, "code"],
  [`{ programs @include(iff: true) { name } }`, "if"],
  [`{ ... on Progam { name } }`, "Program"],
  [`query ($filter: RegencyFiltr) { regencies(filter: $filter) { name } }`, "RegencyFilter"],
  [`{ place { name } }`, "Province"],
  [`{ regencies(filter: { kind: KOTTA }) { name } }`, "KOTA"],
  [`{ regencies(filter: { kind: "KOTA" }) { name } }`, "KOTA"],
  [`{ regencies(filter: { provinceCod: "51" }) { name } }`, "provinceCode"],
  [
    `query ($filter: RegencyFilter) { regencies(filter: $filter) { name } }`,
    "provinceCode",
    { filter: { provinceCod: "51" } },
  ],
  [`query ($filter: RegencyFilter) { regencies(filter: $filter) { name } }`, "KOTA", { filter: { kind: "KOTTA" } }],
  [`query ($kind: RegencyKind) { regencies(filter: { kind: $kind }) { name } }`, "KOTA", { kind: "KOTTA" }],
];

describe.each(transports)("%s", (transport) => {
  let open: StartedGraph;
  let production: StartedGraph;
  beforeAll(async () => {
    open = await startFixtureGraph(transport, { agencies });
    production = await startFixtureGraph(transport, { agencies, environment: { isProduction: true } });
  });
  afterAll(async () => {
    await open[Symbol.asyncDispose]();
    await production[Symbol.asyncDispose]();
  });

  test.each(misspelt)(
    "%s is told its fault, and in production not what was meant: %s",
    async (query, name, variables) => {
      const options = { variables: variables ?? {} };
      const suggestion = new RegExp(`Did you mean .*"${name}"`);
      const told = await open.ask(query, options);
      const masked = await production.ask(query, options);

      expect(told.errors).toContainEqual(expect.objectContaining({ message: expect.stringMatching(suggestion) }));
      expect(masked.text).not.toContain("Did you mean");
      expect(masked.errors.map(({ extensions }) => extensions)).toEqual(
        told.errors.map(({ extensions }) => extensions),
      );
      // Validated documents are kept with their errors.
      expect((await production.ask(query, options)).text).toBe(masked.text);
    },
  );

  test("a misspelt directive is told without a guess anyhow", async () => {
    const { errors } = await production.ask(`{ programs @includ(if: true) { name } }`);

    expect(errors.map(({ message }) => message)).toEqual([`Unknown directive "@includ".`]);
  });
});
