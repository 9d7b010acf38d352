import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, stat } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import type { Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import type { PostgresBinaries } from "./postgres-binaries.ts";
import { SERVER_SURROUNDINGS, type ServerUser } from "./run-as-server.ts";
import { StartupError } from "./startup-error.ts";

export interface PostgresServer extends AsyncDisposable {
  readonly port: number;
  readonly pid: number;
  /** Settles when the server has ended, whoever ended it. */
  readonly exited: Promise<void>;
  stop(): Promise<void>;
}

interface ServerOptions {
  readonly data: string;
  readonly log: string;
  readonly binaries: PostgresBinaries;
  readonly user: ServerUser;
  readonly durable: boolean;
  readonly pickPort?: () => Promise<number>;
  /** Milliseconds that each stronger way of stopping waits for the one before. */
  readonly patience?: number;
}

const LARGE_LOG = 10 * 1024 * 1024;
const ATTEMPTS = 5;

/** A free port can be taken between the asking and the listening: then another one is tried. */
export async function startServer(options: ServerOptions): Promise<PostgresServer> {
  await setLargeLogAside(options.log);
  for (let attempt = 1; ; attempt++) {
    const port = await (options.pickPort ?? findFreePort)();
    try {
      return await launch(options, port);
    } catch (error) {
      const isPortTaken = error instanceof StartupError && error.message.includes("Address already in use");
      if (!isPortTaken || attempt === ATTEMPTS) throw error;
    }
  }
}

async function launch(options: ServerOptions, port: number): Promise<PostgresServer> {
  const child = spawn(options.binaries.postgres, serverArguments(options, port), {
    ...SERVER_SURROUNDINGS,
    ...options.user,
    // A process group of its own: Ctrl-C at the terminal reaches the hub alone, which drains its requests first.
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  await once(child, "spawn");
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  // Without a word to the server, a hub that ends by an uncaught error would leave it behind.
  const stopAtExit = () => child.kill("SIGINT");
  process.once("exit", stopAtExit);
  void exited.then(() => process.off("exit", stopAtExit));

  keepLog(child.stderr, options.log);
  await waitUntilReady(child, child.stderr, options.log);
  const stop = () => stopServer(child, exited, options.patience ?? 30_000);
  return { port, pid: child.pid ?? 0, exited, stop, [Symbol.asyncDispose]: stop };
}

function serverArguments({ data, durable }: ServerOptions, port: number): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "400",
    timezone: "UTC",
    log_timezone: "UTC",
    // No replica reads from this server, its data is small and on a solid-state disk, its queries are short.
    wal_level: "minimal",
    max_wal_senders: "0",
    random_page_cost: "1.1",
    max_parallel_workers_per_gather: "0",
    jit: "off",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return ["-D", data, "-p", String(port), ...flags];
}

function waitUntilReady(child: ChildProcess, stderr: Readable, log: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer) => {
      output = `${output}${chunk.toString()}`.slice(-4000);
      if (!output.includes("database system is ready to accept connections")) return;
      stderr.off("data", read);
      resolve();
    };
    stderr.on("data", read);
    child.once("close", () => {
      const last = output.trim().split("\n").slice(-5).join("\n");
      reject(new StartupError(`PostgreSQL did not start. See ${log}; its last lines:\n${last}`));
    });
  });
}

/** A full disk must not end the hub; and the server would wait for ever for its lines to be read. */
function keepLog(stderr: Readable, log: string): void {
  const file = createWriteStream(log, { flags: "a", mode: 0o600 });
  file.on("error", () => stderr.resume());
  stderr.pipe(file);
}

async function setLargeLogAside(log: string): Promise<void> {
  const size = (await stat(log).catch(() => undefined))?.size ?? 0;
  if (size > LARGE_LOG) await rename(log, `${log}.1`);
}

/** Fast (transactions rolled back), then immediate (recovers at the next start), then by force. */
async function stopServer(child: ChildProcess, exited: Promise<void>, patience: number): Promise<void> {
  const hasExited = exited.then(() => true);
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    child.kill(signal);
    if (await Promise.race([hasExited, setTimeout(patience, false, { ref: false })])) return;
  }
  child.kill("SIGKILL");
  await exited;
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
