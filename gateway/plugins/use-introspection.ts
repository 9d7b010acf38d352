import {
  type DocumentNode,
  type ExecutionArgs,
  type FieldNode,
  type FragmentSpreadNode,
  getOperationAST,
  GraphQLError,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationRule,
} from "graphql";
import type { SimpulPlugin } from "../context.ts";
import { executeHere } from "../execute-here.ts";
import { fragmentsOf, inFragment } from "../selections.ts";

/**
 * Answers here what no agency need be asked for (`__schema`, `__type`, `__typename`), and refuses to mix
 * introspection with data: the planner's executor would leave one of the two out, or fail.
 */
export function useIntrospection(): SimpulPlugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(IntrospectionAloneRule);
    },
    onExecute({ args, executeFn, setExecuteFn }) {
      const operation = getOperationAST(args.document, args.operationName);
      if (!operation) return;
      if (!asksAgencies(args, operation)) {
        setExecuteFn(executeHere);
      } else if (needsRewriting(args.document, operation)) {
        const document = rewrite(args.document, operation);
        setExecuteFn((original) => executeFn({ ...original, document }));
      }
    },
  };
}

const IntrospectionAloneRule: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    const fields = rootFields(context.getDocument(), operation);
    const introspection = fields.find(({ node }) => isIntrospection(node));
    if (introspection && fields.some(({ node }) => isData(node))) {
      const { value } = introspection.node.name;
      context.reportError(
        new GraphQLError(`Ask ${value} in a request of its own, without data beside it.`, {
          nodes: introspection.node,
          extensions: { code: "BAD_USER_INPUT" },
        }),
      );
    }
  },
});

interface RootField {
  readonly node: FieldNode;
  /** Under `@skip` or `@include`. */
  readonly conditional: boolean;
}

const isIntrospection = (field: FieldNode) => ["__schema", "__type"].includes(field.name.value);
const isData = (field: FieldNode) => !field.name.value.startsWith("__");

function rootFields(document: DocumentNode, operation: OperationDefinitionNode): RootField[] {
  const fragments = fragmentsOf(document);
  const visited = new Set<string>();
  return collect(operation.selectionSet, false);

  function collect({ selections }: SelectionSetNode, underCondition: boolean): RootField[] {
    return selections.flatMap((selection) => {
      const conditional = underCondition || Boolean(selection.directives?.length);
      if (selection.kind === Kind.FIELD) return { node: selection, conditional };
      const set = selectionSetOf(selection);
      return set ? collect(set, conditional) : [];
    });
  }

  function selectionSetOf(selection: InlineFragmentNode | FragmentSpreadNode) {
    if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet;
    const name = selection.name.value;
    // A fragment that spreads itself is refused by another rule, at the same time as ours.
    const isNew = !visited.has(name);
    visited.add(name);
    return isNew ? fragments.get(name)?.selectionSet : undefined;
  }
}

function asksAgencies(args: ExecutionArgs, operation: OperationDefinitionNode): boolean {
  const data = rootFields(args.document, operation).filter(({ node }) => isData(node));
  if (data.some(({ conditional }) => !conditional)) return true;
  // The planner has no plan where all data is skipped.
  const keys = data.map(({ node }) => node.alias?.value ?? node.name.value);
  const included = executeHere(args).data;
  return keys.some((key) => !included || key in included);
}

/**
 * The planner's executor takes a document for introspection if any of its operations is, or if `__typename`
 * stands before a fragment, and then answers null for the data.
 */
function needsRewriting(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const isOneOfMany = document.definitions.some(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION && definition !== operation,
  );
  return isOneOfMany || isTypename(operation.selectionSet.selections[0]);
}

const isTypename = (selection: SelectionNode | undefined) =>
  selection?.kind === Kind.FIELD && selection.name.value === "__typename";

/** Kept by operation, since plans are kept by document. */
const rewritten = new WeakMap<OperationDefinitionNode, DocumentNode>();

function rewrite(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const known = rewritten.get(operation);
  if (known) return known;
  const selections = operation.selectionSet.selections.map((selection): SelectionNode =>
    isTypename(selection) ? inFragment(selection) : selection,
  );
  const alone: DocumentNode = {
    ...document,
    definitions: [
      { ...operation, selectionSet: { ...operation.selectionSet, selections } },
      ...fragmentsOf(document).values(),
    ],
  };
  rewritten.set(operation, alone);
  return alone;
}
