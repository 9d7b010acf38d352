import { type Command, InvalidArgumentError } from "commander";
import type { AgencyDatabase } from "../databases.ts";
import { StartupError } from "../startup-error.ts";

interface VerifyOptions {
  readonly head: Readonly<Record<string, string>>;
}

export function addAudit(program: Command): void {
  const audit = program.command("audit").description("The audit logs of the agencies.");
  audit
    .command("verify")
    .description("Follow the chain of every agency's audit log, and name the first entry that does not follow.")
    .option(
      "--head <agency=hash>",
      "a head that was noted before, for each agency that is named: its log must still hold it",
      collectHead,
      {},
    )
    .addHelpText("after", "\nA running hub goes on. It ends with 1 where a chain is broken or a head is missing.")
    .action(async ({ head }: VerifyOptions) => {
      const { openDatabases } = await import("../use-databases.ts");
      await using open = await openDatabases(() => undefined, { join: true });
      const faults: string[] = [];
      for (const database of open.databases) faults.push(...(await verifyOne(database, head)));
      if (faults.length > 0) throw new StartupError(faults.join("\n"));
    });
}

/** Says what it finds of an agency, and gives the faults. */
async function verifyOne(database: AgencyDatabase, heads: VerifyOptions["head"]): Promise<string[]> {
  const { holdsEntry, verifyAudit } = await import("../verify-audit.ts");
  const { agency, entries, head, brokenAt } = await verifyAudit(database);
  if (brokenAt !== null) return [`${agency}: the chain is broken at entry ${brokenAt}`];
  console.log(`${agency}: ${entries} entries, the chain is whole${head && `, head ${head}`}`);
  const noted = heads[agency];
  const isCut = noted !== undefined && !(await holdsEntry(database, noted));
  return isCut ? [`${agency}: no entry has the hash ${noted}: the log was cut off behind it, or written anew`] : [];
}

function collectHead(text: string, before: VerifyOptions["head"]): VerifyOptions["head"] {
  const [, agency, hash] = /^([a-z]+)=([0-9a-f]{64})$/.exec(text) ?? [];
  if (agency === undefined || hash === undefined) {
    throw new InvalidArgumentError("It must be an agency and its head, such as kominfo=3f2a… of 64 digits.");
  }
  return { ...before, [agency]: hash };
}
