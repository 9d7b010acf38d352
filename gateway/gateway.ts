import { createGatewayRuntime, type GatewayRuntime } from "@graphql-hive/gateway-runtime";
import type { Executor } from "@graphql-tools/utils";
import { parse } from "graphql";
import type { Logger } from "pino";
import { EnvironmentError } from "../identity/environment.ts";
import type { LocalIssuer } from "../identity/local-issuer.ts";
import { identifyByIssuer } from "../identity/oidc.ts";
import { addressBehind } from "./caller-address.ts";
import { readCosts } from "./cost-schema.ts";
import { Costs } from "./cost.ts";
import { Documents } from "./documents.ts";
import { agencyUrlVariable, type GatewayEnvironment } from "./environment.ts";
import { createGraphiql } from "./graphiql.ts";
import { type Headline, printHeadline } from "./headline.ts";
import { type HttpServer, listen } from "./http-server.ts";
import { costLimit } from "./limits.ts";
import { Outages } from "./outages.ts";
import { Planner, PlannerError } from "./planner.ts";
import { useAgencyErrors } from "./plugins/use-agency-errors.ts";
import { useBodyLimit } from "./plugins/use-body-limit.ts";
import { useClosedIntrospection } from "./plugins/use-closed-introspection.ts";
import { useCors } from "./plugins/use-cors.ts";
import { useCost } from "./plugins/use-cost.ts";
import { useCsrfPrevention } from "./plugins/use-csrf-prevention.ts";
import { useDeadline } from "./plugins/use-deadline.ts";
import { useDocuments } from "./plugins/use-documents.ts";
import { useDrain } from "./plugins/use-drain.ts";
import { useGetRequests } from "./plugins/use-get-requests.ts";
import { useHealth } from "./plugins/use-health.ts";
import { useHiddenSuggestions } from "./plugins/use-hidden-suggestions.ts";
import { useIdentity } from "./plugins/use-identity.ts";
import { useIntrospection } from "./plugins/use-introspection.ts";
import { useIssuerKeys } from "./plugins/use-issuer-keys.ts";
import { useLimits } from "./plugins/use-limits.ts";
import { useMetrics } from "./plugins/use-metrics.ts";
import { useOperationHash } from "./plugins/use-operation-hash.ts";
import { useOwnErrors } from "./plugins/use-own-errors.ts";
import { usePartialAnswers } from "./plugins/use-partial-answers.ts";
import { usePublicView } from "./plugins/use-public-view.ts";
import { useRateLimit } from "./plugins/use-rate-limit.ts";
import { useRequestFacts } from "./plugins/use-request-facts.ts";
import { useRequestId } from "./plugins/use-request-id.ts";
import { useRequestLog } from "./plugins/use-request-log.ts";
import { useRights } from "./plugins/use-rights.ts";
import { useSecurityHeaders } from "./plugins/use-security-headers.ts";
import { useSchemaSdl } from "./plugins/use-schema-sdl.ts";
import { useSelectedOnce } from "./plugins/use-selected-once.ts";
import { figuresQuery, useStartPage } from "./plugins/use-start-page.ts";
import { buildPublicView } from "./public-view.ts";
import { createRuntimeLogger } from "./runtime-logger.ts";
import { parseSupergraph, type Supergraph } from "./supergraph.ts";
import { createTransports } from "./transport.ts";

export interface GatewayOptions {
  /** SDL of any Federation 2 supergraph. */
  readonly supergraph: string;
  /** SDL of the same supergraph in which what the public does not see is inaccessible; left out, it sees all. */
  readonly publicSupergraph?: string | undefined;
  /** Agencies in this process, by lower-case subgraph name; all others are asked over HTTP. */
  readonly executors?: Readonly<Record<string, Executor>>;
  readonly environment: GatewayEnvironment;
  readonly log: Logger;
  /**
   * The issuer in this process, in place of the one that the environment names. Its public keys are served, and the
   * start page says how to get a token.
   */
  readonly localIssuer?: Pick<LocalIssuer, "identify" | "jwks">;
  /** The query to try first, on the start page and in GraphiQL. */
  readonly headline?: Headline;
  /** Texts of documents that are known by their hash, beside those of the environment's folder. */
  readonly documents?: readonly string[];
}

export interface Gateway extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** Lets the requests under way finish, then closes. */
  stop(): Promise<void>;
}

/** Checks take no longer than this, so that an agency that hangs does not hang the check. */
const checkTimeoutMs = 2_000;
/** What one check found is told for so long to whoever asks. */
const checkKeptMs = 2_000;
/** As a count of all figures is. */
const countKeptMs = 10_000;

