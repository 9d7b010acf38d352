import { expect, it } from "vitest";
import { findFaults } from "../testkit/composition.ts";

it("an argument has one type, whichever agency answers", () => {
  const faults = findFaults({
    regional: `
      type Query { population: Figure }
      type Figure @shareable { value(digits: Int): Float }
    `,
    kominfo: `
      type Query { index: Figure }
      type Figure @shareable { value(digits: String): Float }
    `,
  });
  expect(faults).toBe(
    'FIELD_ARGUMENT_TYPE_MISMATCH: Type of argument "Figure.value(digits:)" is incompatible across subgraphs: it has type "String" in subgraph "kominfo" but type "Int" in subgraph "regional"',
  );
});
