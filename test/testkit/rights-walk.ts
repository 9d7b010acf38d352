import { readFileSync } from "node:fs";
import {
  buildSchema,
  type DirectiveNode,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type ValueNode,
} from "graphql";
import { ROLES, type TestActor } from "./hub.ts";

/** A field that a printed schema protects, and who may use it. */
export interface ProtectedField {
  readonly coordinate: string;
  readonly type: string;
  readonly field: string;
  readonly roles: readonly TestActor["role"][];
}

/** Every field that bears a right, as it stands in the text. */
export const findProtectedFields = (sdl: string): ProtectedField[] =>
  parse(sdl)
    .definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
    .flatMap(protectedFieldsOf);

const protectedFieldsOf = ({ name, fields = [] }: ObjectTypeDefinitionNode): ProtectedField[] =>
  fields.flatMap((field) =>
    (field.directives ?? []).flatMap((directive) => {
      const roles = rolesOf(directive);
      const coordinate = `${name.value}.${field.name.value}`;
      return roles ? [{ coordinate, type: name.value, field: field.name.value, roles }] : [];
    }),
  );

function rolesOf({ name, arguments: [scopes] = [] }: DirectiveNode): readonly TestActor["role"][] | null {
  if (name.value === "authenticated") return ROLES.filter((role) => role !== "PUBLIC");
  return name.value === "requiresScopes" ? (textsIn(scopes!.value) as TestActor["role"][]) : null;
}

/** Each inner list of the scopes is one role. */
function textsIn(value: ValueNode): string[] {
  if (value.kind === Kind.LIST) return value.values.flatMap(textsIn);
  return value.kind === Kind.STRING ? [value.value] : [];
}

/** The least that a mutation takes, whatever comes of it. */
function inputOf(field: string): string {
  const [argument] = graph.getMutationType()!.getFields()[field]!.args;
  return `(input: ${sampleOf(argument!.type)})`;
}

const graph = buildSchema(readFileSync(new URL("../../schema/supergraph.graphql", import.meta.url), "utf8"), {
  assumeValidSDL: true,
});

function sampleOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return `[${sampleOf(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return SAMPLES[type.name]!;
  const required = Object.values(type.getFields()).filter(isRequiredInputField);
  return `{ ${required.map((field) => `${field.name}: ${sampleOf(field.type)}`).join(", ")} }`;
}

const SAMPLES: Readonly<Record<string, string>> = {
  Boolean: "true",
  Date: '"2024-01-31"',
  DateTime: '"2024-01-31T00:00:00Z"',
  Float: "1",
  ID: '"rights-walk"',
  Int: "2023",
  Rupiah: '"1"',
  String: '"word"',
};

/** The days that a field must be asked for. */
const daysOf = (field: string): string => (field === "reminders" ? `(from: "2024-12-01", to: "2024-12-31")` : "");

/** By the type that has it: a question through the whole graph in which a field is asked for. */
export const waysInGraph: Readonly<Record<string, (field: string) => string>> = {
  Query: (field) => `{ ${field} { __typename } }`,
  Mutation: (field) => `mutation { ${field}${inputOf(field)} { __typename } }`,
  RegencyYear: (field) => `{ regency(code: "51.71") { annual(year: 2023) { ${field} { __typename } } } }`,
  ProvinceYear: (field) => `{ province(code: "51") { annual(year: 2023) { ${field} { __typename } } } }`,
  NationYear: (field) => `{ nation { annual(year: 2023) { ${field} { __typename } } } }`,
  Province: (field) => `{ province(code: "51") { ${field}${daysOf(field)} { __typename } } }`,
  Cohort: (field) => `{ cohorts { ${field} { __typename } } }`,
  CoordinationForum: (field) => `{ provinces { forums { ${field} { __typename } } } }`,
  Evaluation: (field) => `{ regency(code: "51.71") { annual(year: 2023) { evaluation { ${field} { __typename } } } } }`,
  Actor: (field) => `{ bappenasFigure(figure: "BUDGET_LINE/51.03/2025/APBN") { states { actor { ${field} } } } }`,
};

const entity = (representation: string, selection: string) =>
  `{ _entities(representations: [{ ${representation} }]) { ... on ${/"(\w+)"/.exec(representation)?.[1]} { ${selection} } } }`;

const VIEW = `view: "now/ACCEPTED/CURRENT"`;

/** The same as an agency is asked alone, where it differs. */
export const waysInAgency: Readonly<Record<string, (field: string) => string>> = {
  ...waysInGraph,
  RegencyYear: (field) =>
    entity(`__typename: "RegencyYear", code: "51.71", year: 2023, ${VIEW}`, `${field} { __typename }`),
  ProvinceYear: (field) =>
    entity(`__typename: "ProvinceYear", code: "51", year: 2023, ${VIEW}`, `${field} { __typename }`),
  NationYear: (field) => entity(`__typename: "NationYear", year: 2023, ${VIEW}`, `${field} { __typename }`),
  Province: (field) => entity(`__typename: "Province", code: "51"`, `${field}${daysOf(field)} { __typename }`),
  Evaluation: (field) =>
    entity(`__typename: "RegencyYear", code: "51.71", year: 2023, ${VIEW}`, `evaluation { ${field} { __typename } }`),
  CoordinationForum: (field) => entity(`__typename: "Province", code: "51"`, `forums { ${field} { __typename } }`),
};

/** Somebody of each role, as complete as their token must be. */
export const actorOf = (role: TestActor["role"]): TestActor => ({ role, ...SEATS[role] });

const SEATS: Partial<Record<TestActor["role"], Omit<TestActor, "role">>> = {
  REGENCY_OPERATOR: { region: "51.03" },
  PROVINCE_COORDINATOR: { region: "51" },
  ASSESSOR: { cohort: 2023 },
  MINISTRY_ANALYST: { agency: "kemenkeu" },
  MINISTRY_STEWARD: { agency: "bappenas" },
};
