import {
  type ConstDirectiveNode,
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  valueFromASTUntyped,
} from "graphql";
import { findDenial, type ProtectedField, type Scopes } from "../../identity/rights.ts";
import { HubError } from "./errors.ts";
import type { SubgraphContext } from "./subgraph.ts";

/**
 * Makes every field with `@authenticated` or `@requiresScopes`, and every field of a type with one, refuse whoever may
 * not use it: also who asks the agency around the gateway, and also a field that is the property of its name.
 */
export function guardFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      for (const right of findRights(type, field)) field.resolve = guard(right, field.resolve ?? defaultFieldResolver);
    }
  }
}

type Field = GraphQLField<unknown, SubgraphContext>;

function findRights(type: GraphQLObjectType, field: Field): ProtectedField[] {
  const coordinate = `${type.name}.${field.name}`;
  return [type, field].flatMap(({ astNode }) => {
    const directives = astNode?.directives ?? [];
    const scoped = directives.find(({ name }) => name.value === "requiresScopes");
    if (scoped) return [{ coordinate, scopes: scopesOf(scoped) }];
    return directives.some(({ name }) => name.value === "authenticated") ? [{ coordinate }] : [];
  });
}

/** Nobody has the scope of a directive that names none. */
const scopesOf = ({ arguments: [scopes] = [] }: ConstDirectiveNode): Scopes =>
  scopes ? (valueFromASTUntyped(scopes.value) as Scopes) : [];

function guard(right: ProtectedField, resolve: Resolve): Resolve {
  return (source, args, context, info) => {
    const denial = findDenial(context.actor, right);
    if (denial) throw new HubError(denial.code, denial.message);
    return resolve(source, args, context, info);
  };
}

type Resolve = GraphQLFieldResolver<unknown, SubgraphContext>;
