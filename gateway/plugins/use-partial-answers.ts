import { isAsyncIterable } from "@graphql-tools/utils";
import type { GraphQLError } from "graphql";
import type { SimpulPlugin } from "../context.ts";
import { executeHere } from "../execute-here.ts";

/**
 * Makes of what the agencies gave one honest answer: `data` is there even if the first agency was not, and
 * what concerns the whole of it is told once, however often the plan met it.
 */
export function usePartialAnswers(): SimpulPlugin {
  return {
    onExecute({ args }) {
      return {
        onExecuteDone({ result, setResult }) {
          if (isAsyncIterable(result) || (result.data !== undefined && !result.errors)) return;
          setResult({
            ...result,
            // The planner leaves data out where there is none, and a caller could not tell this from a bad request.
            data: (result.data === undefined ? executeHere(args).data : result.data) ?? null,
            ...(result.errors && { errors: onceEach(result.errors) }),
          });
        },
      };
    },
  };
}

function onceEach(errors: readonly GraphQLError[]): GraphQLError[] {
  const told = new Set<unknown>();
  return errors.filter((error) => {
    const concern = concernOf(error);
    const isFirst = concern === undefined || !told.has(concern);
    told.add(concern);
    return isFirst;
  });
}

/** What an error tells of the whole answer: which agency is away, or why all agencies refuse the caller's token. */
function concernOf({ message, extensions: { code, agency } }: GraphQLError): unknown {
  if (code === "AGENCY_UNAVAILABLE") return agency;
  return code === "UNAUTHENTICATED" ? message : undefined;
}
