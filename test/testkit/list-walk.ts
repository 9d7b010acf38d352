import { type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, print, type TypeNode } from "graphql";

interface Field {
  readonly type: string;
  readonly node: FieldDefinitionNode;
}

/** Every list of objects of which a schema does not say how long it is: by itself, or as the rows of a page. */
export function findUnsizedLists(sdl: string): string[] {
  const types = parse(sdl).definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
  const fields = types.flatMap(fieldsOf);
  const objects = new Set(types.map(({ name }) => name.value));
  const isRowOfPage = ({ type, node }: Field) => {
    const pages = fields.filter((page) => nameOf(page.node.type) === type);
    return pages.length > 0 && pages.every((page) => sizeOf(page.node).includes(`"${node.name.value}"`));
  };
  return fields
    .filter(({ node }) => isList(node.type) && objects.has(nameOf(node.type)))
    .filter((field) => sizeOf(field.node) === "" && !isRowOfPage(field))
    .map(({ type, node }) => `${type}.${node.name.value}`);
}

const fieldsOf = ({ name, fields = [] }: ObjectTypeDefinitionNode): Field[] =>
  fields.map((node) => ({ type: name.value, node }));

const sizeOf = ({ directives = [] }: FieldDefinitionNode): string =>
  directives
    .filter(({ name }) => name.value === "listSize")
    .map(print)
    .join(" ");

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));
