import { readFile } from "node:fs/promises";
import {
  type DirectiveNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type EnumValueDefinitionNode,
  GraphQLError,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  valueFromASTUntyped,
} from "graphql";
import { agencyOf } from "./agency-name.ts";

/** One subgraph of the supergraph. */
export interface Agency {
  /** Lower case, as all readers meet it. */
  readonly name: string;
  /** As the query planner calls it. */
  readonly subgraph: string;
  /** Where the supergraph says that it is; null where it says nothing. */
  readonly url: string | null;
}

export interface Supergraph {
  readonly sdl: string;
  readonly agencies: readonly Agency[];
  /** Root fields of Query that count an agency's figures. */
  readonly figureFields: readonly FigureField[];
}

export interface FigureField {
  readonly field: string;
  readonly agency: string;
}

/** Why a text is no supergraph, to be printed as it is. */
export class SupergraphError extends Error {
  override readonly name = "SupergraphError";
}

export async function readSupergraph(file: string): Promise<Supergraph> {
  let sdl: string;
  try {
    sdl = await readFile(file, "utf8");
  } catch (cause) {
    throw new SupergraphError(`Cannot read the supergraph ${file}; check the path`, { cause });
  }
  return parseSupergraph(sdl, file);
}

/** `origin` names the text in messages. */
export function parseSupergraph(sdl: string, origin = "The text"): Supergraph {
  const document = parseSdl(sdl, origin);
  const graphs = document.definitions.find(
    (definition): definition is EnumTypeDefinitionNode =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === "join__Graph",
  );
  if (!graphs || !linksJoin(document)) {
    throw new SupergraphError(
      `${origin} is no Federation 2 supergraph: it has no join__Graph or does not link the join specification; compose the subgraphs first`,
    );
  }

  const byGraph = new Map((graphs.values ?? []).map((graph) => [graph.name.value, agency(graph)]));
  if (byGraph.size === 0) throw new SupergraphError(`${origin} is a supergraph without subgraphs`);
  return { sdl, agencies: [...byGraph.values()], figureFields: figureFields(document, byGraph) };
}

function agency({ name, directives }: EnumValueDefinitionNode): Agency {
  const { name: subgraph = name.value, url } = argumentsOf(directives, "join__graph");
  return {
    name: agencyOf(String(subgraph)),
    subgraph: String(subgraph),
    url: typeof url === "string" && url !== "" ? url : null,
  };
}

/** Fields of the type `FigureCounts`, each of one agency. */
function figureFields(document: DocumentNode, byGraph: ReadonlyMap<string, Agency>): readonly FigureField[] {
  const query = document.definitions.find(
    (definition): definition is ObjectTypeDefinitionNode =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === "Query",
  );
  return (query?.fields ?? []).flatMap(({ name, type, directives }) => {
    const { graph } = argumentsOf(directives, "join__field");
    const owner = byGraph.get(String(graph));
    const isCount = type.kind === Kind.NAMED_TYPE && type.name.value === "FigureCounts";
    return isCount && owner ? [{ field: name.value, agency: owner.name }] : [];
  });
}

export function parseSdl(sdl: string, origin = "The text"): DocumentNode {
  try {
    return parse(sdl, { noLocation: true });
  } catch (cause) {
    const reason = cause instanceof GraphQLError ? cause.message : String(cause);
    throw new SupergraphError(`${origin} is no GraphQL schema: ${reason}`, { cause });
  }
}

/** Federation 1 has a join__Graph too, but says `@core` where version 2 says `@link`. */
function linksJoin(document: DocumentNode): boolean {
  return document.definitions
    .filter(({ kind }) => kind === Kind.SCHEMA_DEFINITION || kind === Kind.SCHEMA_EXTENSION)
    .flatMap((definition) => ("directives" in definition ? (definition.directives ?? []) : []))
    .some(
      (directive) =>
        directive.name.value === "link" &&
        String(argumentsOf([directive], "link")["url"]).startsWith("https://specs.apollo.dev/join/"),
    );
}

/** The arguments of a directive, as they are written; none where it does not stand. */
export function argumentsOf(directives: readonly DirectiveNode[] | undefined, name: string): Record<string, unknown> {
  const directive = directives?.find((candidate) => candidate.name.value === name);
  return Object.fromEntries(
    (directive?.arguments ?? []).map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]),
  );
}
