import { Argument, type Command, InvalidArgumentError } from "commander";
import type { ServedSubgraph } from "../../services/common/serve-subgraph.ts";
import { type Agency, findAgencies } from "../agencies.ts";
import { parseHubEnvironment } from "../environment.ts";
import { openIssuerIfAsked, withFlag } from "../local-issuer.ts";
import { runUntilSignal } from "../process.ts";

const SUPERGRAPH_FILE = "schema/supergraph.graphql";
const PUBLIC_SUPERGRAPH_FILE = "schema/public-supergraph.graphql";

interface ServeOptions {
  readonly supergraph: string;
  readonly publicSupergraph?: string;
  readonly port?: number;
  readonly localIssuer?: boolean;
}

export function addServe(program: Command): void {
  const agencies = findAgencies();
  const parts = [...agencies.map(({ name }) => name), "gateway"];
  program
    .command("serve")
    .description("Run one part alone, over HTTP. It neither migrates nor seeds.")
    .addArgument(new Argument("<part>", "an agency, or the gateway").choices(parts))
    .option("--supergraph <file>", "for the gateway: any Federation 2 supergraph", SUPERGRAPH_FILE)
    .option(
      "--public-supergraph <file>",
      `for the gateway: the same supergraph as the public sees it (default: ${PUBLIC_SUPERGRAPH_FILE} of ${SUPERGRAPH_FILE}, all of any other)`,
    )
    .option("--port <number>", "instead of the variable PORT", parsePort)
    .option("--local-issuer", "for the gateway: issue tokens itself, as with LOCAL_ISSUER=on")
    .action(async (part: string, options: ServeOptions) => {
      const agency = agencies.find(({ name }) => name === part);
      if (agency) await runUntilSignal(() => serveAgency(agency, options.port));
      else await serveGateway(options);
    });
}

/** The gateway heeds the signals by itself, as whoever runs it without this command line needs. */
async function serveGateway({ supergraph, publicSupergraph, port, localIssuer }: ServeOptions): Promise<void> {
  const issuer = await openIssuerIfAsked(withFlag(parseHubEnvironment([]), localIssuer));
  const gateway = await import("../../gateway/index.ts");
  const { readOwnDocuments } = await import("../documents.ts");
  const ownView = supergraph === SUPERGRAPH_FILE ? PUBLIC_SUPERGRAPH_FILE : undefined;
  await gateway.serveGateway({
    supergraphFile: supergraph,
    publicSupergraphFile: publicSupergraph ?? ownView,
    port,
    documents: await readOwnDocuments(),
    ...(issuer && { localIssuer: issuer }),
  });
}

async function serveAgency({ name, folder }: Agency, port: number | undefined): Promise<ServedSubgraph> {
  const { serve } = (await import(new URL("index.ts", folder).href)) as {
    serve: (port: number | undefined) => Promise<ServedSubgraph>;
  };
  const served = await serve(port);
  console.log(`${name}: ${served.url}`);
  return served;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("It must be from 0 to 65535.");
  return port;
}
