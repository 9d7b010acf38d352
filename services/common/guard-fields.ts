import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from "graphql";
import { findDenial, findRights, type Right } from "../../identity/rights.ts";
import { HubError } from "./errors.ts";
import type { SubgraphContext } from "./subgraph.ts";

/**
 * Makes every field that the schema protects refuse whoever may not use it: also who asks the agency around the
 * gateway, and also a field that is the property of its name.
 */
export function guardFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      for (const right of findRights(type, field)) field.resolve = guard(right, field.resolve ?? defaultFieldResolver);
    }
  }
}

type Resolve = GraphQLFieldResolver<unknown, SubgraphContext>;

function guard(right: Right, resolve: Resolve): Resolve {
  return (source, args, context, info) => {
    const denial = findDenial(context.actor, right);
    if (denial) throw new HubError(denial.code, denial.message);
    return resolve(source, args, context, info);
  };
}
