import type { ServedSubgraph } from "../services/common/serve-subgraph.ts";
import { type Agency, findAgencies } from "./agencies.ts";
import { PUBLIC_SUPERGRAPH_FILE, type ServeOptions, SUPERGRAPH_FILE } from "./commands/serve.ts";
import { readOwnDocuments } from "./documents.ts";
import { parseHubEnvironment } from "./environment.ts";
import { openIssuerIfAsked, withFlag } from "./local-issuer.ts";
import { runUntilSignal } from "./process.ts";

export async function runServe(part: string, options: ServeOptions): Promise<void> {
  const agency = findAgencies().find(({ name }) => name === part);
  if (agency) await runUntilSignal(() => serveAgency(agency, options.port));
  else await serveGateway(options);
}

/** The gateway heeds the signals by itself, as whoever runs it without this command line needs. */
async function serveGateway({ supergraph, publicSupergraph, port, localIssuer }: ServeOptions): Promise<void> {
  const issuer = await openIssuerIfAsked(withFlag(parseHubEnvironment([]), localIssuer));
  const gateway = await import("../gateway/index.ts");
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
