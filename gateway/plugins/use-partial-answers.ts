import { isAsyncIterable } from "@graphql-tools/utils";
import type { GraphQLError } from "graphql";

import type { SimpulPlugin } from "../context.ts";
import { executeHere } from "../execute-here.ts";

/**
 * Makes of what the agencies gave one honest answer: `data` is there even if the first agency was not, and
 * an agency that cannot be asked is named once, however often the plan wanted it.
 */
export function usePartialAnswers(): SimpulPlugin {
  return {
    onExecute({ args }) {
      return {
        onExecuteDone({ result, setResult }) {
          if (isAsyncIterable(result) || (result.data !== undefined && !result.errors)) {
            return;
          }
          setResult({
            ...result,
            // The planner leaves data out where there is none, and a caller could not tell this from a bad request.
            data: (result.data === undefined ? executeHere(args).data : result.data) ?? null,
            ...(result.errors && { errors: oncePerAgency(result.errors) }),
          });
        },
      };
    },
  };
}

function oncePerAgency(errors: readonly GraphQLError[]): GraphQLError[] {
  const named = new Set<unknown>();
  return errors.filter(({ extensions: { code, agency } }) => {
    if (code !== "AGENCY_UNAVAILABLE") {
      return true;
    }
    const isFirst = !named.has(agency);
    named.add(agency);
    return isFirst;
  });
}
