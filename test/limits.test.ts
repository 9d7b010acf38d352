import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
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
import { describe, expect, it } from "vitest";
import { readCosts } from "../gateway/cost-schema.ts";
import { Costs } from "../gateway/cost.ts";
import { costLimit, type LimitName, limits } from "../gateway/limits.ts";
import { countFields, countSelected, fragmentsOf } from "../gateway/selections.ts";
import { today } from "../services/common/clock.ts";
import { selectAll } from "./testkit/select-all.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (file: string) => readFileSync(`${root}${file}`, "utf8");
const supergraph = parse(read("schema/supergraph.graphql"));
const schema = buildASTSchema(transformSupergraphToPublicSchema(supergraph));
const costSchema = readCosts(supergraph);
const costs = new Costs(costSchema);

const documentsIn = (folder: string): [string, string][] =>
  readdirSync(`${root}${folder}`)
    .filter((name) => name.endsWith(".graphql"))
    .map((name) => [`${folder}/${name}`, read(`${folder}/${name}`)]);

// Who reports is told by name of the nation, a province or a regency; of each of its regencies it is that regency.
const counts = { ReportingRegions: "count" };
const ends = { Regency: "code name", Province: "code name" };
const everything = (region: string, type: string, more: Readonly<Record<string, string>> = {}) =>
  `{ ${region} { year: annual(year: 2024) ${selectAll(schema, type, { ...ends, ...more })} } }`;

