import { isAsyncIterable } from "@graphql-tools/utils";
import type { SimpulPlugin } from "../context.ts";

/** As graphql-js ends its messages about a name or a value, in the gateway and in an agency alike. */
const suggestion = / Did you mean .*\?/su;

/** Takes out of every error what graphql-js supposes was meant: by it the schema can be guessed, name by name. */
export function useHiddenSuggestions(): SimpulPlugin {
  return {
    onResultProcess({ result }) {
      const errors = isAsyncIterable(result) ? [] : [result].flat().flatMap((one) => one.errors ?? []);
      for (const error of errors) {
        // In place: an error is more than can be copied, and one that is kept with its document stays right.
        error.message = error.message.replace(suggestion, "");
      }
    },
  };
}
