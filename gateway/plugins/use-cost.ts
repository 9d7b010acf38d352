import { getOperationAST, GraphQLError } from "graphql";
import type { SimpulPlugin } from "../context.ts";
import type { Costs } from "../cost.ts";
import { factsOf } from "../request-facts.ts";

export const costHeader = "x-query-cost";

/** Tells what an operation costs, and refuses one that costs more than `limit` before any agency is asked. */
export function useCost(costs: Costs, limit: number): SimpulPlugin {
  return {
    onExecute({ args: { contextValue, document, operationName, variableValues }, setResultAndStopExecution }) {
      const operation = getOperationAST(document, operationName);
      if (!operation) return;
      const cost = costs.of(document, operation, variableValues);
      factsOf(contextValue.request).cost = cost;
      if (cost > limit) {
        setResultAndStopExecution({ errors: [costExceeded(cost, limit)] });
      }
    },
    onResponse({ request, response }) {
      const { cost } = factsOf(request);
      if (cost !== null) response.headers.set(costHeader, String(cost));
    },
  };
}

function costExceeded(cost: number, limit: number): GraphQLError {
  return new GraphQLError(
    `The query costs ${cost}, and ${limit} is the most that one may cost. Ask for shorter pages, fewer years or one province at a time.`,
    { extensions: { code: "COST_EXCEEDED", cost, limit, http: { status: 400 } } },
  );
}
