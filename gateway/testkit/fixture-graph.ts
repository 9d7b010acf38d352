import { buildSubgraphSchema } from "@apollo/subgraph";
import type { ExecutionRequest, ExecutionResult, Executor } from "@graphql-tools/utils";
import { composeSchemaContract, composeServices } from "@theguild/federation-composition";
import { execute, type GraphQLSchema, parse } from "graphql";

type Resolvers = Record<string, Record<string, unknown>>;

/** A small graph in the shape of the real one: three agencies share the entity Regency. */
export interface FixtureAgency {
  readonly typeDefs: string;
  readonly resolvers: Resolvers;
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@inaccessible"])`;

export const regencies = [
  { code: "51.01", name: "Jembrana", score: 71, target: 75 },
  { code: "51.02", name: "Tabanan", score: 64, target: 60 },
  { code: "51.71", name: "Denpasar", score: 88, target: 90 },
];

const find = (code: string) => regencies.find((regency) => regency.code === code);

export const fixtureAgencies = {
  regional: {
    typeDefs: `${link}
      type Query { province(code: ID!): Province  regency(code: ID!): Regency  regionalFigures: FigureCounts }
      type Mutation { renameRegency(code: ID!, name: String!): Regency }
      type Province { code: ID!  name: String!  regencies: [Regency!]! }
      type Regency @key(fields: "code") { code: ID!  name: String!  secret: String @inaccessible }
      type FigureCounts @shareable { total: Int!  simulated: Int! }`,
    resolvers: {
      Query: {
        province: (_: unknown, { code }: { code: string }) =>
          code === "51" ? { code, name: "Bali", regencies } : null,
        regency: (_: unknown, { code }: { code: string }) => find(code) ?? null,
        regionalFigures: () => ({ total: 552, simulated: 0 }),
      },
      Mutation: {
        renameRegency: (_: unknown, { code, name }: { code: string; name: string }) => ({
          ...find(code),
          name,
        }),
      },
      Regency: { __resolveReference: ({ code }: { code: string }) => find(code) ?? null },
    },
  },
  kominfo: {
    typeDefs: `${link}
      type Query { programs: [Program]  kominfoFigures: FigureCounts }
      type Program { name: String! }
      type Regency @key(fields: "code") { code: ID!  score: Int }
      type FigureCounts @shareable { total: Int!  simulated: Int! }`,
    resolvers: {
      Query: {
        programs: () => [{ name: "Gerakan Menuju Smart City" }],
        kominfoFigures: () => ({ total: 846, simulated: 700 }),
      },
      Regency: {
        __resolveReference: (reference: object) => reference,
        score: ({ code }: { code: string }) => find(code)?.score ?? null,
      },
    },
  },
  bappenas: {
    typeDefs: `${link}
      type Query { documents: [String] }
      type Regency @key(fields: "code") { code: ID!  target: Int }`,
    resolvers: {
      Query: { documents: () => ["RPJMN 2020-2024"] },
      Regency: {
        __resolveReference: (reference: object) => reference,
        target: ({ code }: { code: string }) => find(code)?.target ?? null,
      },
    },
  },
} satisfies Record<string, FixtureAgency>;

export type FixtureAgencies = Readonly<Record<string, FixtureAgency>>;

export interface FixtureGraph {
  readonly supergraph: string;
  /** Without what is tagged internal. */
  readonly publicSupergraph: string;
  readonly schemas: Readonly<Record<string, GraphQLSchema>>;
  readonly executors: Readonly<Record<string, Executor>>;
}

/** `agencies` may replace resolvers; `urls` are the addresses that the supergraph gets. */
export function createFixtureGraph(
  agencies: FixtureAgencies = fixtureAgencies,
  urls: Readonly<Record<string, string>> = {},
): FixtureGraph {
  const parts = Object.entries(agencies).map(([name, { typeDefs }]) => ({
    name,
    typeDefs: parse(typeDefs),
    url: urls[name] ?? "",
  }));
  const composed = composeServices(parts);
  const publicView = composeSchemaContract(parts, { include: new Set(), exclude: new Set(["internal"]) });
  if (!composed.supergraphSdl || !publicView.supergraphSdl) {
    throw new Error(
      [composed, publicView].flatMap(({ errors = [] }) => errors.map(({ message }) => message)).join("\n"),
    );
  }
  const schemas = Object.fromEntries(
    Object.entries(agencies).map(([name, { typeDefs, resolvers }]) => [
      name,
      // `resolvers` of @apollo/subgraph is typed for one exact map; ours differ per test.
      buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: resolvers as never }]),
    ]),
  );
  return {
    supergraph: composed.supergraphSdl,
    publicSupergraph: publicView.supergraphSdl,
    schemas,
    executors: Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [name, createFixtureExecutor(schema)]),
    ),
  };
}

export function createFixtureExecutor(schema: GraphQLSchema): Executor {
  return async <TReturn>(request: ExecutionRequest) =>
    // graphql-js does not know the type of the data that the caller expects.
    (await execute({
      schema,
      document: request.document,
      variableValues: request.variables,
      operationName: request.operationName,
      contextValue: request.context,
    })) as ExecutionResult<TReturn>;
}

/** The fixture with other resolvers for some fields of one agency. */
export function withResolvers(agency: keyof typeof fixtureAgencies, resolvers: Resolvers): FixtureAgencies {
  const { typeDefs, resolvers: original } = fixtureAgencies[agency];
  const merged: Resolvers = { ...original };
  for (const [type, fields] of Object.entries(resolvers)) {
    merged[type] = { ...merged[type], ...fields };
  }
  return { ...fixtureAgencies, [agency]: { typeDefs, resolvers: merged } };
}