export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { environment, executors = {}, localIssuer, log } = options;
  const supergraph = parseSupergraph(options.supergraph);
  const publicView = options.publicSupergraph === undefined ? null : buildPublicView(options.publicSupergraph);
  const urls = resolveUrls(supergraph, options);
  const planner = new Planner(supergraph.agencies);
  const outages = new Outages(log);
  const identify = localIssuer?.identify ?? identifyByIssuer(environment.oidc, reportIssuer(log));
  const headline = options.headline ? printHeadline(options.headline) : null;
  const costs = new Costs(readCosts(parse(supergraph.sdl, { noLocation: true })));
  const documents = new Documents({
    // With what the gateway's own pages ask.
    shipped: [...(options.documents ?? []), figuresQuery(supergraph.figureFields), headline ?? ""],
    folder: environment.documentsFolder,
  });
  let server: HttpServer | undefined;
  const drain = async () => server?.drain(environment.drainTimeoutMs);

  const runtime: GatewayRuntime = createGatewayRuntime({
    supergraph: supergraph.sdl,
    unifiedGraphHandler: planner.handler,
    transports: createTransports({ executors, urls, answerLimitBytes: environment.answerLimitBytes }),
    logging: createRuntimeLogger(log),
    ...(environment.introspection ? createGraphiql(headline) : { graphiql: false }),
    // Both of the runtime's own checks, which would open paths of theirs; /health/ready is a plugin of ours.
    healthCheckEndpoint: "/health/live",
    readinessCheckEndpoint: "/health/live",
    landingPage: false,
    cors: false,
    // The planner makes one question of several to an agency already; doing so again costs a new document each.
    __experimental__batchExecution: false,
    // What follows is done by plugins of ours, for the reasons that stand there.
    maskedErrors: false,
    subgraphErrors: false,
    requestId: false,
    // In the order in which they see a request and its answer; of those that wrap an agency's executor the
    // last is outermost, and it is disposed of first.
    plugins: () => [
      useOwnErrors(log),
      useRequestFacts(documents),
      useRequestId(),
      useIdentity({ identify, identityKeys: environment.identityKeys }),
      useOperationHash(),
      useRequestLog(log),
      useMetrics(),
      useSecurityHeaders(),
      useCors(environment.corsOrigins),
      useCsrfPrevention(environment.corsOrigins),
      useBodyLimit(environment.bodyLimitBytes),
      useGetRequests({ queries: !environment.isProduction }),
      ...(environment.isProduction ? [useHiddenSuggestions()] : []),
      ...(environment.introspection ? [] : [useClosedIntrospection()]),
      useHealth({ supergraph, planner, timeoutMs: checkTimeoutMs, keptMs: checkKeptMs }),
      useSchemaSdl({ identify, publicView }),
      ...(localIssuer ? [useIssuerKeys(localIssuer.jwks)] : []),
      useDocuments({ documents, only: environment.documents === "only" }),
      useLimits(),
      useCost(costs, Math.min(costLimit, environment.rateLimit)),
      useRateLimit({ pointsPerMinute: environment.rateLimit, addressOf: addressBehind(environment.trustedProxies) }),
      useRights(),
      ...(publicView ? [usePublicView(publicView)] : []),
      useStartPage({
        headline,
        graphiql: environment.introspection,
        figureFields: supergraph.figureFields,
        issuesTokens: localIssuer !== undefined,
        keptMs: countKeptMs,
        ask,
      }),
      useSelectedOnce(),
      useIntrospection(),
      usePartialAnswers(),
      useDeadline({ agencyMs: environment.upstreamTimeoutMs, requestMs: environment.requestTimeoutMs }),
      useAgencyErrors({ outages, log }),
      useDrain(drain),
    ],
  });

  async function ask(query: string) {
    const response = await runtime.fetch("http://gateway/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    return response.json();
  }

  async function stop(): Promise<void> {
    await drain();
    await runtime.dispose();
  }

  try {
    await load(runtime);
    server = await listen(runtime, environment);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: server.url, port: server.port, stop, [Symbol.asyncDispose]: stop };
}

const reportIssuer = (log: Logger) => (error: unknown) =>
  log.warn({ err: error }, "the issuer of tokens cannot be asked");

/** Now, not at the first request: a supergraph that cannot be served must not start. */
async function load(runtime: GatewayRuntime): Promise<void> {
  try {
    await runtime.getSchema();
  } catch (cause) {
    throw new PlannerError(cause);
  }
}

function resolveUrls(
  { agencies }: Supergraph,
  { environment: { agencyUrls }, executors = {} }: GatewayOptions,
): Record<string, string> {
  const remote = agencies.filter(({ name }) => !executors[name]);
  const urls = remote.map(({ name, url }) => [name, agencyUrls[name] ?? url] as const);
  const faults = urls
    .filter(([, url]) => !url)
    .map(([name]) => `${agencyUrlVariable(name)} must be set: the supergraph has no address for it`);
  if (faults.length > 0) throw new EnvironmentError(faults);
  return Object.fromEntries(urls.map(([name, url]) => [name, url ?? ""]));
}
