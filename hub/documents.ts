import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import { buildASTSchema, type DocumentNode, GraphQLError, Kind, parse, validate } from "graphql";
import { fileOf, hashOf } from "../gateway/documents.ts";
import { parseDocumentsFolder } from "../gateway/environment.ts";
import { makeHome } from "./make-home.ts";
import { requireCommittedViews, SCHEMA_FOLDER } from "./schema.ts";
import { StartupError } from "./startup-error.ts";

export interface KnownDocument {
  /** By which it is asked. */
  readonly hash: string;
  readonly client: string;
  /** Null: it has no name. */
  readonly operation: string | null;
}

/** To whom the documents belong that the hub comes with. */
const OWN_CLIENT = "simpul";
const CLIENT_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The texts of the documents that the hub comes with. */
export async function readOwnDocuments(): Promise<string[]> {
  const folder = join(SCHEMA_FOLDER, "operations");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".graphql")).toSorted();
  return Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
}

/**
 * Makes a document known. A gateway that runs finds it without a restart.
 * @returns the hash by which it is asked
 * @throws StartupError with all that is wrong
 */
export async function addDocument(file: string, client: string, environment?: NodeJS.ProcessEnv): Promise<string> {
  requireClientName(client);
  const text = await readText(file);
  await requireServable(text, file);
  const folder = join(parseDocumentsFolder(environment), client);
  await makeHome(folder);
  const hash = hashOf(text);
  await writeFile(join(folder, fileOf(hash)), text);
  return hash;
}

/** All documents that are known, those that the hub comes with first. */
export async function listDocuments(environment?: NodeJS.ProcessEnv): Promise<KnownDocument[]> {
  const own = (await readOwnDocuments()).map((text) => describe(text, OWN_CLIENT));
  return [...own, ...(await listAdded(parseDocumentsFolder(environment)))];
}

async function listAdded(folder: string): Promise<KnownDocument[]> {
  const clients = (await readdir(folder).catch(() => [])).filter((name) => CLIENT_NAME.test(name)).toSorted();
  const added = await Promise.all(clients.map((client) => listOf(client, join(folder, client))));
  return added.flat();
}

async function listOf(client: string, folder: string): Promise<KnownDocument[]> {
  const names = (await readdir(folder)).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  // As a gateway does: a file that was changed is not the document of its name.
  return texts.filter((text, index) => names[index] === fileOf(hashOf(text))).map((text) => describe(text, client));
}

function describe(text: string, client: string): KnownDocument {
  return { hash: hashOf(text), client, operation: operationsOf(parse(text))[0]?.name?.value ?? null };
}

/** It becomes the name of a folder. */
function requireClientName(client: string): void {
  if (!CLIENT_NAME.test(client)) {
    throw new StartupError("--client must be of small letters, digits and hyphens, such as dashboard-bali.");
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartupError(`Cannot read ${file} (${code}); check the path.`);
  }
}

async function requireServable(text: string, file: string): Promise<void> {
  const faults = await findFaults(text);
  if (faults.length > 0) {
    throw new StartupError([`${file} cannot be served:`, ...faults.map((fault) => `  ${fault}`)].join("\n"));
  }
}

async function findFaults(text: string): Promise<string[]> {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) return [describeFault(error)];
    throw error;
  }
  const schema = buildASTSchema(transformSupergraphToPublicSchema(parse((await requireCommittedViews()).sdl)));
  const { length } = operationsOf(document);
  return [
    ...(length > 1
      ? [`It has ${length} operations: put each into a file of its own, with the fragments it needs.`]
      : []),
    ...(length === 0 ? ["It has no operation."] : []),
    ...validate(schema, document).map(describeFault),
  ];
}

const operationsOf = ({ definitions }: DocumentNode) =>
  definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);

function describeFault({ message, locations }: GraphQLError): string {
  const [place] = locations ?? [];
  return place ? `${message} (line ${place.line}, column ${place.column})` : message;
}
