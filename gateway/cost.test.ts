import { getOperationAST, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { readCosts } from "./cost-schema.ts";
import { Costs } from "./cost.ts";

const supergraph = parse(/* GraphQL */ `
  schema {
    query: Query
    mutation: Changes
  }
  type Query {
    region(code: ID, deep: Boolean @cost(weight: 7)): Region
    regions: [Region!]!
    six: [Region] @listSize(assumedSize: 6)
    top(first: Int = 4, last: Int): [Region] @listSize(assumedSize: 9, slicingArguments: ["first", "last"])
    page(first: Int): RegionPage
      @listSize(assumedSize: 20, slicingArguments: ["first"], sizedFields: ["nodes"], requireOneSlicingArgument: false)
    years(from: Int!, to: Int!): [Region] @listSize(assumedSize: 15)
    named(from: String, to: String): [Region] @listSize(assumedSize: 4)
    names: [String!]
  }
  type Changes {
    rename(name: String): Region
    heavy: Region @cost(weight: 25)
    report(input: Rows): Region
  }
  input Rows {
    rows: [Row!]
  }
  input Row {
    marks: [Int]
  }
  type RegionPage {
    nodes: [Region!]!
    others: [Region!]!
    count: Int!
  }
  type Region {
    name: String
    kind: Kind
    area: Area
    shape: Shape
    total: Int @cost(weight: 30)
    parts: [Region] @listSize(assumedSize: 3)
  }
  enum Kind {
    KOTA
  }
  scalar Area @cost(weight: 2)
  type Shape @cost(weight: 5) {
    name: String
  }
`);
const costs = new Costs(readCosts(supergraph));

function costOf(text: string, variables?: Record<string, unknown>): number {
  const document = parse(text);
  const operation = getOperationAST(document, null);
  return operation ? costs.of(document, operation, variables) : Number.NaN;
}

test.each([
  ["an object costs one, what is in it nothing", `{ region { name kind } }`, 1],
  ["a list of scalars costs nothing", `{ names }`, 0],
  ["a list of unknown length counts as ten", `{ regions { name } }`, 10],
  ["a list is as long as the schema says", `{ six { name } }`, 6],
  ["lists within lists multiply", `{ six { parts { name } } }`, 6 * (1 + 3)],
  ["a list is as long as is asked", `{ top(first: 30) { name } }`, 30],
  ["the longest of several counts", `{ top(first: 3, last: 8) { name } }`, 8],
  ["a default counts where nothing is asked", `{ top { name } }`, 4],
  ["a null counts as the default", `{ top(first: null) { name } }`, 4],
  ["a length below nothing is nothing", `{ top(first: -5) { name } }`, 0],
  ["a range is as long as it goes", `{ years(from: 2019, to: 2022) { name } }`, 4],
  ["a range that goes nowhere is nothing", `{ years(from: 2022, to: 2019) { name } }`, 0],
  ["a range is no longer than any can be", `{ years(from: 0, to: 2022) { name } }`, 15],
  ["what goes from a name to another is no range", `{ named(from: "a", to: "b") { name } }`, 4],
  ["a page gives its length to its rows alone", `{ page(first: 50) { nodes { name } others { name } count } }`, 61],
  ["a page is as long as assumed where nothing is asked", `{ page { nodes { name } } }`, 21],
  ["a field weighs what it says", `{ region { total } }`, 31],
  ["a type weighs what it says", `{ region { shape { name } } }`, 6],
  ["so does a scalar", `{ region { area } }`, 3],
  ["an argument weighs what it says where it is given", `{ region(code: "51", deep: true) { name } }`, 8],
  ["a change costs ten", `mutation { rename(name: "x") { name parts { name } } }`, 10 + 3],
  ["a change weighs what it says", `mutation { heavy { name } }`, 25],
  [
    "so does each row that it is given",
    `mutation { report(input: { rows: [{ marks: [1, 2] }, {}] }) { name } }`,
    10 + 40,
  ],
  ["a query is given rows for nothing", `{ region(code: ["a", "b"]) { name } }`, 1],
  ["introspection costs nothing", `{ __typename __schema { types { fields { name } } } }`, 0],
  ["a fragment costs what is in it", `{ six { ...F } } fragment F on Region { parts { name } }`, 24],
  [
    "so does one without a name",
    `{ six { ... on Region { parts { name } } ... { shape { name } } } }`,
    6 * (1 + 3 + 5),
  ],
  [
    "what is selected twice costs once",
    `{ six { parts { name } } ...F } fragment F on Query { six { parts { kind } } }`,
    24,
  ],
  ["under two names it costs twice", `{ a: six { name } b: six { name } }`, 12],
])("%s", (_, text, cost) => {
  expect(costOf(text)).toBe(cost);
});

describe("variables", () => {
  const first = `query ($n: Int = 7) { top(first: $n) { name } }`;
  const condition = `query ($yes: Boolean!) { six @include(if: $yes) { name } regions @skip(if: $yes) { name } }`;

  test.each([
    ["say how long a list is", first, { n: 2 }, 2],
    ["say how far a range goes", `query ($to: Int) { years(from: 2019, to: $to) { name } }`, { to: 2020 }, 2],
    [
      "that are missing leave a range as long as assumed",
      `query ($to: Int) { years(from: 2019, to: $to) { name } }`,
      {},
      15,
    ],
    ["do so by their default", first, {}, 7],
    ["that are null leave it to the argument's default", first, { n: null }, 4],
    ["of another type, which is refused, leave it as long as assumed", first, { n: "2" }, 9],
    ["leave out what is not included", condition, { yes: false }, 10],
    ["leave out what is skipped", condition, { yes: true }, 6],
    ["that are missing leave nothing out", condition, {}, 16],
  ])("%s", (_, text, variables, cost) => {
    expect(costOf(text, variables)).toBe(cost);
  });

  test("with rows cost in each place that is given them", () => {
    const twice = `mutation ($rows: [Row!]) { a: report(input: { rows: $rows }) { name } b: report(input: { rows: $rows }) { name } }`;

    expect(costOf(twice, { rows: Array.from({ length: 1000 }, () => ({})) })).toBe(2 * (10 + 10_000));
  });

  test("are counted however deep they are nested", () => {
    const deep = JSON.parse("[".repeat(100_000) + "]".repeat(100_000)) as unknown;

    expect(costOf(`mutation ($deep: Rows) { report(input: $deep) { name } }`, { deep })).toBe(10 + 10 * 99_999);
  });

  test("count anew in each request of one document", () => {
    const document = parse(first);
    const operation = getOperationAST(document)!;

    expect([2, 5, 3].map((n) => costs.of(document, operation, { n }))).toEqual([2, 5, 3]);
  });
});
