import { maxAliasesPlugin } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthPlugin } from "@escape.tech/graphql-armor-max-depth";
import { maxDirectivesPlugin } from "@escape.tech/graphql-armor-max-directives";
import { maxTokensPlugin } from "@escape.tech/graphql-armor-max-tokens";
import { isAsyncIterable } from "@graphql-tools/utils";
import type { ValidationRule } from "graphql";
import type { SimpulPlugin } from "../context.ts";
import { limitCode, limitExceeded, type LimitName, limits } from "../limits.ts";
import { countFields, countSelected, fragmentsOf } from "../selections.ts";

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

const SelectionLimitsRule: ValidationRule = (context) => {
  const fragments = fragmentsOf(context.getDocument());
  return {
    OperationDefinition({ selectionSet }) {
      const fields = countFields(selectionSet, fragments);
      if (fields === Number.POSITIVE_INFINITY) {
        return; // A fragment that spreads itself: another rule says so.
      }
      // Written out only where it is known not to be long.
      if (fields > limits.fields.most) refuse("fields");
      const selected = countSelected(selectionSet, fragments);
      if (selected.atRoot > limits.rootFields.most) refuse("rootFields");
      if (fields - selected.inAll > limits.duplicates.most) refuse("duplicates");
    },
  };
};
