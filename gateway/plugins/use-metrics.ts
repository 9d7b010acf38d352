import { isAsyncIterable } from "@graphql-tools/utils";
import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";
import { agencyOf } from "../agency-name.ts";
import type { SimpulPlugin } from "../context.ts";
import { factsOf } from "../request-facts.ts";
import { servePage } from "../serve-page.ts";

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Agencies choose codes: past this many, the rest is one series. */
const maxCodes = 100;

/** Counts and times requests and what agencies are asked, for Prometheus at `/metrics`. */
export function useMetrics(): SimpulPlugin {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "simpul_request_duration_seconds",
    help: "GraphQL requests by name of known operation and HTTP status",
    labelNames: ["operation", "status"],
    buckets,
    registers: [registry],
  });
  const errors = new Counter({
    name: "simpul_errors_total",
    help: "Errors in answers by extensions.code",
    labelNames: ["code"],
    registers: [registry],
  });
  const agencyCalls = new Histogram({
    name: "simpul_agency_call_duration_seconds",
    help: "Questions to agencies by outcome: ok, error (some), unavailable",
    labelNames: ["agency", "outcome"],
    buckets,
    registers: [registry],
  });
  const boundedCode = createBoundedLabel();

  return {
    onRequest: servePage("/metrics", async ({ fetchAPI }) => {
      const headers = { "content-type": registry.contentType };
      return new fetchAPI.Response(await registry.metrics(), { headers });
    }),
    onSubgraphExecute({ subgraphName }) {
      const stop = agencyCalls.startTimer({ agency: agencyOf(subgraphName) });
      return ({ result }) => {
        const codes = isAsyncIterable(result) ? [] : (result.errors ?? []).map(({ extensions }) => extensions["code"]);
        stop({ outcome: outcomeOf(codes) });
      };
    },
    onResultProcess({ request }) {
      for (const code of factsOf(request).errorCodes) {
        errors.inc({ code: boundedCode(code) });
      }
    },
    onResponse({ request, response }) {
      const { pathname } = new URL(request.url, "http://localhost");
      if (pathname === "/graphql") {
        const { operationName, isKnown, startedAt } = factsOf(request);
        // What a caller names as they like would be series without end, or fill them.
        const operation = (isKnown && operationName) || "other";
        requests.observe({ operation, status: response.status }, (performance.now() - startedAt) / 1000);
      }
    },
    onDispose() {
      registry.clear();
    },
  };
}

function outcomeOf(codes: readonly unknown[]): "ok" | "error" | "unavailable" {
  if (codes.includes("AGENCY_UNAVAILABLE")) return "unavailable";
  return codes.length > 0 ? "error" : "ok";
}

function createBoundedLabel(): (name: string) => string {
  const known = new Set<string>();
  return (name) => {
    if (known.size < maxCodes) known.add(name);
    return known.has(name) ? name : "other";
  };
}
