import { access, chmod, constants, mkdir, realpath } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { lockHome } from "./home-lock.js";
import { preparePostgresBinaries } from "./postgres-binaries.js";
import { hasData, initialiseData } from "./postgres-data.js";
import { type AgencyRole, createMissingDatabases, roleName } from "./postgres-databases.js";
import { stopOrphan } from "./postgres-orphan.js";
import { openPasswords, type PasswordOf } from "./postgres-passwords.js";
import { type PostgresServer, startServer } from "./postgres-server.js";
import { findBarrier, prepareServerUser } from "./postgres-user.js";
import type { ServerUser } from "./run-as-server.js";
import { StartupError } from "./startup-error.js";

export interface EmbeddedPostgresOptions {
  /** Absolute folder that keeps the data, the key to the passwords, the log and the lock. */
  readonly home: string;
  readonly agencies: readonly string[];
  readonly onStep?: (line: string) => void;
  /** `false` gives up the data at a power cut for speed: for tests. Default: true. */
  readonly durable?: boolean;
}

export interface EmbeddedPostgres extends AsyncDisposable {
  readonly port: number;
  /** Settles when the server has ended, by `stop` or by itself. */
  readonly exited: Promise<void>;
  /** URL of an agency's own database in one of its two roles, with the password. */
  url(agency: string, role: AgencyRole): string;
  /** URL as superuser, for tests and backup only. */
  adminUrl(database?: string): string;
  stop(): Promise<void>;
}

/** Starts the one PostgreSQL server of a home, with a database and two roles for each agency. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  await using started = new AsyncDisposableStack();
  const user = await prepareServerUser();
  const home = await openHome(resolve(options.home), user);
  started.use(await lockHome(home));

  const { server, passwordOf } = await startOn(home, user, options);
  started.use(server);
  const urlAs = (role: string, database: string) =>
    `postgresql://${encodeURIComponent(role)}:${passwordOf(role)}@127.0.0.1:${server.port}/${encodeURIComponent(database)}`;
  const adminUrl = (database = "postgres") => urlAs("postgres", database);
  const made = await createMissingDatabases({ agencies: options.agencies, adminUrl, passwordOf });
  if (made.length > 0) options.onStep?.(`PostgreSQL: databases made for ${made.join(", ")}`);

  const running = started.move();
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= running.disposeAsync());
  const url = (agency: string, role: AgencyRole) => urlAs(roleName(agency, role), agency);
  return { port: server.port, exited: server.exited, url, adminUrl, stop, [Symbol.asyncDispose]: stop };
}

/** The home by its real path: the server's process is known by its folder. */
async function openHome(path: string, user: ServerUser): Promise<string> {
  try {
    const topmost = await mkdir(path, { recursive: true });
    if (topmost !== undefined) await openFolders(path, topmost);
    await access(path, constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartupError(`The folder ${path} cannot be made or written (${code}). Set SIMPUL_HOME to one that can.`);
  }
  const home = await realpath(path);
  const barrier = await findBarrier(home, user);
  if (barrier === undefined) return home;
  throw new StartupError(
    `PostgreSQL does not run as root, and its user cannot enter ${barrier} (the home is ${home}). ` +
      `Set SIMPUL_HOME to a folder that it can reach, such as SIMPUL_HOME=/var/lib/simpul.`,
  );
}

/** Those just made, whatever the umask; what is secret in them has a mode of its own. */
async function openFolders(lowest: string, topmost: string): Promise<void> {
  for (let folder = lowest; folder.length >= topmost.length; folder = dirname(folder)) await chmod(folder, 0o755);
}

/** What stands in the home decides: new data, data to go on with, a server that outlived its hub. */
async function startOn(
  home: string,
  user: ServerUser,
  { onStep = () => undefined, durable = true }: EmbeddedPostgresOptions,
): Promise<{ server: PostgresServer; passwordOf: PasswordOf }> {
  const data = join(home, "postgres");
  const binaries = await preparePostgresBinaries(home, user);
  const name = `PostgreSQL ${binaries.version}`;

  const isNew = !(await hasData(data, binaries, user));
  const passwordOf = await openPasswords(home, isNew);
  const orphan = isNew ? undefined : await stopOrphan({ data, binaries, user });
  if (orphan !== undefined) onStep(`${name}: stopped a server left by a hub that was killed (process ${orphan})`);
  if (isNew) {
    await initialiseData({ data, binaries, user, password: passwordOf("postgres"), durable });
    onStep(`${name}: initialised in ${data}`);
  }
  const server = await startServer({ data, log: join(home, "postgres.log"), binaries, user, durable });
  onStep(`${name}: ready on 127.0.0.1:${server.port}`);
  return { server, passwordOf };
}
