import { expect, it } from "vitest";
import { findFaults } from "../testkit/composition.ts";

it("a field of another agency stands in a stub only if it is required", () => {
  const faults = findFaults({
    regional: `
      type Query { regency(code: ID!): Regency }
      type Regency @key(fields: "code") { code: ID! population: Int }
    `,
    bappenas: `
      type Regency @key(fields: "code") { code: ID! population: Int @external }
    `,
  });
  expect(faults).toBe(
    'EXTERNAL_UNUSED: [bappenas] Field "Regency.population" is marked @external but is not used in any federation directive (@key, @provides, @requires) or to satisfy an interface; the field declaration has no use and should be removed (or the field should not be @external).',
  );
});
