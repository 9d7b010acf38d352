import type { Command } from "commander";
import { readFile } from "node:fs/promises";
import { compareSupergraphs, findDrift, readCommittedSupergraph, writeSchema } from "../schema.js";
import { StartupError } from "../startup-error.js";
import { printSupergraph } from "../supergraph.js";

interface SchemaOptions {
  readonly check?: boolean;
  readonly against?: string;
}

export function addSchema(program: Command): void {
  program
    .command("schema")
    .description("Print each agency's schema and the supergraph into schema/, and say what changes for clients.")
    .option("--check", "write nothing; fail if schema/ is not what the code prints")
    .option("--against <file>", "write nothing; fail if clients of this supergraph file would break")
    .action(async ({ check, against }: SchemaOptions) => {
      const supergraph = await printSupergraph();
      if (against) await refuseBreaking(await readFile(against, "utf8"), supergraph.sdl);
      if (check) refuseDrift(await findDrift(supergraph));
      if (check || against) return;
      const before = await readCommittedSupergraph();
      await writeSchema(supergraph);
      await sayChanges(before, supergraph.sdl);
    });
}

function refuseDrift(files: readonly string[]): void {
  if (files.length > 0)
    throw new StartupError(
      `schema/ has drifted from the code: ${files.join(", ")}. Run \`npm run schema\` and commit it.`,
    );
}

async function refuseBreaking(before: string, after: string): Promise<void> {
  const broken = (await compareSupergraphs(before, after)).filter(({ isBreaking }) => isBreaking);
  if (broken.length > 0) {
    throw new StartupError(`Clients would break:\n${broken.map(({ message }) => `  ${message}`).join("\n")}`);
  }
}

async function sayChanges(before: string | null, after: string): Promise<void> {
  const changes = before === null ? [] : await compareSupergraphs(before, after);
  for (const { isBreaking, message } of changes) console.log(`${isBreaking ? "BREAKING" : "safe"}: ${message}`);
  console.log(`schema/ is written${changes.length === 0 ? "; nothing changes for clients" : ""}`);
}
