import type { GatewayConfigContext, GatewayConfigSupergraph } from "@graphql-hive/gateway-runtime";
import http from "@graphql-mesh/transport-http";
import type { Executor } from "@graphql-tools/utils";
import { agencyOf } from "./agency-name.ts";

export interface TransportOptions {
  /** Agencies in this process, by name. */
  readonly executors: Readonly<Record<string, Executor>>;
  /** Addresses of the others, by name. */
  readonly urls: Readonly<Record<string, string>>;
  /** How long an answer over HTTP may be. */
  readonly answerLimitBytes: number;
}

type Transports = NonNullable<GatewayConfigSupergraph["transports"]>;
type Fetch = GatewayConfigContext["fetch"];

/** How an agency is reached: by a call in this process, or over HTTP. */
export function createTransports({ executors, urls, answerLimitBytes }: TransportOptions): Transports {
  return () => ({
    getSubgraphExecutor(options) {
      const agency = agencyOf(options.subgraphName);
      return (
        executors[agency] ??
        http.getSubgraphExecutor({
          ...options,
          ...(options.fetch && { fetch: refuseServerErrors(limitAnswers(options.fetch, answerLimitBytes)) }),
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

/** Reads an answer no further than to its limit. The transport reads it as a text; streams it reads by themselves. */
function limitAnswers(fetch: Fetch, limit: number): Fetch {
  return async (...request) => {
    const response = await fetch(...request);
    const { body } = response;
    return body ? Object.assign(response, { text: () => readText(body, limit) }) : response;
  };
}

async function readText(body: ReadableStream<Uint8Array>, limit: number): Promise<string> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks).toString();
    length += value.byteLength;
    if (length > limit) {
      const fault = new Error(`the answer is longer than ${limit} bytes`);
      await reader.cancel(fault); // Closes the connection.
      throw fault;
    }
    chunks.push(value);
  }
}