/** What the project itself asks, by its name in docs/OPERATIONS.md. */
const operations = new Map([
  ...documentsIn("schema/operations"),
  ...documentsIn("bench/questions"),
  ["the change in the README", /^```gql\n(.*?)^```/ms.exec(read("README.md"))?.[1] ?? ""],
  ["everything about a year of a regency", everything(`regency(code: "51.71")`, "RegencyYear")],
  [
    "everything about a year of a province and its regencies, of reports the counts",
    everything(`province(code: "51")`, "ProvinceYear", counts),
  ],
  ["everything about a year of the nation", everything("nation", "NationYear", { ProvinceYear: "code year" })],
  [
    "everything about three years of a province and its regencies, of reports the counts",
    everything(`province(code: "51")`, "ProvinceYear", counts).replace(
      "annual(year: 2024)",
      "annuals(from: 2023, to: 2025)",
    ),
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

describe("a list that leads to regions", () => {
  const register = read("services/regional/seeds/data/regions.csv").split("\n").slice(1);
  const ofLevel = (level: string) => register.filter((row) => row.split(",")[1] === level);
  const [provinces, regencies] = [ofLevel("PROVINCE"), ofLevel("REGENCY")];
  const inProvince = Math.max(...provinces.map((row) => countWithin(row.slice(0, 2))));
  const years = Number(today().slice(0, 4)) + 1 - 2017 + 1;
  /** That `proposeInitiative` takes. */
  const membersAtMost = 20;

  const evaluated = read("services/kominfo/seeds/data/evaluation_2023.csv").split("\n");
  const areaMembers = evaluated.filter((row) => row.includes(",KPPN_IKN,"));
  const newCapital = areaMembers.filter((row) => row.includes(",64."));

  /** How long each is at most; a page has as many rows as are asked for. */
  const longest = {
    "Query.provinces": provinces.length,
    "NationYear.provinces": provinces.length,
    "Province.regencies": inProvince,
    "ProvinceYear.regencies": inProvince,
    "ForumMeeting.attendance": inProvince,
    // As good as: `sharedInitiatives` has pages.
    "Province.sharedInitiatives": 10,
    "SharedInitiative.members": membersAtMost,
    "InitiativeBudget.provenance": membersAtMost,
    "CoordinationPair.helpers": 3,
    "DimensionCoordination.leading": 3,
    // As good as: no regency borders on more.
    "Regency.neighbors": 10,
    // As good as: what one meeting decides, and what falls due on one day.
    "ForumMeeting.actionItems": 10,
    "ReminderDay.items": 5,
    "Nation.annuals": years,
    "Province.annuals": years,
    "Regency.annuals": years,
    "ReportingRegions.regions": regencies.length,
    // Of a single record: words for its components or sources of money, which lead nowhere.
    "Provenance.missing": 6,
    // The same list, of a summary: every regency.
    "Coverage.provenance": regencies.length,
    "DimensionCoordination.provenance": regencies.length,
    "DimensionSummary.provenance": regencies.length,
    "EvaluationSummary.provenance": regencies.length,
    "RankingConnection.provenance": regencies.length,
    "YearComparison.provenance": regencies.length,
    "BudgetSummary.provenance": regencies.length,
    "BudgetSourceTotal.provenance": regencies.length,
    "BudgetDimensionTotal.provenance": regencies.length,
    // RPJPN, RPJMN, a province's RPJPD and RPJMD, a regency's RPJMD and RKPD.
    "PlanningDocument.chain": 6,
    "DigitalServiceSummary.provenance": regencies.length,
    "SimulatedSelection.provenance": regencies.length,
    "Membership.mous": 2,
    // As many as one act signs.
    "SignedMous.mous": 100,
    // As good as: `digitalServices` has pages.
    "RegencyProfile.services": 10,
    // A cohort has some fifty, the areas of priority tourism more.
    "GroupYear.members": areaMembers.length - newCapital.length,
  };

  it("is known to this test", () => {
    expect(listsOfRegions().toSorted()).toEqual(Object.keys(longest).toSorted());
  });

  it.each(Object.entries(longest))("%s is counted with %d rows or more", (name, most) => {
    expect(costSchema.fields.get(name)?.size.assumed).toBeGreaterThanOrEqual(most);
  });

  it("is as long as the years that are asked for, where it is one of years", () => {
    const costOf = (from: number, to: number) =>
      measure(`{ nation { annuals(from: ${from}, to: ${to}) { year } } }`).cost;

    expect([costOf(2024, 2024), costOf(2017, 2027)]).toEqual([1 + 1, 1 + 11]);
  });

  it("costs too much where every regency that a summary lacks is asked for all its years", () => {
    const regency = selectAll(schema, "RegencyYear", ends);
    const text = `{ nation { annual(year: 2023) { evaluationSummary { provenance { missing {
      regency { annuals(from: 2017, to: 2027) ${regency} }
    } } } } } }`;

    expect(measure(text).cost).toBeGreaterThan(costLimit);
  });

  it("is made by no provenance but of those fields", () => {
    const sources = readdirSync(`${root}services`, { recursive: true, encoding: "utf8" }).filter(isSource);
    const foldersWith = (text: string) =>
      new Set(sources.filter((file) => readSource(file).includes(text)).map(dirname));

    expect(foldersWith("missing: () => missingRegencies(")).toEqual(foldersWith("@NamesRegencies()"));
  });

  function countWithin(province: string): number {
    return regencies.filter((row) => row.startsWith(`${province}.`)).length;
  }

  /** Those whose rows are regions, or have one. */
  function listsOfRegions(): string[] {
    const isRegion = (type: string) => /^(Nation|Province|Regency)(Year)?$/.test(type);
    const fields = [...costSchema.fields];
    const leads = (type: string) =>
      isRegion(type) || fields.some(([name, field]) => name.startsWith(`${type}.`) && isRegion(field.type));
    const sizes = (type: string, names: readonly string[]) =>
      names.some((name) => leads(costSchema.fields.get(`${type}.${name}`)?.type ?? ""));
    const isPage = (name: string) => name.endsWith("Connection.nodes");
    return fields
      .filter(([, { size }]) => size.slicedBy.length === 0)
      .filter(
        ([name, { type, isList, size }]) => (isList && leads(type) && !isPage(name)) || sizes(type, size.sizedFields),
      )
      .map(([name]) => name);
  }

  function isSource(file: string): boolean {
    return file.endsWith(".ts") && !file.endsWith(".test.ts");
  }

  function readSource(file: string): string {
    return read(`services/${file}`);
  }
});
