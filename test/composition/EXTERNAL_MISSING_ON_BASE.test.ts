import { expect, it } from "vitest";
import { findFaults } from "../testkit/composition.ts";

it("a field that an agency requires is one that its owner has", () => {
  const faults = findFaults({
    regional: `
      type Query { regency(code: ID!): Regency }
      type Regency @key(fields: "code") { code: ID! }
    `,
    bappenas: `
      type Regency @key(fields: "code") {
        code: ID!
        population: Int @external
        density: Float @requires(fields: "population")
      }
    `,
  });
  expect(faults).toBe(
    'EXTERNAL_MISSING_ON_BASE: Field "Regency.population" is marked @external on all the subgraphs in which it is listed (subgraph "bappenas").',
  );
});
