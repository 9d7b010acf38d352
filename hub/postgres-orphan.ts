import { execFile } from "node:child_process";
import { readFile, readlink, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import type { PostgresBinaries } from "./postgres-binaries.ts";
import { findProcessStart } from "./running-process.ts";
import { runAsServer, type ServerUser } from "./run-as-server.ts";
import { StartupError } from "./startup-error.ts";

const execute = promisify(execFile);

interface Place {
  readonly data: string;
  readonly binaries: PostgresBinaries;
  readonly user: ServerUser;
}

/**
 * Stops the server of a hub that was killed, and returns its process id. To be called by the holder of the home's lock
 * alone. The file of a server that is dead, too, is PostgreSQL's own to clear: it also looks for backends left.
 */
export async function stopOrphan({ data, binaries, user }: Place): Promise<number | undefined> {
  const pidFile = join(data, "postmaster.pid");
  const pid = Number.parseInt(await readFile(pidFile, "utf8").catch(() => ""), 10);
  if (!(pid > 0) || (await findProcessStart(pid)) === undefined) return undefined;
  if (!(await isPostgresOn(data, pid))) {
    // The id has passed on to another program, which PostgreSQL would take for a server on this folder.
    await rm(pidFile, { force: true });
    return undefined;
  }
  const stop = (mode: string) => runAsServer(user, binaries.pgCtl, ["stop", "-D", data, "-m", mode, "-w", "-t", "30"]);
  await stop("fast").catch(() =>
    stop("immediate").catch(() => {
      throw new StartupError(
        `PostgreSQL (process ${pid}), left over from a hub that was killed, does not stop. End it (kill -9 ${pid}) and start again.`,
      );
    }),
  );
  return pid;
}

async function isPostgresOn(data: string, pid: number): Promise<boolean> {
  if (process.platform !== "linux") {
    const { stdout } = await execute("ps", ["-o", "command=", "-p", String(pid)]).catch(() => ({ stdout: "" }));
    return stdout.includes(`postgres -D ${data} `);
  }
  // A server works in its data folder: true also of a folder that was moved, or reached by another path.
  const [commandLine, folder] = await Promise.all([
    readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => ""),
    readlink(`/proc/${pid}/cwd`).catch(() => ""),
  ]);
  return basename(commandLine.split("\0")[0] ?? "") === "postgres" && folder === data;
}
