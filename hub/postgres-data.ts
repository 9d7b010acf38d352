import { chown, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PostgresBinaries } from "./postgres-binaries.ts";
import { runAsServer, type ServerUser } from "./run-as-server.ts";
import { StartupError } from "./startup-error.ts";

/** Whether there is data to go on with; refuses data that this PostgreSQL cannot or should not open. */
export async function hasData(data: string, binaries: PostgresBinaries, user: ServerUser): Promise<boolean> {
  const owner = (await stat(data).catch(() => undefined))?.uid;
  if (owner === undefined) return false;
  const expected = user.uid ?? process.getuid?.();
  if (expected !== undefined && owner !== expected) throw foreignOwner(data, owner);
  const files = await readdir(data);
  if (files.length === 0) return false;
  if (!files.includes("PG_VERSION")) {
    throw new StartupError(`${data} is not a data folder of PostgreSQL. Move it away, or set another SIMPUL_HOME.`);
  }
  const major = (await readFile(join(data, "PG_VERSION"), "utf8")).trim();
  if (major !== binaries.major) throw otherMajor(data, major, binaries.version);
  return true;
}

function foreignOwner(data: string, owner: number): StartupError {
  return new StartupError(
    `${data} belongs to another user (uid ${owner}): the hub was first started by someone else. ` +
      `Start it as it was then, or set another SIMPUL_HOME.`,
  );
}

function otherMajor(data: string, major: string, version: string): StartupError {
  return new StartupError(
    `${data} was written by PostgreSQL ${major}, this hub runs ${version}. With the hub that wrote it, make a backup ` +
      `(npm run simpul -- backup); then move the folder away and restore the backup here (npm run simpul -- restore). ` +
      `Or set another SIMPUL_HOME.`,
  );
}

interface Initialisation {
  readonly data: string;
  readonly binaries: PostgresBinaries;
  readonly user: ServerUser;
  readonly password: string;
  readonly durable: boolean;
}

/** Made in a workshop beside it and moved into place when whole: a start that is killed leaves no half cluster. */
export async function initialiseData({ data, binaries, user, password, durable }: Initialisation): Promise<void> {
  await removeAbandonedWorkshops(data);
  const workshop = await mkdtemp(`${data}.new-`);
  try {
    const passwordFile = join(workshop, "password");
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    for (const path of [workshop, passwordFile]) await give(path, user);
    const made = join(workshop, "data");
    const flags = [...initdbArguments(made, passwordFile), ...(durable ? [] : ["--no-sync"])];
    await runAsServer(user, binaries.initdb, flags).catch((error: { readonly stderr?: string }) => {
      throw new StartupError(`PostgreSQL could not make its data folder ${data}:\n${error.stderr?.trim()}`);
    });
    await rename(made, data);
  } finally {
    await rm(workshop, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The builtin locale makes text UTF-8 and its order the same on every machine, whatever its language. */
function initdbArguments(data: string, passwordFile: string): string[] {
  return [
    `--pgdata=${data}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ];
}

async function give(path: string, { uid, gid }: ServerUser): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
}

async function removeAbandonedWorkshops(data: string): Promise<void> {
  const home = dirname(data);
  const abandoned = (await readdir(home))
    .map((name) => join(home, name))
    .filter((path) => path.startsWith(`${data}.new-`));
  for (const path of abandoned) await rm(path, { recursive: true, force: true, maxRetries: 3 });
}
