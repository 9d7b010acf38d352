import type { Command } from "commander";
import { runUntilSignal } from "../process.ts";

export function addStart(program: Command): void {
  program
    .command("start")
    .description("Start everything on this machine: databases, data, the agencies and the gateway.")
    .option("--demo", "load demonstration data, wherever the databases are")
    .option("--no-demo", "serve real figures alone")
    .addHelpText(
      "after",
      "\nWithout either, demonstration data is loaded unless NODE_ENV=production or a *_DATABASE_URL is set.",
    )
    .action(async (_options, command: Command) => {
      // Commander gives `--no-x` a default of true: only what was said counts.
      const demo =
        command.getOptionValueSource("demo") === "cli" ? (command.getOptionValue("demo") as boolean) : undefined;
      const { startHub } = await import("../start.ts");
      await runUntilSignal(() => startHub({ demo, say: console.log }));
    });
}
