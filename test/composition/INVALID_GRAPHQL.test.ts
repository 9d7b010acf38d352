import { expect, it } from "vitest";
import { findFaults } from "../testkit/composition.ts";

it("a type that no agency defines is named with the field that has it", () => {
  const faults = findFaults({
    regional: `
      type Query { regency(code: ID!): Regency }
      type Regency @key(fields: "code") { code: ID! nickname: Nickname }
    `,
  });
  expect(faults).toBe("INVALID_GRAPHQL: [regional] Unknown type Nickname (at Regency.nickname)");
});

it("what cannot be read is named with its agency and line", () => {
  const faults = findFaults({
    regional: `
      type Query { regency(code: ID!): Regency }
      type Regency @key(fields: "code") { code: ID! }
    `,
    kominfo: `
      type Regency {}
    `,
  });
  expect(faults).toBe('INVALID_GRAPHQL: [kominfo] Syntax Error: Expected Name, found "}". (line 6)');
});
