import type { EntityManager } from "@mikro-orm/postgresql";
import { defaultFieldResolver, type GraphQLSchema } from "graphql";
import type { SubgraphContext } from "./subgraph.ts";

/** Gives each change of a mutation loaders of its own: what an earlier one read before it may have changed since. */
export function renewLoaders(schema: GraphQLSchema, createLoaders: (em: EntityManager) => unknown): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve = defaultFieldResolver } = field;
    field.resolve = (source, args, context: SubgraphContext, info) => {
      context.loaders = createLoaders(context.em);
      return resolve(source, args, context, info);
    };
  }
}
