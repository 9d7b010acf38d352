import {
  type DirectiveNode,
  getNamedType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  Kind,
  parse,
  printSchema,
  visit,
} from "graphql";
import { buildPublicView } from "../../gateway/public-view.ts";
import type { Supergraph } from "../../hub/supergraph.ts";

type Views = Pick<Supergraph, "sdl" | "publicViewSdl">;

/** All by which the public's view of a graph would tell of what is tagged internal in it. */
export function findLeaks({ sdl, publicViewSdl }: Views): string[] {
  const view = buildPublicView(publicViewSdl);
  const shown = coordinatesOf(view);
  return [
    ...listInternal(sdl)
      .filter((coordinate) => shown.has(coordinate))
      .map((coordinate) => `${coordinate} is shown`),
    ...findUnreachable(view).map((name) => `${name} is shown, and nothing leads to it`),
    ...view
      .getDirectives()
      .filter((directive) => !isSpecifiedDirective(directive))
      .map(({ name }) => `@${name} is shown`),
    ...findMentions(buildPublicView(sdl), view),
  ];
}

/** What bears the tag: `Type`, `Type.field`, `Type.field.argument`, `Enum.VALUE`. */
function listInternal(sdl: string): string[] {
  const names: string[] = [];
  const internal: string[] = [];
  visit(parse(sdl), {
    enter(node) {
      if (!("name" in node) || !node.name || !("directives" in node) || !node.kind.endsWith("Definition")) return;
      names.push(node.name.value);
      if (node.directives?.some(isInternal)) internal.push(names.join("."));
    },
    leave(node) {
      if ("name" in node && node.name && "directives" in node && node.kind.endsWith("Definition")) names.pop();
    },
  });
  return internal;
}

const isInternal = ({ name, arguments: [tag] = [] }: DirectiveNode): boolean =>
  name.value === "tag" && tag?.value.kind === Kind.STRING && tag.value.value === "internal";

const typesOf = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));

/** In the same terms, all that a schema shows. */
const coordinatesOf = (schema: GraphQLSchema): ReadonlySet<string> =>
  new Set(
    typesOf(schema).flatMap((type) => [
      type.name,
      ...(isEnumType(type) ? type.getValues().map(({ name }) => `${type.name}.${name}`) : []),
      ...fieldsOf(type).flatMap((field) => [
        `${type.name}.${field.name}`,
        ...argumentsOf(field).map(({ name }) => `${type.name}.${field.name}.${name}`),
      ]),
    ]),
  );

type AnyField = GraphQLField<unknown, unknown> | GraphQLInputField;

const fieldsOf = (type: GraphQLNamedType): AnyField[] =>
  isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];

const argumentsOf = (field: AnyField) => ("args" in field ? field.args : []);

function findUnreachable(schema: GraphQLSchema): string[] {
  const reached = new Set<GraphQLNamedType>();
  const reach = (type: GraphQLNamedType): void => {
    if (reached.has(type)) return;
    reached.add(type);
    for (const field of fieldsOf(type)) {
      reach(getNamedType(field.type));
      for (const argument of argumentsOf(field)) reach(getNamedType(argument.type));
    }
  };
  for (const root of [schema.getQueryType(), schema.getMutationType()]) if (root) reach(root);
  return typesOf(schema)
    .filter((type) => !reached.has(type))
    .map(({ name }) => name);
}

/** What its words tell of names that stand in the whole graph alone; a plain word of English is a name only as code. */
function findMentions(whole: GraphQLSchema, view: GraphQLSchema): string[] {
  const [names, shown] = [whole, view].map((schema) => readText(schema));
  const hidden = [...names!.names].filter((name) => !shown!.names.has(name));
  return shown!.descriptions.flatMap((text) =>
    hidden
      .filter((name) => new RegExp(/[a-z][A-Z]|_/.test(name) ? `\\b${name}\\b` : `\`${name}\``).test(text))
      .map((name) => `"${text}" mentions ${name}`),
  );
}

function readText(schema: GraphQLSchema) {
  const names = new Set<string>();
  const descriptions: string[] = [];
  visit(parse(printSchema(schema)), {
    Name: ({ value }) => void names.add(value),
    StringValue: ({ value }) => void descriptions.push(value),
  });
  return { names, descriptions };
}
