import {
  type DocumentNode,
  type ExecutionArgs,
  type FieldNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  isInterfaceType,
  type OperationDefinitionNode,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { PUBLIC_ACTOR } from "../../identity/actor.ts";
import { type Denial, findDenial, findRights, type Right } from "../../identity/rights.ts";
import type { SimpulPlugin } from "../context.ts";

/**
 * Holds every request to the rights that stand in the supergraph: one that asks for a field which is not for its
 * actor is refused whole, before any agency is asked. `@skip` and `@include` excuse nothing.
 *
 * The runtime's `genericAuth` does not serve: it makes a new document of each that it lets pass, so that every request
 * is planned anew, and it judges operations that are not executed, with variables that they do not have.
 */
export function useRights(): SimpulPlugin {
  /** By operation: whatever its caller, it asks for the same. */
  const known = new WeakMap<OperationDefinitionNode, readonly AskedRight[]>();

  return {
    onExecute({ args, context: { actor = PUBLIC_ACTOR }, setResultAndStopExecution }) {
      const errors = rightsAsked(args).flatMap(({ right, node }) => {
        const denial = findDenial(actor, right);
        return denial ? [toError(denial, node)] : [];
      });
      if (errors.length > 0) {
        setResultAndStopExecution({ errors });
      }
    },
  };

  function rightsAsked({ schema, document, operationName }: ExecutionArgs): readonly AskedRight[] {
    const operation = getOperationAST(document, operationName);
    if (!operation) return [];
    // With the fragments that it spreads, and no others.
    const asked = known.get(operation) ?? collect(schema, separateOperations(document)[operation.name?.value ?? ""]);
    known.set(operation, asked);
    return asked;
  }
}

interface AskedRight {
  readonly right: Right;
  readonly node: FieldNode;
}

function collect(schema: GraphQLSchema, document: DocumentNode | undefined): readonly AskedRight[] {
  const asked: AskedRight[] = [];
  const typeInfo = new TypeInfo(schema);
  const visitor = {
    Field(node: FieldNode) {
      const type = typeInfo.getParentType();
      // What an interface does not say of a field, a type behind it may.
      for (const owner of isInterfaceType(type) ? [type, ...schema.getPossibleTypes(type)] : [type]) {
        const field = owner && "getFields" in owner ? owner.getFields()[node.name.value] : undefined;
        asked.push(...(owner && field ? findRights(owner, field) : []).map((right) => ({ right, node })));
      }
    },
  };
  if (document) visit(document, visitWithTypeInfo(typeInfo, visitor));
  return asked;
}

/** Without `spec`, so that the status holds for every media type. */
function toError({ code, message }: Denial, nodes: FieldNode): GraphQLError {
  const http =
    code === "UNAUTHENTICATED" ? { status: 401, headers: { "www-authenticate": "Bearer" } } : { status: 403 };
  return new GraphQLError(message, { nodes, extensions: { code, http } });
}
