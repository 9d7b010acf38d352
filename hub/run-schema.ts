import { readFile } from "node:fs/promises";
import { compareSupergraphs, findDrift, readCommittedSupergraph, writeSchema } from "./schema.ts";
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
  const before = await readCommittedSupergraph();
  await writeSchema(supergraph);
  await sayChanges(before, supergraph.sdl);
  console.log("schema/ is written");
}

async function refuseDrift(supergraph: Supergraph): Promise<void> {
  const files = await findDrift(supergraph);
  if (files.length === 0) return;
  await sayChanges(await readCommittedSupergraph(), supergraph.sdl);
  throw new StartupError(
    `schema/ has drifted from the code: ${files.join(", ")}. Run \`npm run schema\` and commit what it writes.`,
  );
}

async function refuseBreaking(before: string, after: string): Promise<void> {
  const broken = (await compareSupergraphs(before, after)).filter(({ isBreaking }) => isBreaking);
  if (broken.length === 0) return;
  throw new StartupError(`Clients would break:\n${broken.map(({ message }) => `  ${message}`).join("\n")}`);
}

async function sayChanges(before: string | null, after: string): Promise<void> {
  const changes = before === null ? [] : await compareSupergraphs(before, after);
  for (const { isBreaking, message } of changes) console.log(`${isBreaking ? "BREAKING" : "safe"}: ${message}`);
  if (before !== null && changes.length === 0) console.log("nothing changes for clients");
}
