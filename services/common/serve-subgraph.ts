import { randomUUID } from "node:crypto";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { startStandaloneServer } from "@apollo/server/standalone";
import { pino } from "pino";
import { createOrm } from "./database.ts";
import type { AgencyEnvironment } from "./environment.ts";
import { logFaults } from "./present-error.ts";
import { createSubgraph, type Subgraph, type SubgraphDefinition } from "./subgraph.ts";

export interface ServedSubgraph extends AsyncDisposable {
  readonly url: string;
  /** Lets the requests under way finish, then closes. */
  stop(): Promise<void>;
}

/** Runs one agency alone, over HTTP. It neither migrates nor seeds. */
export async function serveSubgraph<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  { databaseUrl, host, port, logLevel }: AgencyEnvironment,
): Promise<ServedSubgraph> {
  const log = pino({ level: logLevel }, pino.destination(2));
  const orm = await createOrm(definition.database, databaseUrl);
  const server = createServer(createSubgraph(definition, orm, logFaults(log)));
  const stop = async () => {
    await server.stop();
    await orm.close();
  };
  try {
    const { url } = await startStandaloneServer(server, {
      listen: { host, port },
      context: ({ req }) => Promise.resolve({ requestId: String(req.headers["x-request-id"] ?? randomUUID()) }),
    });
    return { url: `${url}graphql`, stop, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await orm.close();
    throw error;
  }
}

interface HttpContext {
  readonly requestId: string;
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
