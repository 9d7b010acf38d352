import { expect, it } from "vitest";
import { findFaults } from "../testkit/composition.ts";

it("an argument that one agency demands is known to all", () => {
  const faults = findFaults({
    regional: `
      type Query { population: Figure }
      type Figure @shareable { value(digits: Int!): Float }
    `,
    kominfo: `
      type Query { index: Figure }
      type Figure @shareable { value: Float }
    `,
  });
  expect(faults).toBe(
    'REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH: Argument "Figure.value(digits:)" is required in some subgraphs but does not appear in all subgraphs: it is required in subgraph "regional" but does not appear in subgraph "kominfo"',
  );
});
