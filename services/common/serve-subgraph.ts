import { randomUUID } from "node:crypto";
import { createServer as createHttpServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import { locatedError } from "graphql";
import { type Logger, pino } from "pino";
import { identifyByIssuer } from "../../identity/oidc.ts";
import { createOrm } from "./database.ts";
import type { AgencyEnvironment } from "./environment.ts";
import { createHttpHandler } from "./http-handler.ts";
import { identifyRequest } from "./identify-request.ts";
import { logFaults, presentError } from "./present-error.ts";
import { createSubgraph, type Subgraph, type SubgraphDefinition, type SubgraphRequestContext } from "./subgraph.ts";

export interface ServedSubgraph extends AsyncDisposable {
  readonly url: string;
  /** Lets the requests under way finish, then closes. */
  stop(): Promise<void>;
}

/** Runs one agency alone, over HTTP. It neither migrates nor seeds. */
export async function serveSubgraph<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  environment: AgencyEnvironment,
): Promise<ServedSubgraph> {
  const log = pino({ level: environment.logLevel }, pino.destination(2));
  const reportFault = logFaults(log);
  const orm = await createOrm(definition.database, environment.databaseUrl);
  const subgraph = createSubgraph(definition, { orm, reportFault });
  const httpServer = createHttpServer();
  const server = createServer(subgraph, environment, httpServer);
  const agency = definition.name;
  const handler = createHttpHandler(server, {
    createContext: createContextOf(agency, environment, log),
    reportFault: (error) => reportFault({ agency, requestId: "", error }),
  });
  httpServer.on("request", handler);
  const stop = async () => {
    await server.stop();
    await subgraph.stop();
    await orm.close();
  };
  try {
    await server.start();
    const url = await listen(httpServer, environment);
    return { url: `${url}/graphql`, stop, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Who asks and by which id, for a request as it came; whoever is not accepted is told why. */
function createContextOf(agency: string, { identityKey, oidc }: AgencyEnvironment, log: Logger) {
  const identify = identifyByIssuer(oidc, (error) =>
    log.warn({ agency, err: error }, "the issuer of tokens cannot be asked"),
  );
  const present = presentError(agency, logFaults(log));
  return async (headers: IncomingHttpHeaders, body: Buffer | null): Promise<SubgraphRequestContext> => {
    const requestId = String(headers["x-request-id"] ?? randomUUID());
    try {
      return { requestId, ...(await identifyRequest(headers, body, { agency, identityKey, identify })) };
    } catch (error) {
      throw present(locatedError(error, undefined), requestId);
    }
  };
}

/** Apollo Server takes its HTTP, parsing and validation; the execution is the one that the embedded hub uses. */
function createServer(
  { schema, execute }: Subgraph,
  { isProduction }: AgencyEnvironment,
  httpServer: Server,
): ApolloServer<SubgraphRequestContext> {
  return new ApolloServer<SubgraphRequestContext>({
    gateway: {
      load: () =>
        Promise.resolve({
          executor: ({ document, request, operationName, context }) =>
            execute({ document, variables: request.variables, operationName, context }) as never,
        }),
      onSchemaLoadOrUpdate: (loaded) => {
        loaded({ apiSchema: schema, coreSupergraphSdl: "" });
        return () => {};
      },
      stop: () => Promise.resolve(),
    },
    introspection: !isProduction,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer }),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

async function listen(server: Server, { host, port }: AgencyEnvironment): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const { address, family, port: taken } = server.address() as AddressInfo; // It listens on TCP, never on a pipe.
  return `http://${family === "IPv6" ? `[${address}]` : address}:${taken}`;
}
