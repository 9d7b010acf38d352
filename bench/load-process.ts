import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Load, Measured } from "./load.ts";

/** What the process answers: what it measured, or why it could not. */
export type LoadReport = { readonly measured: Measured } | { readonly failure: string };

export interface LoadProcess extends Disposable {
  run(load: Load): Promise<Measured>;
}

/** The clients, in a process of their own: they share no event loop with what they measure. */
export function startLoadProcess(signal: AbortSignal): LoadProcess {
  const child: ChildProcess = fork(fileURLToPath(new URL("load-worker.ts", import.meta.url)), {
    execArgv: ["--import", "tsx"],
    env: {},
  });
  return {
    async run(load) {
      child.send(load);
      const [report] = (await once(child, "message", { signal })) as [LoadReport];
      if ("failure" in report) throw new Error(report.failure);
      return report.measured;
    },
    [Symbol.dispose]: () => child.kill(),
  };
}
