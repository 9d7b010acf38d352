import {
  type DocumentNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from "graphql";
import type { SimpulPlugin } from "../context.ts";
import { countFields, countSelected, fragmentsOf, inFragment } from "../selections.ts";

/**
 * Lets a field be selected more than once in the same place: `{ documents documents }`, or beside a fragment that has
 * it. The planner's executor would append a list to itself, once more for each time. It merges what stands in
 * fragments, so each field of such a document gets one of its own.
 */
export function useSelectedOnce(): SimpulPlugin {
  return {
    onExecute({ args }) {
      const operation = getOperationAST(args.document, args.operationName);
      if (operation) args.document = mergeable(args.document, operation);
    },
  };
}

/** Kept by operation, since plans are kept by document. */
const known = new WeakMap<OperationDefinitionNode, DocumentNode>();

function mergeable(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const result = known.get(operation) ?? (selectsTwice(document, operation) ? putInFragments(document) : document);
  known.set(operation, result);
  return result;
}

function selectsTwice(document: DocumentNode, { selectionSet }: OperationDefinitionNode): boolean {
  const fragments = fragmentsOf(document);
  return countFields(selectionSet, fragments) > countSelected(selectionSet, fragments).inAll;
}

const putInFragments = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet: {
      leave: (set) => ({ ...set, selections: set.selections.map(putInFragment) }),
    },
  });

const putInFragment = (selection: SelectionNode): SelectionNode =>
  selection.kind === Kind.FIELD ? inFragment(selection) : selection;
