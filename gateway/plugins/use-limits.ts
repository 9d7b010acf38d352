import { maxAliasesPlugin } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthPlugin } from "@escape.tech/graphql-armor-max-depth";
import { maxDirectivesPlugin } from "@escape.tech/graphql-armor-max-directives";
import { maxTokensPlugin } from "@escape.tech/graphql-armor-max-tokens";
import { isAsyncIterable } from "@graphql-tools/utils";
import {
  GraphQLError,
  Kind,
  NoFragmentCyclesRule,
  NoUnusedFragmentsRule,
  type SelectionSetNode,
  validate,
  type ValidationRule,
} from "graphql";
import type { SimpulPlugin } from "../context.ts";
import { limitCode, limitExceeded, type LimitName, limits } from "../limits.ts";
import { countFields, countSelected, type Fragments, fragmentsOf } from "../selections.ts";

/**
 * Refuses a query that is larger than any that is meant well. The first limit that is broken ends the reading or the
 * validation: what is refused costs no more work.
 */
export function useLimits(): SimpulPlugin {
  return {
    onPluginInit({ addPlugin }) {
      addPlugin(maxTokensPlugin(limit("tokens")));
      addPlugin(maxDepthPlugin({ ...limit("depth"), flattenFragments: true }));
      addPlugin(maxAliasesPlugin({ ...limit("aliases"), allowList: [] }));
      addPlugin(maxDirectivesPlugin(limit("directives")));
    },
    onParse() {
      return ({ result, replaceParseResult }) => {
        // The parser calls itself for what is nested: its stack is deeper than the limit, and ends before the tokens do.
        if (result instanceof RangeError) replaceParseResult(limitExceeded("depth"));
      };
    },
    onValidate({ addValidationRule }) {
      addValidationRule(SelectionLimitsRule);
    },
    onResultProcess({ result }) {
      // Yoga takes a text that is too long for one with a fault, and some callers get 200 for that.
      const errors = isAsyncIterable(result) ? [] : [result].flat().flatMap((one) => one.errors ?? []);
      for (const { extensions } of errors.filter(({ extensions: { code } }) => code === limitCode)) {
        extensions["http"] = { status: 400 };
      }
    },
  };
}

const limit = (name: LimitName) => ({
  n: limits[name].most,
  onReject: [() => refuse(name)],
});

function refuse(name: LimitName): never {
  throw limitExceeded(name);
}

/** Before any other rule, of which some take long over what these limits refuse: they meet a fragment where it stands. */
const SelectionLimitsRule: ValidationRule = (context) => ({
  Document(document) {
    const [fault] = validate(context.getSchema(), document, [NoFragmentCyclesRule, NoUnusedFragmentsRule]);
    // Such a fragment has no size, or is in no operation, and the other rules would go through it.
    if (fault) throw invalid(fault);
    const fragments = fragmentsOf(document);
    for (const definition of document.definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) checkSelection(definition.selectionSet, fragments);
    }
  },
});

function checkSelection(set: SelectionSetNode, fragments: Fragments): void {
  const fields = countFields(set, fragments);
  // Written out only where it is known not to be long.
  if (fields > limits.fields.most) refuse("fields");
  const selected = countSelected(set, fragments);
  if (selected.atRoot > limits.rootFields.most) refuse("rootFields");
  if (fields - selected.inAll > limits.duplicates.most) refuse("duplicates");
}

function invalid({ message, nodes }: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    extensions: { code: "GRAPHQL_VALIDATION_FAILED", http: { spec: true, status: 400 } },
  });
}
