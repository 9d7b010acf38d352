import type { Command } from "commander";
import type { SchemaOptions } from "../run-schema.ts";

export function addSchema(program: Command): void {
  program
    .command("schema")
    .description("Print each agency's schema and the supergraph into schema/, and say what changes for clients.")
    .option("--check", "write nothing; fail if schema/ is not what the code prints")
    .option("--against <file>", "write nothing; fail if clients of this supergraph file would break")
    .action(async (options: SchemaOptions) => (await import("../run-schema.ts")).runSchema(options));
}
