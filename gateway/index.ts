import { pino } from "pino";
import { parseGatewayEnvironment } from "./environment.ts";
import { type Gateway, type GatewayOptions, startGateway } from "./gateway.ts";
import type { Headline } from "./headline.ts";
import { readSupergraph } from "./supergraph.ts";

export interface ServeGatewayOptions extends Pick<GatewayOptions, "localIssuer"> {
  readonly supergraphFile: string;
  /** What the public sees of it; all where none is given. */
  readonly publicSupergraphFile?: string | undefined;
  /** Goes before the variable PORT. */
  readonly port?: number | undefined;
  readonly headline?: Headline;
  /** Texts of documents that are known by their hash, beside those of the environment's folder. */
  readonly documents?: readonly string[];
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
    publicSupergraph: options.publicSupergraphFile && (await readSupergraph(options.publicSupergraphFile)).sdl,
    environment: { ...variables, port: options.port ?? variables.port },
    log: pino({ level: variables.logLevel }, pino.destination(2)),
    ...(options.headline && { headline: options.headline }),
    ...(options.localIssuer && { localIssuer: options.localIssuer }),
    ...(options.documents && { documents: options.documents }),
  });
  process.stdout.write(`Gateway: ${gateway.url}/graphql\n`);

  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void gateway.stop().then(() => process.exit(0)));
  }
  return gateway;
}
