import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A folder that every user can enter, gone at the end of the block. */
export function temporaryFolder(): { path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), "simpul-test-"));
  chmodSync(path, 0o755);
  return {
    path,
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }),
  };
}

export function closedFolder(parent: string): string {
  const path = join(parent, "closed");
  mkdirSync(path, { mode: 0o700 });
  return path;
}

export function postmasterPid(home: string): number {
  return Number.parseInt(readFileSync(join(home, "postgres", "postmaster.pid"), "utf8"), 10);
}

/** Runs `body` (with `pg` started on the home) in a Node process of its own, as a hub would be. */
export function spawnHub(home: string, body: string, options: { uid?: number; gid?: number } = {}): HubProcess {
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(new URL("embedded-postgres.ts", import.meta.url).href)};
    import { Client } from "pg";
    const say = (line) => process.stdout.write(line + "\\n");
    const pg = await startEmbeddedPostgres({ home: ${JSON.stringify(home)}, agencies: ["kominfo"], onStep: say, durable: false });
    const ask = async (statement) => {
      const client = new Client(pg.url("kominfo", "migrator"));
      await client.connect();
      try { return (await client.query(statement)).rows; } finally { await client.end(); }
    };
    ${body}`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    ...options,
  });
  return new HubProcess(child);
}

export class HubProcess implements AsyncDisposable {
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  readonly #exited: Promise<unknown>;
  #output = "";

  constructor(child: ChildProcessByStdio<null, Readable, Readable>) {
    this.#child = child;
    this.#exited = once(child, "close");
    child.stderr.on("data", (chunk: Buffer) => (this.#output += chunk.toString()));
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Waits for a line that holds `part`; fails with all that the process said if it ends without it. */
  async line(part: string): Promise<string> {
    for await (const line of createInterface({ input: this.#child.stdout })) {
      this.#output += `${line}\n`;
      if (line.includes(part)) return line;
    }
    throw new Error(`The hub ended without "${part}":\n${this.#output}`);
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    this.#child.kill(signal);
    await this.#exited;
  }

  async exited(): Promise<string> {
    this.#child.stdout.resume();
    await this.#exited;
    return this.#output;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill("SIGKILL");
  }
}
