import { isAsyncIterable } from "@graphql-tools/utils";
import { getOperationAST } from "graphql";
import { agencyOf } from "../agency-name.ts";
import type { SimpulPlugin } from "../context.ts";
import { factsOf } from "../request-facts.ts";

/** Collects what the log line and the metrics say of a request. */
export function useRequestFacts(): SimpulPlugin {
  return {
    onRequest({ request }) {
      factsOf(request); // Time runs from here.
    },
    onExecute({ args: { contextValue, document, operationName } }) {
      const operation = getOperationAST(document, operationName);
      factsOf(contextValue.request).operationName = operation?.name?.value ?? null;
    },
    onSubgraphExecute({ subgraphName, executionRequest: { context } }) {
      if (context?.request) factsOf(context.request).agencies.add(agencyOf(subgraphName));
    },
    onResultProcess({ request, result }) {
      if (!isAsyncIterable(result)) {
        const errors = [result].flat().flatMap((one) => one.errors ?? []);
        factsOf(request).errorCodes = errors.map(({ extensions }) => String(extensions["code"]));
      }
    },
  };
}
