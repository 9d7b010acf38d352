import { expect, it } from "vitest";
import { findFaults } from "../testkit/composition.ts";

it("a value type that several agencies print has the same fields in each", () => {
  const faults = findFaults({
    regional: `
      type Query { population: Figure }
      type Figure @shareable { asOf: String }
    `,
    kominfo: `
      type Query { index: Figure }
      type Figure @shareable { asOf: Int }
    `,
  });
  expect(faults).toBe(
    'FIELD_TYPE_MISMATCH: Type of field "Figure.asOf" is incompatible across subgraphs: it has type "Int" in subgraph "kominfo" but type "String" in subgraph "regional"',
  );
});
