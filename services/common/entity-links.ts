import {
  defaultFieldResolver,
  type DocumentNode,
  getNamedType,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  visit,
} from "graphql";

/**
 * A value type that all agencies print can link to an entity of which some agencies have a class of their own, and
 * type-graphql takes a name once per schema. So the shared class of such a link has a name of its own, under which an
 * agency's schema is built, and gives it up before anybody reads the schema.
 */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["RegencyLink", "Regency"],
  ["ProvinceLink", "Province"],
]);

/** A link becomes the entity's stub; where the agency has the entity itself, it is that. */
export function nameLinks(document: DocumentNode): DocumentNode {
  const own = new Set(document.definitions.map((definition) => "name" in definition && definition.name?.value));
  const rename = <Node extends NamedTypeNode | ObjectTypeDefinitionNode>(node: Node, entity: string): Node => ({
    ...node,
    name: { kind: Kind.NAME, value: entity },
  });
  const entityOf = ({ name }: NamedTypeNode | ObjectTypeDefinitionNode) => ENTITIES.get(name.value);
  return visit(document, {
    NamedType(node) {
      const entity = entityOf(node);
      return entity === undefined ? undefined : rename(node, entity);
    },
    ObjectTypeDefinition(node) {
      const entity = entityOf(node);
      if (entity === undefined) return undefined;
      return own.has(entity) ? null : rename(node, entity);
    },
  });
}

export type ResolverMap = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * The resolvers under the names that `nameLinks` gives.
 * @param references by the entity's name: a link to an entity of the agency's own is answered as if another asked
 */
export function resolveLinks(
  resolvers: ResolverMap,
  schema: GraphQLSchema,
  references: ReadonlyMap<string, Refer>,
): ResolverMap {
  const types = Object.entries(resolvers).flatMap(([name, fields]) => {
    const type = schema.getType(name);
    const entity = ENTITIES.get(name);
    if (entity !== undefined && entity in resolvers) return [];
    return [[entity ?? name, isObjectType(type) ? { ...fields, ...ownLinks(type, references) } : fields] as const];
  });
  return Object.fromEntries(types);
}

type Refer = (link: never, context: never) => unknown;
type Resolve = GraphQLFieldResolver<unknown, unknown>;

/** The fields of a type that link to an entity which the agency answers itself. */
function ownLinks(type: GraphQLObjectType, references: ReadonlyMap<string, Refer>): Readonly<Record<string, Resolve>> {
  const links = Object.values(type.getFields()).flatMap((field) => {
    const refer = references.get(ENTITIES.get(getNamedType(field.type).name) ?? "");
    return refer ? [[field.name, follow(field.resolve ?? defaultFieldResolver, refer)] as const] : [];
  });
  return Object.fromEntries(links);
}

const follow =
  (resolve: Resolve, refer: Refer): Resolve =>
  async (...field) => {
    const link: unknown = await resolve(...field);
    return link ? refer(link as never, field[2] as never) : null;
  };
