import { expect, it } from "vitest";
import { findFaults } from "../testkit/composition.ts";

it("a field that clients see has a type that clients see", () => {
  const faults = findFaults({
    regional: `
      type Query { viewer: Viewer }
      type Viewer @inaccessible { role: String }
    `,
  });
  expect(faults).toBe(
    'REFERENCED_INACCESSIBLE: Type "Viewer" is @inaccessible but is referenced by "Query.viewer", which is in the API schema. (in "regional")',
  );
});
