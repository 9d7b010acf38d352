import { expect, it } from "vitest";
import { findFaults } from "../testkit/composition.ts";

it("what a field requires stands in the agency's stub", () => {
  const faults = findFaults({
    regional: `
      type Query { regency(code: ID!): Regency }
      type Regency @key(fields: "code") { code: ID! population: Int }
    `,
    bappenas: `
      type Regency @key(fields: "code") { code: ID! density: Float @requires(fields: "population") }
    `,
  });
  expect(faults).toBe(
    'REQUIRES_INVALID_FIELDS: [bappenas] On field "Regency.density", for @requires(fields: "population"): Cannot query field "population" on type "Regency" (if the field is defined in another subgraph, you need to add it to this subgraph with @external).',
  );
});
