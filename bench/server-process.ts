import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

interface CommandOptions {
  /** What Node runs, from the root of the repository, with its arguments. */
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Ends it before its time. */
  readonly signal?: AbortSignal;
}

export interface ServerProcess extends AsyncDisposable {
  readonly url: string;
}

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PATIENCE_MS = 20_000;

/** Runs a command to its end. */
export async function runToEnd(options: CommandOptions): Promise<void> {
  const child = launch(options);
  child.stdout.resume();
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`${options.command.join(" ")} ended with ${code}`);
}

/** The first line that a command prints. */
export async function readLine(options: CommandOptions): Promise<string> {
  const child = launch(options);
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error(`${options.command.join(" ")} printed nothing`);
}

/** Starts a server that serves from the line on which it prints its address; `address` finds it there. */
export async function startServerProcess(options: CommandOptions, address: RegExp): Promise<ServerProcess> {
  const child = launch(options);
  try {
    const url = await readAddress(child, address);
    child.stdout.resume();
    return { url, [Symbol.asyncDispose]: () => end(child) };
  } catch (error) {
    await end(child);
    throw new Error(`${options.command.join(" ")} did not start`, { cause: error });
  }
}

/** Nothing of this process's surroundings: it measures the same wherever it runs. */
const launch = ({ command, environment, signal }: CommandOptions) =>
  spawn(process.execPath, ["--import", "tsx", ...command], {
    cwd: ROOT,
    env: environment,
    ...(signal && { signal }),
    stdio: ["ignore", "pipe", "inherit"],
  });

type Child = ChildProcessByStdio<null, Readable, null>;

async function readAddress(child: Child, address: RegExp): Promise<string> {
  for await (const line of createInterface({ input: child.stdout })) {
    const url = address.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error("it ended without an address");
}

async function end(child: Child): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit").then(() => true);
  child.kill("SIGTERM");
  if (await Promise.race([exited, setTimeout(PATIENCE_MS, false, { ref: false })])) return;
  child.kill("SIGKILL");
  await exited;
}
