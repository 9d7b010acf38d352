import { expect, it } from "vitest";
import { findFaults } from "../testkit/composition.ts";

it("a key is made of fields that the agency has", () => {
  const faults = findFaults({
    regional: `
      type Query { regency(code: ID!): Regency }
      type Regency @key(fields: "code") { code: ID! }
    `,
    kominfo: `
      type Regency @key(fields: "kode") { code: ID! stage: String }
    `,
  });
  expect(faults).toBe(
    'KEY_INVALID_FIELDS: [kominfo] On type "Regency", for @key(fields: "kode"): Cannot query field "kode" on type "Regency" (the field should either be added to this subgraph or, if it should not be resolved by this subgraph, you need to add it to this subgraph with @external).',
  );
});
