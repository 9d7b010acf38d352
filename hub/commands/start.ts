import type { Command } from "commander";
import { runUntilSignal } from "../process.ts";

export function addStart(program: Command): void {
  program
    .command("start")
    .description("Start everything on this machine: databases, data, the agencies and the gateway.")
    .option("--demo", "load demonstration data, wherever the databases are")
    .option("--no-demo", "serve real figures alone")
    .option("--local-issuer", "issue tokens itself in production, too, as with LOCAL_ISSUER=on")
    .addHelpText(
      "after",
      "\nWithout --demo and --no-demo, demonstration data is loaded unless NODE_ENV=production or a *_DATABASE_URL is set." +
        "\nTokens are issued here unless OIDC_ISSUER names who does, or NODE_ENV=production.",
    )
    .action(async ({ localIssuer }: { localIssuer?: boolean }, command: Command) => {
      // Commander gives `--no-x` a default of true: only what was said counts.
      const demo =
        command.getOptionValueSource("demo") === "cli" ? (command.getOptionValue("demo") as boolean) : undefined;
      const { startHub } = await import("../start.ts");
      await runUntilSignal(() => startHub({ demo, localIssuer, say: console.log }));
    });
}
