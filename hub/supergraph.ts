import {
  composeSchemaContract,
  composeServices,
  compositionHasErrors,
  type CompositionResult,
  type CompositionSuccess,
} from "@theguild/federation-composition";
import { type DocumentNode, type GraphQLError, type Location, parse } from "graphql";
import { createFederatedSchema } from "../services/common/federated-schema.ts";
import { type Agency, findAgencies, loadDefinition } from "./agencies.ts";
import { StartupError } from "./startup-error.ts";

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
  /** The supergraph once more, for whoever shows no token: what is tagged internal is inaccessible in it. */
  readonly publicViewSdl: string;
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
export function compose(subgraphs: readonly SubgraphSdl[]): Omit<Supergraph, "subgraphs"> {
  const parts = subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parsePart(name, sdl) }));
  const { supergraphSdl, publicSdl } = requireComposed(composeServices(parts), parts);
  const publicView = requireComposed(composeSchemaContract(parts, INTERNAL), parts);
  return { sdl: supergraphSdl, publicSdl, publicViewSdl: publicView.supergraphSdl };
}

/** What bears the tag, and what nothing else leads to, is left out. */
const INTERNAL = { include: new Set<string>(), exclude: new Set(["internal"]) };

function requireComposed(result: CompositionResult, parts: readonly Part[]): CompositionSuccess {
  if (compositionHasErrors(result)) throw failure(result.errors.map((fault) => describe(fault, parts)));
  return result;
}

const failure = (faults: readonly string[]) =>
  new StartupError(`The agencies' schemas do not compose:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);

function parsePart(agency: string, sdl: string): DocumentNode {
  try {
    return parse(sdl);
  } catch (error) {
    const { message, locations } = error as GraphQLError;
    throw failure([`INVALID_GRAPHQL: [${agency}] ${message} (line ${locations?.[0]?.line})`]);
  }
}

interface Part {
  readonly name: string;
  readonly typeDefs: DocumentNode;
}

/** A fault in the composer's words; of agency, type and field it names some only, so that the rest is added. */
function describe({ message, extensions, nodes }: GraphQLError, parts: readonly Part[]): string {
  const agency = extensions["subgraphName"];
  const place = nodes?.[0]?.loc && findPlace(parts.find(({ name }) => name === agency)?.typeDefs, nodes[0].loc);
  const isPlaced = !place || message.includes(`"${place}"`);
  const isNamed = agency !== undefined || parts.some(({ name }) => message.includes(`"${name}"`));
  const added = [...(isPlaced ? [] : [`at ${place}`]), ...(isNamed ? [] : [`in ${findHolders(message, parts)}`])];
  const text = [`${String(extensions["code"])}: ${message}`, ...added.map((words) => `(${words})`)].join(" ");
  return text.replaceAll("\n", "\n  ");
}

/** The coordinate in which a place of an agency's SDL lies: `Regency.stage`, or `Regency` outside its fields. */
function findPlace(typeDefs: DocumentNode | undefined, { start }: Location): string | undefined {
  return coordinatesOf(typeDefs).findLast(({ loc }) => loc && loc.start <= start && start < loc.end)?.coordinate;
}

/** The agencies that define what a message quotes; all of them where it quotes nothing of theirs. */
function findHolders(message: string, parts: readonly Part[]): string {
  const quoted = new Set([...message.matchAll(/"(\w+(?:\.\w+)?)/g)].map(([, coordinate]) => coordinate));
  const holders = parts.filter(({ typeDefs }) =>
    coordinatesOf(typeDefs).some(({ coordinate }) => quoted.has(coordinate)),
  );
  return (holders.length > 0 ? holders : parts).map(({ name }) => `"${name}"`).join(", ");
}

/** Every type and field of an agency's SDL, a type before its fields. */
function coordinatesOf(typeDefs: DocumentNode | undefined): { coordinate: string; loc: Location | undefined }[] {
  return (typeDefs?.definitions ?? []).flatMap((definition) => {
    if (!("name" in definition) || !definition.name) return [];
    const type = definition.name.value;
    const fields = "fields" in definition ? (definition.fields ?? []) : [];
    return [
      { coordinate: type, loc: definition.loc },
      ...fields.map(({ name, loc }) => ({ coordinate: `${type}.${name.value}`, loc })),
    ];
  });
}
