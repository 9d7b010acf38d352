import { isAsyncIterable } from "@graphql-tools/utils";
import { getOperationAST } from "graphql";
import { agencyOf } from "../agency-name.ts";
import type { SimpulPlugin } from "../context.ts";
import type { Documents } from "../documents.ts";
import { factsOf } from "../request-facts.ts";

/** A caller's name for an operation can be as long as a body. */
const nameLength = 64;

/** Collects what the log line and the metrics say of a request. */
export function useRequestFacts(documents: Documents): SimpulPlugin {
  return {
    onRequest({ request }) {
      factsOf(request); // Time runs from here.
    },
    onExecute({ args: { contextValue, document, operationName } }) {
      const operation = getOperationAST(document, operationName);
      const facts = factsOf(contextValue.request);
      facts.operationName = operation?.name?.value.slice(0, nameLength) ?? null;
      facts.isKnown = documents.isKnown(contextValue.operationHash ?? "");
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
