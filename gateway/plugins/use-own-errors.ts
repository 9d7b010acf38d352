import { type ExecutionResult, isAsyncIterable } from "@graphql-tools/utils";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import type { SimpulPlugin } from "../context.ts";
import { internalError } from "../internal-error.ts";
import { factsOf } from "../request-facts.ts";

/** Shapes the errors that no agency made: faults of a request get a code, faults of the gateway a mask. */
export function useOwnErrors(log: Logger): SimpulPlugin {
  return {
    onResultProcess({ request, result, setResult }) {
      if (isAsyncIterable(result) || Array.isArray(result) || !result.errors) return;
      const { id } = factsOf(request);
      setResult({ ...result, errors: result.errors.map((error) => shape(error, result, id)) });
    },
  };

  function shape(error: GraphQLError, result: ExecutionResult, requestId: string): GraphQLError {
    if (error.originalError && !(error.originalError instanceof GraphQLError)) {
      log.error({ requestId, err: error.originalError }, "unexpected error of the gateway");
      return internalError(requestId, { http: { status: 500 } });
    }
    // Variables that do not fit, or an operation that is not there: known only when execution begins.
    if (!error.extensions["code"] && result.data === undefined) {
      error.extensions["code"] = "BAD_USER_INPUT";
      error.extensions["http"] = { spec: true, status: 400 };
    }
    return error;
  }
}
