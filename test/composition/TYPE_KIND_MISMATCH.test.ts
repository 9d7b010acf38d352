import { expect, it } from "vitest";
import { findFaults } from "../testkit/composition.ts";

it("a name is a type of one kind in every agency", () => {
  const faults = findFaults({
    regional: `
      type Query { phase: Phase }
      enum Phase { FIRST SECOND }
    `,
    kominfo: `
      type Query { evaluation: Phase }
      type Phase { year: Int! }
    `,
  });
  expect(faults).toBe(
    'TYPE_KIND_MISMATCH: Type "Phase" has mismatched kind: it is defined as Object Type in subgraph "kominfo" but Enum Type in subgraph "regional"',
  );
});
