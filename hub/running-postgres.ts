import { readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { findHomeHolder } from "./home-lock.ts";
import { createAddresses, type PostgresAddresses } from "./postgres-addresses.ts";
import { openPasswords } from "./postgres-passwords.ts";
import { StartupError } from "./startup-error.ts";

/** The server of the hub that runs on a home; `null` where none runs. To stop it remains that hub's affair. */
export async function connectRunningPostgres(path: string): Promise<PostgresAddresses | null> {
  const home = await realpath(path).catch(() => undefined);
  const hub = home && (await findHomeHolder(home));
  if (!hub) return null;
  const port = await findPort(join(home, "postgres", "postmaster.pid"));
  if (port !== undefined) return createAddresses(port, await openPasswords(home, false));
  throw new StartupError(`The hub (process ${hub}) on ${home} is starting or stopping. Try again in a moment.`);
}

/** The file tells the port in its fourth line, and in its eighth whether the server lets anyone in. */
async function findPort(pidFile: string): Promise<number | undefined> {
  const lines = (await readFile(pidFile, "utf8").catch(() => "")).split("\n");
  return lines[7]?.trim() === "ready" ? Number(lines[3]) : undefined;
}
