import { expect, it } from "vitest";
import { findFaults } from "../testkit/composition.ts";

it("a field that an agency adds can be reached by a key that others know", () => {
  const faults = findFaults({
    regional: `
      type Query { regency(code: ID!): Regency }
      type Regency @key(fields: "code") { code: ID! }
    `,
    kominfo: `
      type Regency @key(fields: "memberId") { memberId: ID! @inaccessible stage: String }
    `,
  });
  expect(faults).toBe(
    [
      "SATISFIABILITY_ERROR: The following supergraph API query:",
      "{",
      '  regency(code: "<any id>") {',
      "    stage",
      "  }",
      "}",
      "cannot be satisfied by the subgraphs because:",
      '- from subgraph "regional":',
      '  - cannot find field "Regency.stage".',
      '  - cannot move to subgraph "kominfo" using @key(fields: "memberId") of "Regency", the key field(s) cannot be resolved from subgraph "regional".',
    ].join("\n"),
  );
});
