import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isAbstractType,
  isEnumType,
  isObjectType,
  isScalarType,
  type GraphQLSchema,
} from "graphql";
import { listEntities } from "./supergraph-walk.ts";

/** Scalars that hold no figure. Any other is a number, money, a day, a moment, or whether something is so: a state. */
const PLAIN: ReadonlySet<string> = new Set(["ID", "String"]);

interface Graph {
  readonly sdl: string;
  readonly publicSdl: string;
}

/**
 * Every figure that does not say where it comes from: neither by a field `provenance` beside it, nor as a row within a
 * type that has one. (An entity is no row: it stands by itself, wherever a link leads to it.)
 * @param exceptions `Type` or `Type.field`, with the reason; one that excuses nothing is a fault, too
 */
export function findBareFigures(graph: Graph, exceptions: Readonly<Record<string, string>> = {}): string[] {
  const figures = listBareTypes(graph).flatMap((type) => listFigures(type).map((field) => [type.name, field] as const));
  const excuses = figures.map(([type, field]) => [type, `${type}.${field}`].find((place) => place in exceptions));
  return [
    ...figures
      .filter((_, place) => excuses[place] === undefined)
      .map(([type, field]) => `${type}.${field} is a figure without provenance`),
    ...Object.keys(exceptions)
      .filter((place) => !excuses.includes(place))
      .map((place) => `${place} needs no exception`),
  ];
}

/** The types that a client can reach and for which no provenance stands. */
function listBareTypes({ sdl, publicSdl }: Graph): GraphQLObjectType[] {
  const schema = buildSchema(publicSdl);
  const entities = listEntities(sdl);
  const bare = new Set<GraphQLObjectType>();
  const covered = new Set<GraphQLObjectType>();
  const visit = (type: GraphQLObjectType, isWithin: boolean) => {
    const reached = hasProvenance(type) || (isWithin && !entities.has(type.name)) ? covered : bare;
    if (reached.has(type)) return;
    reached.add(type);
    const targets = Object.values(type.getFields()).flatMap((field) => objectTypesOf(field, schema));
    for (const target of targets) visit(target, reached === covered);
  };
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const root of roots) if (root) visit(root, false);
  return [...bare];
}

const hasProvenance = (type: GraphQLObjectType): boolean => typeOf(type, "provenance") === "Provenance";

const typeOf = (type: GraphQLObjectType, field: string): string | undefined =>
  getNamedType(type.getFields()[field]?.type)?.name;

function objectTypesOf(field: GraphQLField<unknown, unknown>, schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const type = getNamedType(field.type);
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

/** The count of a connection is that of its own rows, and so is whether there are more: both come from nowhere else. */
function listFigures(type: GraphQLObjectType): string[] {
  if (type.name === "PageInfo") return [];
  const isConnection = typeOf(type, "pageInfo") === "PageInfo";
  return Object.values(type.getFields())
    .filter((field) => isFigure(field) && !(isConnection && field.name === "totalCount"))
    .map(({ name }) => name);
}

/** An enum tells a state, or a kind. */
function isFigure(field: GraphQLField<unknown, unknown>): boolean {
  const type = getNamedType(field.type);
  return isEnumType(type) || (isScalarType(type) && !PLAIN.has(type.name));
}
