import {
  buildSchema,
  type DirectiveNode,
  type FieldDefinitionNode,
  isEnumType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
} from "graphql";

/** An object type of the supergraph, as the composer marked who answers what. */
interface JoinedType {
  readonly name: string;
  readonly isRoot: boolean;
  /** Agencies that answer an entity by its key; empty for any other type. */
  readonly resolvers: readonly string[];
  readonly fields: readonly JoinedField[];
}

interface JoinedField {
  readonly coordinate: string;
  readonly type: TypeNode;
  /** The agencies that answer the field; those that only require it are not among them. */
  readonly agencies: readonly string[];
}

/** It keeps the register: an entity that it resolves is its own, whoever adds to it. */
const REGISTER_KEEPER = "regional";
const ROOTS = new Set(["Query", "Mutation", "Subscription"]);

/**
 * Every place where the outage of one agency would erase what another has to tell: a root field that is not nullable,
 * a field beside another agency's that is not, and a link to another agency's entity that is not, or stands in a list.
 */
export function findErasures(supergraphSdl: string): string[] {
  const types = readTypes(supergraphSdl);
  const owners = new Map(types.map((type) => [type.name, ownerOf(type)]));
  return types.flatMap((type) => {
    if (owners.get(type.name) === "unclear") {
      return [`${type.name} is resolved by ${type.resolvers.join(", ")}: it must have one owner`];
    }
    return type.fields.flatMap((field) => [
      ...(type.isRoot ? judgeRoot(field) : judgeAddition(field, type, owners.get(type.name))),
      ...judgeLink(field, owners),
    ]);
  });
}

/** Who has the say over each object type: an agency, or `all` for a value type that all print alike. */
export function listOwners(supergraphSdl: string): ReadonlyMap<string, string> {
  const types = readTypes(supergraphSdl).filter(({ isRoot }) => !isRoot);
  return new Map(
    types.map((type) => {
      const [only = "", ...more] = new Set(type.fields.flatMap(({ agencies }) => agencies));
      return [type.name, ownerOf(type) ?? (more.length > 0 ? "all" : only)];
    }),
  );
}

/** The types that an agency answers by their key. */
export const listEntities = (supergraphSdl: string): ReadonlySet<string> =>
  new Set(
    readTypes(supergraphSdl)
      .filter(({ resolvers }) => resolvers.length > 0)
      .map(({ name }) => name),
  );

function judgeRoot({ coordinate, type }: JoinedField): string[] {
  return isNonNull(type) ? [`${coordinate} is a root: it must be nullable`] : [];
}

function judgeAddition({ coordinate, type, agencies }: JoinedField, { name }: JoinedType, owner?: string): string[] {
  if (!owner || agencies.includes(owner) || !isNonNull(type)) return [];
  return [`${coordinate} is added by ${agencies.join(", ")} to ${name} of ${owner}: it must be nullable`];
}

function judgeLink({ coordinate, type, agencies }: JoinedField, owners: ReadonlyMap<string, string | undefined>) {
  const target = nameOf(type);
  const owner = owners.get(target);
  if (!owner || agencies.every((agency) => agency === owner)) return [];
  const link = `${coordinate} of ${agencies.join(", ")} links to ${target} of ${owner}`;
  if (isList(type)) return [`${link}: it must not be a list, but stand in a row that carries the key`];
  return isNonNull(type) ? [`${link}: it must be nullable`] : [];
}

/**
 * Undefined for what is no entity: such a type is whole with each agency that has it. Of several that resolve one, its
 * owner is the one that has fields which are always there: all that others add can be away.
 */
function ownerOf({ resolvers, fields }: JoinedType): string | undefined {
  if (resolvers.includes(REGISTER_KEEPER)) return REGISTER_KEEPER;
  if (resolvers.length < 2) return resolvers[0];
  const lasting = fields.filter(({ type, agencies }) => isNonNull(type) && agencies.length === 1);
  const [owner, ...more] = new Set(lasting.flatMap(({ agencies }) => agencies));
  return more.length > 0 ? "unclear" : (owner ?? "unclear");
}

function readTypes(supergraphSdl: string): JoinedType[] {
  const { definitions } = parse(supergraphSdl);
  const names = new Map(
    definitions
      .filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === "join__Graph")
      .flatMap((graphs) => ("values" in graphs ? (graphs.values ?? []) : []))
      .map(({ name, directives = [] }) => [name.value, String(argumentsOf(directives[0])["name"])]),
  );
  return definitions
    .filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
    .map((definition) => readType(definition, names));
}

function readType(definition: ObjectTypeDefinitionNode, names: ReadonlyMap<unknown, string>): JoinedType {
  const name = definition.name.value;
  const joins = joinsOf(definition, "join__type");
  const agenciesOf = (graphs: readonly Arguments[]) => [
    ...new Set(graphs.flatMap(({ graph }) => names.get(graph) ?? [])),
  ];
  return {
    name,
    isRoot: ROOTS.has(name),
    resolvers: agenciesOf(joins.filter(({ key, resolvable }) => key !== undefined && resolvable !== false)),
    fields: (definition.fields ?? []).map((field) => {
      const graphs = joinsOf(field, "join__field");
      return {
        coordinate: `${name}.${field.name.value}`,
        type: field.type,
        // Without a mark of its own a field is answered by all that have the type.
        agencies: agenciesOf(graphs.length > 0 ? graphs.filter(({ external }) => external !== true) : joins),
      };
    }),
  };
}

type Arguments = Readonly<Record<string, unknown>>;

const joinsOf = ({ directives = [] }: ObjectTypeDefinitionNode | FieldDefinitionNode, directive: string): Arguments[] =>
  directives.filter(({ name }) => name.value === directive).map(argumentsOf);

const argumentsOf = (directive: DirectiveNode | undefined): Arguments =>
  Object.fromEntries(
    (directive?.arguments ?? []).map(({ name, value }) => [name.value, "value" in value ? value.value : null]),
  );

const isNonNull = ({ kind }: TypeNode): boolean => kind === Kind.NON_NULL_TYPE;

function isList(type: TypeNode): boolean {
  if (type.kind === Kind.NAMED_TYPE) return false;
  return type.kind === Kind.LIST_TYPE || isList(type.type);
}

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

/** The types, and the fields with arguments, that tell a client nothing of themselves. */
export function findUndescribed(publicSdl: string): string[] {
  return clientTypes(publicSdl).flatMap((type) => {
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    return [
      ...(type.description || ROOTS.has(type.name) ? [] : [type.name]),
      ...fields
        .filter(({ args, description }) => args.length > 0 && !description)
        .map(({ name }) => `${type.name}.${name}`),
    ];
  });
}

/** Every value of every enum that a client meets, as `Dimension.LIVING`. */
export function listEnumValues(publicSdl: string): { readonly coordinate: string; readonly value: string }[] {
  return clientTypes(publicSdl)
    .filter(isEnumType)
    .flatMap((type) => type.getValues().map(({ name }) => ({ coordinate: `${type.name}.${name}`, value: name })));
}

const clientTypes = (publicSdl: string) =>
  Object.values(buildSchema(publicSdl).getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
