import { expect, test } from "vitest";
import { printHeadline } from "./headline.ts";

test("variables become defaults", () => {
  const document = `query Q($code: ID!, $years: [Int!], $filter: Filter, $rest: Int) { a }`;

  expect(printHeadline({ document, variables: { code: "51", years: [2023], filter: { kind: "KOTA" } } })).toBe(
    `query Q($code: ID! = "51", $years: [Int!] = [2023], $filter: Filter = {kind: "KOTA"}, $rest: Int) {\n  a\n}`,
  );
});
