import { readFile } from "node:fs/promises";
import {
  type CommittedViews,
  compareSupergraphs,
  findDrift,
  readCommittedViews,
  type SchemaChange,
  writeSchema,
} from "./schema.ts";
import { StartupError } from "./startup-error.ts";
import { printSupergraph, type Supergraph } from "./supergraph.ts";

export interface SchemaOptions {
  /** Fail if schema/ is not what the code prints. */
  readonly check?: boolean;
  /** Fail if clients of this supergraph file would break. */
  readonly against?: string;
}

/** Writes schema/, unless it was told to compare only. */
export async function runSchema({ check = false, against }: SchemaOptions): Promise<void> {
  const supergraph = await printSupergraph();
  if (against) await refuseBreaking(await readFile(against, "utf8"), supergraph.sdl);
  if (check) await refuseDrift(supergraph);
  if (check || against) return;
  const before = await readCommittedViews();
  await writeSchema(supergraph);
  await sayChanges(before, supergraph);
  console.log("schema/ is written");
}

async function refuseDrift(supergraph: Supergraph): Promise<void> {
  const files = await findDrift(supergraph);
  if (files.length === 0) return;
  await sayChanges(await readCommittedViews(), supergraph);
  throw new StartupError(
    `schema/ has drifted from the code: ${files.join(", ")}. Run \`npm run schema\` and commit what it writes.`,
  );
}

async function refuseBreaking(before: string, after: string): Promise<void> {
  const broken = (await compareSupergraphs(before, after)).filter(({ isBreaking }) => isBreaking);
  if (broken.length === 0) return;
  throw new StartupError(`Clients would break:\n${broken.map(({ message }) => `  ${message}`).join("\n")}`);
}

async function sayChanges(before: CommittedViews | null, after: CommittedViews): Promise<void> {
  const changes = before === null ? [] : await compareViews(before, after);
  for (const { isBreaking, message } of changes) console.log(`${isBreaking ? "BREAKING" : "safe"}: ${message}`);
  if (before !== null && changes.length === 0) console.log("nothing changes for clients");
}

/** What changes for all, and then what changes for the public alone: what it sees no more, or sees now. */
async function compareViews(before: CommittedViews, after: CommittedViews): Promise<SchemaChange[]> {
  const changes = await compareSupergraphs(before.sdl, after.sdl);
  const forPublic = await compareSupergraphs(before.publicViewSdl, after.publicViewSdl);
  const told = new Set(changes.map(({ message }) => message));
  const others = forPublic.filter(({ message }) => !told.has(message));
  return [...changes, ...others.map((change) => ({ ...change, message: `${change.message} (for the public)` }))];
}
