import { GraphQLError, type ValidationRule } from "graphql";
import type { SimpulPlugin } from "../context.ts";

/** Refuses every query that asks for the schema; `__typename` is data. */
export function useClosedIntrospection(): SimpulPlugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(ClosedIntrospectionRule);
    },
  };
}

const ClosedIntrospectionRule: ValidationRule = (context) => ({
  Field(node) {
    const { value } = node.name;
    if (value === "__schema" || value === "__type") {
      context.reportError(
        new GraphQLError(`${value} is not answered here; GET /schema.graphql has the schema.`, {
          nodes: node,
          extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
        }),
      );
    }
  },
});
