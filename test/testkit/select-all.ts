import { getNamedType, type GraphQLField, type GraphQLSchema, isLeafType, isObjectType } from "graphql";

/**
 * A selection of all that a type answers without arguments, and of all that lies behind it.
 * @param ends by type what is selected of it instead, such as `code name` of what leads elsewhere
 */
export function selectAll(schema: GraphQLSchema, typeName: string, ends: Readonly<Record<string, string>>): string {
  const select = (name: string, within: readonly string[]): string => {
    if (ends[name]) return `{ ${ends[name]} }`;
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new TypeError(`${name} is no object type`);
    const fields = Object.values(type.getFields()).flatMap((field) => selectField(field, [...within, name]));
    return `{ ${fields.join(" ")} }`;
  };
  const selectField = (field: GraphQLField<unknown, unknown>, within: readonly string[]): string[] => {
    const type = getNamedType(field.type);
    if (field.args.length > 0 || within.includes(type.name)) return [];
    return [isLeafType(type) ? field.name : `${field.name} ${select(type.name, within)}`];
  };
  return select(typeName, []);
}
