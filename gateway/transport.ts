import type { GatewayConfigContext, GatewayConfigSupergraph } from "@graphql-hive/gateway-runtime";
import http from "@graphql-mesh/transport-http";
import type { Executor } from "@graphql-tools/utils";

import { agencyOf } from "./agency-name.ts";

export interface TransportOptions {
  /** Agencies in this process, by name. */
  readonly executors: Readonly<Record<string, Executor>>;
  /** Addresses of the others, by name. */
  readonly urls: Readonly<Record<string, string>>;
}

type Transports = NonNullable<GatewayConfigSupergraph["transports"]>;
type Fetch = GatewayConfigContext["fetch"];

/** How an agency is reached: by a call in this process, or over HTTP. */
export function createTransports({ executors, urls }: TransportOptions): Transports {
  return () => ({
    getSubgraphExecutor(options) {
      const agency = agencyOf(options.subgraphName);
      return (
        executors[agency] ??
        http.getSubgraphExecutor({
          ...options,
          ...(options.fetch && { fetch: refuseServerErrors(options.fetch) }),
          transportEntry: {
            kind: "http",
            subgraph: options.subgraphName,
            location: urls[agency] ?? "",
            // Two callers would share one question, and one who leaves would take the answer from the other.
            options: { deduplicateInflightRequests: false },
          },
        })
      );
    },
  });
}

/** An agency whose server fails does not answer, whatever it says in the body. */
function refuseServerErrors(fetch: Fetch): Fetch {
  return async (...request) => {
    const response = await fetch(...request);
    if (response.status >= 500) {
      await response.text(); // Frees the connection.
      throw new Error(`HTTP ${response.status}`);
    }
    return response;
  };
}
