import { expect, it } from "vitest";
import { findFaults } from "../testkit/composition.ts";

it("a field of an entity is answered by one agency alone", () => {
  const faults = findFaults({
    regional: `
      type Query { regency(code: ID!): Regency }
      type Regency @key(fields: "code") { code: ID! name: String! }
    `,
    kominfo: `
      type Regency @key(fields: "code") { code: ID! name: String! }
    `,
  });
  expect(faults).toBe(
    'INVALID_FIELD_SHARING: Non-shareable field "Regency.name" is resolved from multiple subgraphs: it is resolved from subgraphs "kominfo" and "regional" and defined as non-shareable in all of them',
  );
});
