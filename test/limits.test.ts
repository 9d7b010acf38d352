import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { maxAliasesRule } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthRule } from "@escape.tech/graphql-armor-max-depth";
import { maxDirectivesRule } from "@escape.tech/graphql-armor-max-directives";
import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import {
  buildASTSchema,
  getOperationAST,
  Lexer,
  parse,
  Source,
  TokenKind,
  validate,
  type ValidationRule,
} from "graphql";
import { expect, it } from "vitest";
import { readCosts } from "../gateway/cost-schema.ts";
import { Costs } from "../gateway/cost.ts";
import { costLimit, type LimitName, limits } from "../gateway/limits.ts";
import { countFields, countSelected, fragmentsOf } from "../gateway/selections.ts";
import { selectAll } from "./testkit/select-all.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (file: string) => readFileSync(`${root}${file}`, "utf8");
const supergraph = parse(read("schema/supergraph.graphql"));
const schema = buildASTSchema(transformSupergraphToPublicSchema(supergraph));
const costs = new Costs(readCosts(supergraph));

const documentsIn = (folder: string): [string, string][] =>
  readdirSync(`${root}${folder}`)
    .filter((name) => name.endsWith(".graphql"))
    .map((name) => [`${folder}/${name}`, read(`${folder}/${name}`)]);

const ends = { Regency: "code name", Province: "code name" };
const everything = (region: string, type: string, more: Readonly<Record<string, string>> = {}) =>
  `{ ${region} { year: annual(year: 2024) ${selectAll(schema, type, { ...ends, ...more })} } }`;

/** What the project itself asks, by its name in docs/OPERATIONS.md. */
const operations = new Map([
  ...documentsIn("schema/operations"),
  ...documentsIn("bench/questions"),
  ["the change in the README", /^```gql\n(.*?)^```/ms.exec(read("README.md"))?.[1] ?? ""],
  ["everything about a year of a regency", everything(`regency(code: "51.71")`, "RegencyYear")],
  ["everything about a year of a province and its regencies", everything(`province(code: "51")`, "ProvinceYear")],
  ["everything about a year of the nation", everything("nation", "NationYear", { ProvinceYear: "code year" })],
  [
    "everything about the years of a province and its regencies",
    everything(`province(code: "51")`, "ProvinceYear").replace("annual(year: 2024)", "annuals(from: 2023, to: 2025)"),
  ],
]);

function measure(text: string): Record<LimitName | "cost", number> {
  const document = parse(text);
  const operation = getOperationAST(document)!;
  const fragments = fragmentsOf(document);
  const fields = countFields(operation.selectionSet, fragments);
  const { atRoot, inAll } = countSelected(operation.selectionSet, fragments);
  const counted = (rule: (options: CountOptions) => unknown, options: object = {}): number => {
    let count = Number.NaN;
    const onAccept = [(_: unknown, { n }: { n: number }) => (count = n)];
    validate(schema, document, [rule({ n: Infinity, onAccept, ...options }) as ValidationRule]);
    return count;
  };
  return {
    depth: counted(maxDepthRule, { flattenFragments: true }),
    aliases: counted(maxAliasesRule, { allowList: [] }),
    directives: counted(maxDirectivesRule),
    tokens: countTokens(text),
    rootFields: atRoot,
    fields,
    duplicates: fields - inAll,
    cost: costs.of(document, operation, {}),
  };
}

interface CountOptions {
  readonly n: number;
  readonly onAccept: ((context: unknown, details: { n: number }) => void)[];
}

function countTokens(text: string): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  while (lexer.advance().kind !== TokenKind.EOF) count++;
  return count;
}

it.each([...operations])("%s is not half as large as any limit", (_, text) => {
  expect(validate(schema, parse(text))).toEqual([]);
  const most = {
    ...Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, limit.most])),
    cost: costLimit,
  };
  const measured = Object.entries(measure(text));
  expect(measured.filter(([name, count]) => !(count * 2 <= (most as Record<string, number>)[name]!))).toEqual([]);
});

it("costs what docs/OPERATIONS.md says", () => {
  const [, section = ""] = read("docs/OPERATIONS.md").split("\n## Limits\n");
  const documented = [...section.matchAll(/^\| (.+?) \| ([\d ]+) \|$/gm)].map(([, name = "", cost = ""]) => [
    name.replaceAll("`", ""),
    Number(cost.replaceAll(" ", "")),
  ]);
  expect(documented).toEqual([...operations].map(([name, text]) => [name, measure(text).cost]));
});
