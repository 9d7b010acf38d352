import type { Executor } from "@graphql-tools/utils";
import { PUBLIC_ACTOR } from "../../identity/actor.ts";
import { createIssuerKey, openLocalIssuer } from "../../identity/local-issuer.ts";
import { Role } from "../../identity/role.ts";
import { createFixtureGraph, type FixtureAgencies } from "./fixture-graph.ts";
import { type FixtureGateway, startFixtureGateway } from "./start-fixture-gateway.ts";

const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@authenticated", "@key", "@requiresScopes", "@shareable", "@tag"]
)`;

/** Two agencies that keep some things for some; neither enforces it. */
export const protectedAgencies: FixtureAgencies = {
  provincial: {
    typeDefs: `${link}
      type Query {
        forum(minStatus: String @tag(name: "internal")): Forum
        places: [Place!]
        auditTrail: [Place!] @authenticated @tag(name: "internal")
      }
      type Mutation {
        closeForum(input: CloseInput!): Forum @requiresScopes(scopes: [["PROVINCE_COORDINATOR"], ["HUB_ADMIN"]]) @tag(name: "internal")
      }
      input CloseInput { hiddenReason: String! }
      "A place where people meet."
      interface Place { name: String!  city: String }
      type Forum implements Place @key(fields: "name") {
        name: String!
        city: String
        chair: Person
        meetings: [Meeting!]! @requiresScopes(scopes: [["PROVINCE_COORDINATOR"]]) @tag(name: "internal")
      }
      type Meeting implements Place @tag(name: "internal") { name: String!  city: String }
      type Hall implements Place { name: String!  city: String @authenticated }
      type Person @shareable { office: String!  name: String @authenticated @tag(name: "internal") }`,
    resolvers: {
      Query: {
        forum: () => ({ name: "Forum Bali", chair: { office: "Bappeda", name: "Wayan" } }),
        places: () => [{ __typename: "Forum", name: "Forum Bali", city: "Denpasar" }],
        auditTrail: () => [{ __typename: "Forum", name: "Forum Bali" }],
      },
      Mutation: { closeForum: () => ({ name: "Forum Bali" }) },
      Forum: { meetings: () => [{ name: "January" }], __resolveReference: (forum: object) => forum },
    },
  },
  kominfo: {
    typeDefs: `${link}
      type Forum @key(fields: "name") { name: String!  guests: [Person!] }
      type Person @shareable { office: String!  name: String @authenticated @tag(name: "internal") }`,
    resolvers: {
      Forum: {
        __resolveReference: (forum: object) => forum,
        guests: () => [{ office: "Diskominfo", name: "Ketut" }],
      },
    },
  },
};

const issuer = await openLocalIssuer(await createIssuerKey());

export async function authorizationOf(role: Role): Promise<Record<string, string>> {
  const region = { [Role.REGENCY_OPERATOR]: "51.71", [Role.PROVINCE_COORDINATOR]: "51" }[role as string] ?? null;
  const agency = role === Role.MINISTRY_STEWARD || role === Role.MINISTRY_ANALYST ? "kominfo" : null;
  const cohort = role === Role.ASSESSOR ? 2023 : null;
  const actor = { ...PUBLIC_ACTOR, role, region, agency, cohort, subject: "f3a9", name: "Nyoman" };
  return { authorization: `Bearer ${await issuer.issue(actor, new Date(Date.now() + 3_600_000))}` };
}

export interface ProtectedGraph extends FixtureGateway {
  /** The agencies that were asked, in order. */
  readonly asked: readonly string[];
}

/** The two agencies behind a gateway that knows whom to believe. */
export async function startProtectedGraph({ hasPublicView }: { hasPublicView: boolean }): Promise<ProtectedGraph> {
  const { supergraph, publicSupergraph, executors } = createFixtureGraph(protectedAgencies);
  const asked: string[] = [];
  const noting = ([name, executor]: [string, Executor]): [string, Executor] => [
    name,
    (request) => {
      asked.push(name);
      return executor(request);
    },
  ];
  const gateway = await startFixtureGateway({
    supergraph,
    ...(hasPublicView && { publicSupergraph }),
    executors: Object.fromEntries(Object.entries(executors).map(noting)),
    localIssuer: issuer,
  });
  return { ...gateway, asked };
}
