import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "graphql";
import { StartupError } from "./startup-error.ts";
import type { Supergraph } from "./supergraph.ts";

export const SCHEMA_FOLDER = fileURLToPath(new URL("../schema/", import.meta.url));

export const SUPERGRAPH = "supergraph.graphql";
export const PUBLIC_SUPERGRAPH = "public-supergraph.graphql";

/** The text of each file of `schema/`, by its name. */
export function schemaFiles({ subgraphs, sdl, publicViewSdl }: Supergraph): ReadonlyMap<string, string> {
  return new Map([
    ...subgraphs.map(({ name, sdl: part }) => [`${name}.graphql`, part] as const),
    [SUPERGRAPH, `${sdl}\n`],
    [PUBLIC_SUPERGRAPH, `${publicViewSdl}\n`],
  ]);
}

/** Writes `schema/` anew. */
export async function writeSchema(supergraph: Supergraph): Promise<void> {
  const files = schemaFiles(supergraph);
  await mkdir(SCHEMA_FOLDER, { recursive: true });
  for (const name of await committedFiles()) if (!files.has(name)) await rm(join(SCHEMA_FOLDER, name));
  for (const [name, text] of files) await writeFile(join(SCHEMA_FOLDER, name), text);
}

/** The files of `schema/` that are not what the code prints. */
export async function findDrift(supergraph: Supergraph): Promise<string[]> {
  const files = schemaFiles(supergraph);
  const names = new Set([...files.keys(), ...(await committedFiles())]);
  const drifted = await Promise.all(
    [...names].map(async (name) => ((await readCommitted(name)) === files.get(name) ? [] : [name])),
  );
  return drifted.flat().toSorted();
}

const committedFiles = async (): Promise<string[]> =>
  existsSync(SCHEMA_FOLDER) ? (await readdir(SCHEMA_FOLDER)).filter((name) => name.endsWith(".graphql")) : [];

async function readCommitted(name: string): Promise<string | undefined> {
  const file = join(SCHEMA_FOLDER, name);
  return existsSync(file) ? readFile(file, "utf8") : undefined;
}

export interface SchemaChange {
  readonly isBreaking: boolean;
  readonly message: string;
}

/** What clients of one supergraph would meet in another. */
export async function compareSupergraphs(before: string, after: string): Promise<SchemaChange[]> {
  // A development dependency: whoever runs the hub need not have it.
  const { CriticalityLevel, diff } = await import("@graphql-inspector/core");
  const changes = await diff(await clientSchema(before), await clientSchema(after));
  return changes.map(({ message, criticality }) => ({
    message,
    isBreaking: criticality.level === CriticalityLevel.Breaking,
  }));
}

async function clientSchema(supergraph: string) {
  const { transformSupergraphToPublicSchema } = await import("@theguild/federation-composition");
  const { buildASTSchema } = await import("graphql");
  return buildASTSchema(transformSupergraphToPublicSchema(parse(supergraph)));
}

export type CommittedViews = Pick<Supergraph, "sdl" | "publicViewSdl">;

export async function requireCommittedViews(): Promise<CommittedViews> {
  const committed = await readCommittedViews();
  if (committed) return committed;
  throw new StartupError(`schema/ lacks ${SUPERGRAPH} or ${PUBLIC_SUPERGRAPH}: run \`npm run schema\`.`);
}

/** `null` before the first ones are written. */
export async function readCommittedViews(): Promise<CommittedViews | null> {
  const [sdl, publicViewSdl] = await Promise.all([SUPERGRAPH, PUBLIC_SUPERGRAPH].map(readCommitted));
  return sdl === undefined || publicViewSdl === undefined ? null : { sdl, publicViewSdl };
}
