import { GraphQLError, type GraphQLSchema, type ValidationRule } from "graphql";
import type { SimpulPlugin } from "../context.ts";
import { isPublic } from "../public-view.ts";

/**
 * To the public, the graph is its view of it: their documents are held against it, and what they learn of the graph
 * they learn from it. The planner knows the whole graph; what it is asked for is a part of the view by then.
 */
export function usePublicView(view: GraphQLSchema): SimpulPlugin {
  return {
    onValidate({ context: { actor }, addValidationRule, validateFn, setValidationFn }) {
      if (isPublic(actor)) {
        addValidationRule(PublicViewRule);
        setValidationFn((_, ...rest) => validateFn(view, ...rest).map(addHint));
      }
    },
    onExecute({ args, context: { actor } }) {
      if (isPublic(actor)) args.schema = view;
    },
  };
}

/**
 * Refuses an operation for which the view has no root, which no other rule does.
 * The runtime keeps verdicts by document, schema and the names of the rules, and of these it has but the whole schema:
 * this rule's name keeps the public's verdicts apart from those of all others.
 */
const PublicViewRule: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (!context.getSchema().getRootType(node.operation)) {
      context.reportError(new GraphQLError(`Unknown operation type "${node.operation}".`, { nodes: node }));
    }
  },
});

const aboutUnknown = /^Cannot query field|^Unknown |is not defined by type|does not exist in/;
const hint = "More of the graph is open to whoever sends a token in the header: Authorization: Bearer <token>";

/** The same of all that is unknown, so that it does not tell what is hidden from what there is not. */
const addHint = (error: GraphQLError): GraphQLError =>
  aboutUnknown.test(error.message)
    ? new GraphQLError(`${error.message} ${hint}`, { nodes: error.nodes ?? null })
    : error;
