import { expect, it } from "vitest";
import { findFaults } from "../testkit/composition.ts";

it("an enum that clients also send has the same values in each agency", () => {
  const faults = findFaults({
    regional: `
      type Query { statistics(dimension: Dimension): [Dimension!] }
      enum Dimension { GOVERNANCE BRANDING }
    `,
    kominfo: `
      type Query { scores(dimension: Dimension): [Dimension!] }
      enum Dimension { GOVERNANCE BRANDING ECONOMY }
    `,
  });
  expect(faults).toBe(
    'ENUM_VALUE_MISMATCH: Enum type "Dimension" is used as both input type (for example, as type of "Query.scores(dimension:)") and output type (for example, as type of "Query.scores"), but value "ECONOMY" is not defined in all the subgraphs defining "Dimension": "ECONOMY" is defined in subgraph "kominfo" but not in subgraph "regional"',
  );
});
