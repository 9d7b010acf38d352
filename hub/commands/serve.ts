import { Argument, type Command, InvalidArgumentError } from "commander";
import type { ServedSubgraph } from "../../services/common/serve-subgraph.ts";
import { type Agency, findAgencies } from "../agencies.ts";
import { runUntilSignal } from "../process.ts";

export function addServe(program: Command): void {
  const agencies = findAgencies();
  const parts = [...agencies.map(({ name }) => name), "gateway"];
  program
    .command("serve")
    .description("Run one part alone, over HTTP. It neither migrates nor seeds.")
    .addArgument(new Argument("<part>", "an agency, or the gateway").choices(parts))
    .option("--supergraph <file>", "for the gateway: any Federation 2 supergraph", "schema/supergraph.graphql")
    .option("--port <number>", "instead of the variable PORT", parsePort)
    .action(async (part: string, { supergraph, port }: { supergraph: string; port?: number }) => {
      const agency = agencies.find(({ name }) => name === part);
      if (agency) await runUntilSignal(() => serveAgency(agency, port));
      else await serveGateway(supergraph, port);
    });
}

/** The gateway heeds the signals by itself, as whoever runs it without this command line needs. */
async function serveGateway(supergraphFile: string, port: number | undefined): Promise<void> {
  const gateway = await import("../../gateway/index.ts");
  const { readOwnDocuments } = await import("../documents.ts");
  await gateway.serveGateway({ supergraphFile, port, documents: await readOwnDocuments() });
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
