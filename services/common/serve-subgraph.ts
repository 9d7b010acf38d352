import { randomUUID } from "node:crypto";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { startStandaloneServer } from "@apollo/server/standalone";
import { pino } from "pino";
import { bearerTokenOf } from "./bearer-token.ts";
import { createOrm } from "./database.ts";
import type { AgencyEnvironment } from "./environment.ts";
import { logFaults } from "./present-error.ts";
import { createSubgraph, type Subgraph, type SubgraphDefinition } from "./subgraph.ts";
import { identifyByKey } from "./token.ts";

export interface ServedSubgraph extends AsyncDisposable {
  readonly url: string;
  /** Lets the requests under way finish, then closes. */
  stop(): Promise<void>;
}

/** Runs one agency alone, over HTTP. It neither migrates nor seeds. */
export async function serveSubgraph<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  { databaseUrl, host, port, logLevel, actorKey }: AgencyEnvironment,
): Promise<ServedSubgraph> {
  const log = pino({ level: logLevel }, pino.destination(2));
  const orm = await createOrm(definition.database, databaseUrl);
  const subgraph = createSubgraph(definition, { orm, identify: identifyByKey(actorKey), reportFault: logFaults(log) });
  const server = createServer(subgraph);
  const stop = async () => {
    await server.stop();
    await subgraph.stop();
    await orm.close();
  };
  try {
    const { url } = await startStandaloneServer(server, {
      listen: { host, port },
      context: ({ req: { headers } }) =>
        Promise.resolve({
          requestId: String(headers["x-request-id"] ?? randomUUID()),
          token: bearerTokenOf(headers.authorization),
        }),
    });
    return { url: `${url}graphql`, stop, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await orm.close();
    throw error;
  }
}

interface HttpContext {
  readonly requestId: string;
  readonly token: string | null;
}

/** Apollo Server takes its HTTP, parsing and validation; the execution is the one that the embedded hub uses. */
function createServer({ schema, execute }: Subgraph): ApolloServer<HttpContext> {
  return new ApolloServer<HttpContext>({
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
    introspection: true,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
