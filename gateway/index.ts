import { pino } from "pino";

import { parseGatewayEnvironment } from "./environment.ts";
import { startGateway } from "./gateway.ts";
import type { Gateway, GatewayOptions } from "./gateway.ts";
import type { Headline } from "./headline.ts";
import { readSupergraph } from "./supergraph.ts";

export interface ServeGatewayOptions extends Pick<GatewayOptions, "localIssuer"> {
  readonly supergraphFile: string;
  /** Goes before the variable PORT. */
  readonly port?: number | undefined;
  readonly headline?: Headline;
  /** The process's own if not given. */
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs the gateway over a supergraph file until the process is told to stop. */
export async function serveGateway(options: ServeGatewayOptions): Promise<Gateway> {
  const supergraph = await readSupergraph(options.supergraphFile);
  const variables = parseGatewayEnvironment(
    options.env,
    supergraph.agencies.map(({ name }) => name),
  );
  const gateway = await startGateway({
    supergraph: supergraph.sdl,
    environment: { ...variables, port: options.port ?? variables.port },
    log: pino({ level: variables.logLevel }, pino.destination(2)),
    ...(options.headline && { headline: options.headline }),
    ...(options.localIssuer && { localIssuer: options.localIssuer }),
  });
  process.stdout.write(`Gateway: ${gateway.url}/graphql\n`);

  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void gateway.stop().then(() => process.exit(0)));
  }
  return gateway;
}
