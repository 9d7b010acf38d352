import { realpath } from "node:fs/promises";
import { join, resolve } from "node:path";
import { lockHome } from "./home-lock.ts";
import { makeHome } from "./make-home.ts";
import { createAddresses, type PostgresAddresses } from "./postgres-addresses.ts";
import { preparePostgresBinaries } from "./postgres-binaries.ts";
import { hasData, initialiseData } from "./postgres-data.ts";
import { createMissingDatabases } from "./postgres-databases.ts";
import { stopOrphan } from "./postgres-orphan.ts";
import { openPasswords, type PasswordOf } from "./postgres-passwords.ts";
import { type PostgresServer, startServer } from "./postgres-server.ts";
import { findBarrier, prepareServerUser } from "./postgres-user.ts";
import type { ServerUser } from "./run-as-server.ts";
import { StartupError } from "./startup-error.ts";

export interface EmbeddedPostgresOptions {
  /** Absolute folder that keeps the data, the key to the passwords, the log and the lock. */
  readonly home: string;
  readonly agencies: readonly string[];
  readonly onStep?: (line: string) => void;
  /** `false` gives up the data at a power cut for speed: for tests. Default: true. */
  readonly durable?: boolean;
}

export interface EmbeddedPostgres extends PostgresAddresses, AsyncDisposable {
  readonly port: number;
  /** Settles when the server has ended, by `stop` or by itself. */
  readonly exited: Promise<void>;
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
  const { url, adminUrl } = createAddresses(server.port, passwordOf);
  const made = await createMissingDatabases({ agencies: options.agencies, adminUrl, passwordOf });
  if (made.length > 0) options.onStep?.(`PostgreSQL: databases made for ${made.join(", ")}`);

  const running = started.move();
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= running.disposeAsync());
  return { port: server.port, exited: server.exited, url, adminUrl, stop, [Symbol.asyncDispose]: stop };
}

/** The home by its real path: the server's process is known by its folder. */
async function openHome(path: string, user: ServerUser): Promise<string> {
  await makeHome(path);
  const home = await realpath(path);
  const barrier = await findBarrier(home, user);
  if (barrier === undefined) return home;
  throw new StartupError(
    `PostgreSQL does not run as root, and its user cannot enter ${barrier} (the home is ${home}). ` +
      `Set SIMPUL_HOME to a folder that it can reach, such as SIMPUL_HOME=/var/lib/simpul.`,
  );
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
