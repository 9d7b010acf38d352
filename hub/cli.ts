import { Command } from "commander";
import packageJson from "../package.json" with { type: "json" };
import { addAudit } from "./commands/audit.ts";
import { addBackup, addRestore } from "./commands/backup.ts";
import { addMigrate, addMigration, addSeed } from "./commands/databases.ts";
import { addDocuments } from "./commands/documents.ts";
import { addSchema } from "./commands/schema.ts";
import { addServe } from "./commands/serve.ts";
import { addStart } from "./commands/start.ts";
import { addToken } from "./commands/token.ts";
import { isExpected } from "./startup-error.ts";

const program = new Command("simpul")
  .description(packageJson.description)
  .version(packageJson.version)
  .showHelpAfterError("Add --help to see what there is.");

for (const add of [
  addStart,
  addServe,
  addMigrate,
  addSeed,
  addSchema,
  addMigration,
  addBackup,
  addRestore,
  addToken,
  addAudit,
  addDocuments,
]) {
  add(program);
}

try {
  await program.parseAsync();
} catch (error) {
  console.error(isExpected(error) ? error.message : error);
  process.exit(1);
}
