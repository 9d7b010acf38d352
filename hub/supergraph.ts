import { composeServices, compositionHasErrors } from "@theguild/federation-composition";
import { parse } from "graphql";
import { createFederatedSchema } from "../services/common/federated-schema.js";
import { type Agency, findAgencies, loadDefinition } from "./agencies.js";
import { StartupError } from "./startup-error.js";

export interface SubgraphSdl {
  readonly name: string;
  /** The address that a gateway asks unless it is told another. */
  readonly url: string;
  readonly sdl: string;
}

export interface Supergraph {
  readonly subgraphs: readonly SubgraphSdl[];
  readonly sdl: string;
  /** What a client sees of it. */
  readonly publicSdl: string;
}

/** The graph as the code says it: every agency's part, and the whole. */
export async function printSupergraph(): Promise<Supergraph> {
  const subgraphs = await Promise.all(findAgencies().map(printSubgraph));
  return { subgraphs, ...compose(subgraphs) };
}

async function printSubgraph(agency: Agency): Promise<SubgraphSdl> {
  const { sdl } = createFederatedSchema(await loadDefinition(agency));
  return { name: agency.name, url: `http://127.0.0.1:${agency.port}/graphql`, sdl };
}

/** @throws StartupError that names agency, type and field of each fault. */
export function compose(subgraphs: readonly SubgraphSdl[]): Pick<Supergraph, "sdl" | "publicSdl"> {
  const result = composeServices(subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  if (compositionHasErrors(result)) {
    const faults = result.errors.map(({ message, extensions }) => `  ${String(extensions["code"])}: ${message}`);
    throw new StartupError(`The agencies' schemas do not compose:\n${faults.join("\n")}`);
  }
  return { sdl: result.supergraphSdl, publicSdl: result.publicSdl };
}
