import { expect, it } from "vitest";
import { findFaults } from "../testkit/composition.ts";

it("a field that an agency requires has the type that its owner gives it", () => {
  const faults = findFaults({
    regional: `
      type Query { regency(code: ID!): Regency }
      type Regency @key(fields: "code") { code: ID! population: Int }
    `,
    bappenas: `
      type Regency @key(fields: "code") {
        code: ID!
        population: Float @external
        density: Float @requires(fields: "population")
      }
    `,
  });
  expect(faults).toBe(
    [
      'FIELD_TYPE_MISMATCH: Type of field "Regency.population" is incompatible across subgraphs: it has type "Float" in subgraph "bappenas" but type "Int" in subgraph "regional"',
      'EXTERNAL_TYPE_MISMATCH: Type of field "Regency.population" is incompatible across subgraphs (where marked @external): it has type "Int" in subgraph "regional" but type "Float" in subgraph "bappenas"',
    ].join("\n"),
  );
});
