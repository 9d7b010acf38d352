import { expect, it } from "vitest";
import { findFaults } from "../testkit/composition.ts";

it("a graph without a root is refused", () => {
  const faults = findFaults({
    regional: `
      type Regency @key(fields: "code") { code: ID! }
    `,
    kominfo: `
      type Regency @key(fields: "code") { code: ID! stage: String }
    `,
  });
  expect(faults).toBe(
    'NO_QUERIES: No queries found in any subgraph: a supergraph must have a query root type. (in "regional", "kominfo")',
  );
});
