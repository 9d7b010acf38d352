import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { compareSupergraphs, findDrift } from "../hub/schema.ts";
import { printSupergraph } from "../hub/supergraph.ts";
import { type Agencies, composeAgencies } from "./testkit/composition.ts";
import { findBareFigures } from "./testkit/figure-walk.ts";
import { findUnsizedLists } from "./testkit/list-walk.ts";
import { findErasures, findUndescribed, listEnumValues, listOwners } from "./testkit/supergraph-walk.ts";

const supergraph = await printSupergraph();
const root = fileURLToPath(new URL("../", import.meta.url));
const read = (file: string) => readFileSync(`${root}${file}`, "utf8");

describe("schema/", () => {
  it("is what the code prints", async () => {
    expect(await findDrift(supergraph)).toEqual([]);
  });

  it("has drifted where a file differs", async () => {
    const [first, ...others] = supergraph.subgraphs;
    const edited = { ...supergraph, subgraphs: [{ ...first!, sdl: `# edited\n${first!.sdl}` }, ...others] };
    expect(await findDrift(edited)).toContain(`${first!.name}.graphql`);
  });
});

describe("schema/README.md", () => {
  it("names the owner of every type but the answers of mutations", () => {
    const documented = [...read("schema/README.md").matchAll(/^\| (`\w+`|all) \|(.*)\|$/gm)].flatMap(
      ([, owner = "", types = ""]) =>
        [...types.matchAll(/`([A-Z]\w+)`/g)].map(([, type]) => `${type}: ${owner.replaceAll("`", "")}`),
    );
    const isAnswer = ([type, owner]: readonly [string, string]) => type.endsWith("Payload") && owner !== "all";
    const owned = [...listOwners(supergraph.sdl)]
      .filter((one) => !isAnswer(one))
      .map(([type, owner]) => `${type}: ${owner}`);
    expect(documented.toSorted()).toEqual(owned.toSorted());
  });
});

describe("the outage of one agency", () => {
  /** Two agencies by the rules: `kominfo` adds to a type of `regional`, and links to it from a row of its own. */
  const agencies = {
    regional: /* GraphQL */ `
      type Query {
        regency(code: ID!): Regency
        regencies: [Regency]
      }
      type Regency @key(fields: "code") {
        code: ID!
        name: String!
        neighbours: [Regency!]!
      }
    `,
    kominfo: /* GraphQL */ `
      type Query {
        memberships: [Membership]
      }
      type Membership {
        code: ID!
        stage: String!
        regency: Regency
      }
      type Regency @key(fields: "code") {
        code: ID!
        membership: Membership
      }
    `,
  };
  const erasuresOf = (parts: Agencies) => findErasures(composeAgencies(parts).sdl);
  const withKominfo = (rule: string, breach: string) =>
    erasuresOf({ ...agencies, kominfo: agencies.kominfo.replace(rule, breach) });

  it("erases nothing of another's", () => {
    expect(findErasures(supergraph.sdl)).toEqual([]);
  });

  it("is harmless where additions and links are nullable", () => {
    expect(erasuresOf(agencies)).toEqual([]);
  });

  it("would erase a whole answer by a root that is not nullable", () => {
    expect(withKominfo("memberships: [Membership]", "memberships: [Membership]!")).toEqual([
      "Query.memberships is a root: it must be nullable",
    ]);
  });

  it("would erase an owner's type by a field beside its own that is not nullable", () => {
    expect(withKominfo("membership: Membership", "membership: Membership!")).toEqual([
      "Regency.membership is added by kominfo to Regency of regional: it must be nullable",
    ]);
  });

  it("would erase a row by a link to another's entity that is not nullable", () => {
    expect(withKominfo("regency: Regency", "regency: Regency!")).toEqual([
      "Membership.regency of kominfo links to Regency of regional: it must be nullable",
    ]);
  });

  it.each(["[Regency]", "[Regency!]", "[[Regency]]"])("would erase rows by a link in a list: %s", (type) => {
    expect(withKominfo("regency: Regency", `regency: ${type}`)).toEqual([
      "Membership.regency of kominfo links to Regency of regional: it must not be a list, but stand in a row that carries the key",
    ]);
  });

  it("would erase the entity of an agency that joins later, by the same rules", () => {
    const bappenas = /* GraphQL */ `
      type Query {
        document(code: ID!): Document
      }
      type Document @key(fields: "code") {
        code: ID!
      }
    `;
    const kominfo = /* GraphQL */ `
      type Query {
        masterplans: [Document]
      }
      type Document @key(fields: "code", resolvable: false) {
        code: ID!
      }
    `;
    expect(erasuresOf({ bappenas, kominfo })).toEqual([
      "Query.masterplans of kominfo links to Document of bappenas: it must not be a list, but stand in a row that carries the key",
    ]);
  });

  it("cannot be told of an entity that two agencies resolve and lead to", () => {
    const documents = /* GraphQL */ `
      type Document @key(fields: "code") {
        code: ID!
      }
    `;
    const bappenas = `type Query { document: Document } ${documents}`;
    const kominfo = `type Query { plan: Document } ${documents}`;
    expect(erasuresOf({ bappenas, kominfo })).toEqual([
      "Document is resolved by bappenas, kominfo: it must have one owner",
    ]);
    expect(erasuresOf({ bappenas, kominfo: documents })).toEqual([]);
  });
});

describe("a list of objects", () => {
  it("says how long it is, so that a query has a cost", () => {
    expect(findUnsizedLists(supergraph.sdl)).toEqual([]);
  });

  it("is found where it does not, in a page and outside", () => {
    const sdl = /* GraphQL */ `
      type Query {
        sized: [Row] @listSize(assumedSize: 6)
        names: [String]
        unsized: [Row!]!
        page(first: Int): RowConnection @listSize(slicingArguments: ["first"], sizedFields: ["nodes"])
        other(first: Int): OtherConnection
      }
      type Row {
        name: String
      }
      type RowConnection {
        nodes: [Row]
      }
      type OtherConnection {
        nodes: [Row]
      }
    `;
    expect(findUnsizedLists(sdl)).toEqual(["Query.unsized", "OtherConnection.nodes"]);
  });
});

describe("a figure without provenance fails", () => {
  /** What is a number, a day or a state, and no figure that anybody reported. */
  const exceptions = {
    "Query.reportingYears": "years are coordinates: each leads to figures that tell their own provenance",
    "RegencyYear.year": "a coordinate, as it was asked for",
    "ProvinceYear.year": "a coordinate, as it was asked for",
    "NationYear.year": "a coordinate, as it was asked for",
    "FormerCode.validUntil": "of the register itself; `legalBasis` is the law that it comes from",
    "Program.startYear": "what the program is by definition; what it set out to reach has a provenance",
    ProgressRule: "a rule is no figure: it has a version, and says in words whose it is",
    "Regency.kind": "of the register itself, as its code tells it",
    "RegencyYear.kind": "of the register itself, as its code tells it",
    "ProvinceYear.existed": "of the register itself: from the law that established the province",
    "Viewer.role": "who asks, as their token tells it",
    "Viewer.cohort": "who asks, as their token tells it",
    FigureResult: "tells to which state of a figure a change led; the figure itself has its provenance",
    "Refusal.code": "why a change was not made",
    ApprovalStep: "a rule is no figure: who takes which step of an approval",
    "Figure.year": "a coordinate, as the figure's name has it",
    PendingFigure: "tells where a figure stands on its way; the figure itself has its provenance",
    "KindReporting.dueOn": "a rule is no figure: until when a report is due",
    ReportingRegions: "counted from what the agency holds, at the moment as of which the year is read",
    "Actor.role": "who did something, as their token told it then",
    AuditEntry: "tells what somebody did; the figures that they changed have their provenance",
    AuditedState: "where a figure stood; the figure itself has its provenance",
    "ReadinessCriterion.group": "a definition is no figure: under what the hub lists a criterion",
    "Ministry.interests": "what the hub takes for a ministry's interest, and says that it is the hub's own choice",
    ReminderDay: "a coordinate: a day, with the follow-ups that fall due on it",
    FigureCounts: "counted from what the agency holds, at the moment of the question",
  };

  it("finds that all of the graph say where they come from", () => {
    expect(findBareFigures(supergraph, exceptions)).toEqual([]);
  });

  /** A figure with its provenance, a row within it, and a link to an entity. */
  const graph = /* GraphQL */ `
    scalar Rupiah
    scalar Date
    type Query {
      budget: Budget
      regencies: RegencyConnection
    }
    type Budget {
      planned: Rupiah
      lines: [Line!]!
      provenance: Provenance
    }
    type Line {
      planned: Rupiah
      regency: Regency
    }
    enum MembershipStage {
      ASSESSMENT
      LAUNCH
    }
    type RegencyConnection {
      nodes: [Regency!]!
      pageInfo: PageInfo!
      totalCount: Int!
    }
    type PageInfo {
      hasNextPage: Boolean!
    }
    type Regency @key(fields: "code") {
      code: ID!
      name: String!
    }
    type Provenance {
      asOf: Date
      partCount: Int
    }
  `;
  const bareIn = (sdl: string, excused = {}) => findBareFigures(composeAgencies({ regional: sdl }), excused);
  const withRegency = (field: string) => graph.replace("name: String!", `name: String! ${field}`);

  it("takes a row within a type that has one, and the count of a connection", () => {
    expect(bareIn(graph)).toEqual([]);
  });

  it.each([
    "area: Float",
    "residents: Int!",
    "money: [Rupiah!]",
    "foundedOn: Date",
    "stage: MembershipStage",
    "stages: [MembershipStage!]!",
    "isMade: Boolean",
  ])("finds %s", (field) => {
    const [name] = field.split(":");
    expect(bareIn(withRegency(field))).toEqual([`Regency.${name} is a figure without provenance`]);
  });

  it("finds all of a type that loses its provenance, and of the rows within it", () => {
    expect(bareIn(graph.replace("provenance: Provenance", "origin: Provenance"))).toEqual([
      "Budget.planned is a figure without provenance",
      "Line.planned is a figure without provenance",
      "Provenance.asOf is a figure without provenance",
      "Provenance.partCount is a figure without provenance",
    ]);
  });

  it("finds a type that tells a state and nothing else", () => {
    const membership = "type Membership { stage: MembershipStage! }";
    const bare = `${graph} ${membership} extend type Query { membership: Membership }`;
    expect(bareIn(bare)).toEqual(["Membership.stage is a figure without provenance"]);
    expect(bareIn(bare.replace("MembershipStage! }", "MembershipStage! provenance: Provenance }"))).toEqual([]);
  });

  it("finds a row to which another way leads", () => {
    expect(bareIn(graph.replace("budget: Budget", "budget: Budget lines: [Line!]"))).toEqual([
      "Line.planned is a figure without provenance",
    ]);
  });

  it("finds an entity behind a link of a row", () => {
    const behind = graph
      .replace("regencies: RegencyConnection", "")
      .replace("name: String!", "name: String! area: Float");
    expect(bareIn(behind)).toEqual(["Regency.area is a figure without provenance"]);
  });

  it("takes an exception of a type or a field, and finds one that excuses nothing", () => {
    const sdl = withRegency("area: Float");
    expect(bareIn(sdl, { Regency: "reason" })).toEqual([]);
    expect(bareIn(sdl, { "Regency.area": "reason" })).toEqual([]);
    expect(bareIn(graph, { "Regency.area": "reason" })).toEqual(["Regency.area needs no exception"]);
  });
});

describe("what a client reads", () => {
  it("describes every type, and every field that takes arguments", () => {
    expect(findUndescribed(supergraph.publicSdl)).toEqual([]);
  });

  it("misses a description where there is none", () => {
    const sdl = "type Query { regency(code: ID!): Regency code: ID } type Regency { code: ID! }";
    expect(findUndescribed(sdl)).toEqual(["Query.regency", "Regency"]);
  });

  it("finds each value of an enum in the glossary", () => {
    const words = new Set(
      read("docs/GLOSSARY.md")
        .split("\n")
        .filter((line) => line.startsWith("| "))
        .flatMap((row) => [...row.split("|")[1]!.matchAll(/\w+/g)].map(([word]) => word)),
    );
    const missing = listEnumValues(supergraph.publicSdl).filter(({ value }) => !words.has(value));
    expect(missing.map(({ coordinate }) => coordinate)).toEqual([]);
  });

  const operations = readdirSync(`${root}schema/operations`).filter((name) => name.endsWith(".graphql"));

  it.each(operations)("can be asked by operations/%s", (name) => {
    const document = parse(read(`schema/operations/${name}`));
    expect(validate(buildSchema(supergraph.publicSdl), document).map(({ message }) => message)).toEqual([]);
  });
});

describe("a change of the graph", () => {
  const before = "type Query { regency(code: ID!): Regency } type Regency { code: ID! name: String }";
  const changes = (after: string) =>
    compareSupergraphs(composeAgencies({ regional: before }).sdl, composeAgencies({ regional: after }).sdl);

  it("breaks clients where a field is removed", async () => {
    expect(await changes(before.replace("name: String", ""))).toEqual([
      { isBreaking: true, message: "Field 'name' was removed from object type 'Regency'" },
    ]);
  });

  it("is safe where a field is added", async () => {
    expect(await changes(before.replace("name: String", "name: String kind: String"))).toEqual([
      { isBreaking: false, message: "Field 'kind' was added to object type 'Regency'" },
    ]);
  });

  it("is none where only what clients do not see differs", async () => {
    expect(await changes(before.replace("name: String", "name: String view: String @inaccessible"))).toEqual([]);
  });
});
