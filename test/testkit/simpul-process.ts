import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A command of Simpul in a process of its own, as an operator runs it. */
export class SimpulProcess implements AsyncDisposable {
  readonly lines: string[] = [];
  readonly #child: ChildProcess;
  readonly #exited: Promise<number | null>;
  #errors = "";

  constructor(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    const { PATH = "", HOME = "" } = process.env;
    this.#child = spawn(process.execPath, ["--import", "tsx", "hub/cli.ts", ...args], {
      cwd: ROOT,
      env: { PATH, HOME, LOG_LEVEL: "warn", ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child.stderr?.on("data", (text) => (this.#errors += String(text)));
    if (this.#child.stdout) createInterface(this.#child.stdout).on("line", (line) => this.#read(line));
    this.#exited = once(this.#child, "close").then(([code]) => code as number | null);
  }

  /** The first group of a pattern in a line that it prints; fails if it ends without one. */
  async find(pattern: RegExp): Promise<string> {
    const found = new Promise<string>((resolve) => {
      const look = () => {
        const match = this.lines.map((line) => pattern.exec(line)).find((candidate) => candidate !== null);
        if (match) resolve(match[1] ?? match[0]);
      };
      this.#onLine = look;
      look();
    });
    const ended = this.#exited.then((code) => {
      throw new Error(`It ended with ${code} and never printed ${pattern}:\n${this.lines.join("\n")}\n${this.#errors}`);
    });
    return Promise.race([found, ended]);
  }

  /** The exit code, and what it said on standard error. */
  async end(signal?: NodeJS.Signals): Promise<{ readonly code: number | null; readonly errors: string }> {
    if (signal) this.#child.kill(signal);
    const code = await this.#exited;
    return { code, errors: this.#errors };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await this.end("SIGTERM");
  }

  #onLine: () => void = () => {};

  #read(line: string): void {
    this.lines.push(line);
    this.#onLine();
  }
}
