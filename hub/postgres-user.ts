import { execFile } from "node:child_process";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { runAsServer, type ServerUser } from "./run-as-server.ts";
import { StartupError } from "./startup-error.ts";

const execute = promisify(execFile);

/** PostgreSQL refuses to run as root, so a root lends it the system's user for it, made where it is missing. */
export async function prepareServerUser(name = "postgres"): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return {};
  return (await findUser(name)) ?? createUser(name);
}

async function findUser(name: string): Promise<Required<ServerUser> | undefined> {
  try {
    const [uid, gid] = await Promise.all([execute("id", ["-u", name]), execute("id", ["-g", name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function createUser(name: string): Promise<ServerUser> {
  const args = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name];
  await execute("useradd", args).catch(() => undefined);
  const user = await findUser(name);
  if (user) return user;
  throw new StartupError(
    `PostgreSQL does not run as root, and the system user ${name} for it could not be made. ` +
      `Make it (useradd --system ${name}), or start the hub as an ordinary user.`,
  );
}

/**
 * The first folder on the way to `path`, or `path` itself, that keeps the user out. The system is asked, as that user:
 * file modes alone do not tell of access lists.
 */
export async function findBarrier(path: string, user: ServerUser): Promise<string | undefined> {
  if (user.uid === undefined) return undefined;
  const check = 'for step; do [ -x "$step" ] || { printf %s "$step"; exit; }; done';
  return (await runAsServer(user, "/bin/sh", ["-c", check, "sh", ...wayTo(path)])) || undefined;
}

function wayTo(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [...wayTo(parent), path];
}
