import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LimitName, limits } from "../limits.ts";
import { type StartedGraph, startFixtureGraph } from "../testkit/start-fixture-graph.ts";
import { useLimits } from "./use-limits.ts";

let graph: StartedGraph;
beforeAll(async () => {
  graph = await startFixtureGraph("in process");
});
afterAll(() => graph[Symbol.asyncDispose]());

const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const repeat = (count: number, text: (index: number) => string) => range(count).map(text).join(" ");

/** A field in a field, so many deep, each in the way that is given. */
const nest = (depth: number, within: (below: string, level: number) => string) =>
  range(depth - 1).reduceRight((below, level) => within(below, level), "name");

/** Fragments that each spread the next one twice: as many fields as a text is long are doubled over and over. */
const doubling = (levels: number) => {
  const spread = (level: number) =>
    level < levels ? `fragment F${level} on Query { a { ...F${level + 1} } b { ...F${level + 1} } }` : "";
  return `{ ...F0 } ${repeat(levels, spread)} fragment F${levels} on Query { name }`;
};

/** Queries that break a limit by one where they are made of one more than the limit; the schema does not matter. */
const queries: readonly (readonly [LimitName, string, (count: number) => string])[] = [
  ["depth", "fields in fields", (n) => `{ ${nest(n, (below) => `a { ${below} }`)} }`],
  ["depth", "fields in inline fragments", (n) => `{ ${nest(n, (below) => `... on Query { a { ${below} } }`)} }`],
  [
    "depth",
    "fields in fragments",
    (n) => `{ ...F0 } ${repeat(n, (i) => `fragment F${i} on Query { a ${i < n - 1 ? `{ ...F${i + 1} }` : ""} }`)}`,
  ],
  ["tokens", "a long list", (n) => `{ programs(codes: [${"1 ".repeat(n - 9)}]) }`],
  ["aliases", "side by side", (n) => `{ a { ${repeat(n, (i) => `a${i}: __typename`)} } }`],
  [
    "aliases",
    "in a fragment that is spread often",
    (n) => `{ a { ...F } b { ...F } ... { c: d } } fragment F on A { ${repeat((n - 1) / 2, (i) => `f${i}: f`)} }`,
  ],
  ["directives", "at one place", (n) => `{ __typename ${repeat(n, () => "@aa")} }`],
  ["directives", "at many places", (n) => `{ ${repeat(n, (i) => `f${i} @include(if: true)`)} }`],
  ["rootFields", "side by side", (n) => `{ ${repeat(n, (i) => `f${i}`)} }`],
  ["rootFields", "in fragments", (n) => `{ ...F ... { g } } fragment F on Query { ${repeat(n - 1, (i) => `f${i}`)} }`],
  [
    "fields",
    "in a fragment that is spread often",
    (n) =>
      `{ ${repeat(49, (i) => `f${i} { ...F }`)} f49 { ${repeat(n - 50 - 49 * 80, (i) => `g${i}`)} } } fragment F on A { ${repeat(80, (i) => `g${i}`)} }`,
  ],
  ["duplicates", "of a field", (n) => `{ ${"documents ".repeat(n + 1)} }`],
  ["duplicates", "of a fragment", (n) => `{ ${"...F ".repeat(n + 1)} } fragment F on Query { documents }`],
  ["duplicates", "below a field that stands twice", (n) => `{ a { b { ${"c ".repeat(n - 2)} } } a { b { c } } }`],
];

describe.each(queries)("%s, %s", (name, _, queryOf) => {
  const { most } = limits[name];

  test("one more than the limit is refused, and names it", async () => {
    const answer = await graph.ask(queryOf(most + 1));

    expect(answer.status).toBe(400);
    expect(answer.data).toBeUndefined();
    expect(answer.errors).toEqual([
      {
        message: expect.stringMatching(new RegExp(`more than ${most} .*\`${name}\`.* \\w.*\\.$`)),
        extensions: { code: "LIMIT_EXCEEDED", limit: name, most },
      },
    ]);
  });

  test("as many as the limit are not", async () => {
    const answer = await graph.ask(queryOf(most));

    expect(answer.text).not.toContain("LIMIT_EXCEEDED");
  });
});

test("fragments that double each other are refused before they are written out", async () => {
  const before = performance.now();

  const answer = await graph.ask(doubling(22));

  expect(answer.errors).toMatchObject([{ extensions: { code: "LIMIT_EXCEEDED", limit: "fields" } }]);
  expect(performance.now() - before).toBeLessThan(1_000);
});

/** What every field of the same name is held against. */
const many = `a ${"b ".repeat(500)} `;

test.each([
  ["stands before its operation", `fragment F on Query { ${many} } { ...F }`, /`duplicates`/],
  ["is in no operation", `fragment F on Query { ${many} } { documents }`, /^Fragment "F" is never used\.$/],
  ["spreads itself", `fragment F on Query { ${many} ...F } { ...F }`, /^Cannot spread fragment "F" within itself\.$/],
])("a fragment that %s is seen by no rule before these limits", async (_, query, message) => {
  const answer = await graph.ask(query);

  expect(answer.errors).toMatchObject([{ message: expect.stringMatching(message) }]);
});

test.each([
  ["lists", `{ a(b: ${"[".repeat(5_900)}`],
  ["objects", `{ a(b: ${"{b:".repeat(2_950)}`],
  ["fields", `{${"a{".repeat(2_950)}`],
  ["fields that are closed", `{${"a{".repeat(1_960)}a${"}".repeat(1_960)}}`],
])("%s that are nested as deep as there are tokens are no fault of the gateway", async (_, query) => {
  const answer = await graph.ask(query);

  // How deep the parser can go is the machine's to say: what it has read to its end is not closed.
  const code = expect.stringMatching(/^(LIMIT_EXCEEDED|GRAPHQL_PARSE_FAILED)$/);
  expect(answer.errors).toMatchObject([{ extensions: { code } }]);
  expect(graph.logLines.filter(({ level }) => level === 50)).toEqual([]);
});

test("a parser whose stack has ended tells of the limit on depth", () => {
  let told: unknown;
  const whenParsed = useLimits().onParse?.({} as never) as unknown as (parsed: object) => void;

  whenParsed({
    result: new RangeError("Maximum call stack size exceeded"),
    replaceParseResult: (error: unknown) => (told = error),
  });

  expect(told).toMatchObject({ extensions: { code: "LIMIT_EXCEEDED", limit: "depth", http: { status: 400 } } });
});

test("a fragment that spreads itself is told so", async () => {
  const answer = await graph.ask(`{ ...F } fragment F on Query { documents ...F }`);

  expect(answer.errors).toMatchObject([
    { message: `Cannot spread fragment "F" within itself.`, extensions: { code: "GRAPHQL_VALIDATION_FAILED" } },
  ]);
});

test("the introspection of GraphiQL and code generators passes", async () => {
  const answer = await graph.ask(
    getIntrospectionQuery({ descriptions: true, specifiedByUrl: true, inputValueDeprecation: true, oneOf: true }),
  );

  expect(answer.errors).toEqual([]);
});

test("an introspection that goes in circles does not", async () => {
  const answer = await graph.ask(
    `{ __schema { types { ${"fields { type { ".repeat(12)} name ${"} }".repeat(12)} } } }`,
  );

  expect(answer.errors).toMatchObject([{ message: "Maximum introspection depth exceeded" }]);
  expect(answer.data).toBeUndefined();
});
