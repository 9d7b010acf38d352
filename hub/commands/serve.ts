import { Argument, type Command, InvalidArgumentError } from "commander";
import { findAgencies } from "../agencies.ts";

export const SUPERGRAPH_FILE = "schema/supergraph.graphql";
export const PUBLIC_SUPERGRAPH_FILE = "schema/public-supergraph.graphql";

export interface ServeOptions {
  readonly supergraph: string;
  readonly publicSupergraph?: string;
  readonly port?: number;
  readonly localIssuer?: boolean;
}

export function addServe(program: Command): void {
  const parts = [...findAgencies().map(({ name }) => name), "gateway"];
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
    .action(async (part: string, options: ServeOptions) => (await import("../run-serve.ts")).runServe(part, options));
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError("It must be from 0 to 65535.");
  }
  return port;
}
