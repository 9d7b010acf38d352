import { Command } from "commander";
import packageJson from "../package.json" with { type: "json" };
import { addMigrate, addMigration, addSeed } from "./commands/databases.js";
import { addSchema } from "./commands/schema.js";
import { addServe } from "./commands/serve.js";
import { addStart } from "./commands/start.js";
import { isExpected } from "./startup-error.js";

const program = new Command("simpul")
  .description(packageJson.description)
  .version(packageJson.version)
  .showHelpAfterError("Add --help to see what there is.");

for (const add of [addStart, addServe, addMigrate, addSeed, addSchema, addMigration]) add(program);

try {
  await program.parseAsync();
} catch (error) {
  console.error(isExpected(error) ? error.message : error);
  process.exit(1);
}
