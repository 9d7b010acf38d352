import type { Executor } from "@graphql-tools/utils";
import { createFixtureGraph, fixtureAgencies, type FixtureAgencies } from "./fixture-graph.ts";
import { type FixtureServer, startFixtureServer } from "./fixture-server.ts";
import { type FixtureGateway, type FixtureGatewayOptions, startFixtureGateway } from "./start-fixture-gateway.ts";

export type Transport = "in process" | "over HTTP";
export const transports: readonly Transport[] = ["in process", "over HTTP"];

export interface FixtureGraphOptions extends Pick<FixtureGatewayOptions, "documents" | "environment" | "localIssuer"> {
  readonly agencies?: FixtureAgencies;
  /** In place of an agency's own executor, in process only. */
  readonly executors?: Readonly<Record<string, Executor>>;
}

export interface StartedGraph extends FixtureGateway {
  /** Over HTTP only. */
  readonly servers: Readonly<Record<string, FixtureServer>>;
}

/** A gateway and its agencies, the same graph over either transport. */
export async function startFixtureGraph(
  transport: Transport,
  { agencies = fixtureAgencies, executors = {}, environment = {}, ...rest }: FixtureGraphOptions = {},
): Promise<StartedGraph> {
  const graph = createFixtureGraph(agencies);
  if (transport === "in process") {
    const gateway = await startFixtureGateway({
      ...rest,
      supergraph: graph.supergraph,
      executors: { ...graph.executors, ...executors },
      environment,
    });
    return { ...gateway, servers: {} };
  }

  const servers: Record<string, FixtureServer> = {};
  for (const [name, executor] of Object.entries(graph.executors)) {
    servers[name] = await startFixtureServer(executor);
  }
  const gateway = await startFixtureGateway({
    ...rest,
    supergraph: graph.supergraph,
    environment: {
      ...environment,
      agencyUrls: Object.fromEntries(Object.entries(servers).map(([name, { url }]) => [name, url])),
    },
  });
  return {
    ...gateway,
    servers,
    async [Symbol.asyncDispose]() {
      await gateway[Symbol.asyncDispose]();
      await Promise.all(Object.values(servers).map((server) => server.close()));
    },
  };
}
