import type { Databases } from "./databases.ts";
import type { Question } from "./questions.ts";
import { startServerProcess } from "./server-process.ts";

/** A server that is asked the questions. */
export interface Contestant extends AsyncDisposable {
  readonly name: string;
  readonly urlOf: (question: Question) => string;
}

/** What the others are measured by. */
export const LIMIT = "limit";

/** The hub as it runs embedded: gateway and agencies in one process. */
export async function startHub({ environment }: Databases): Promise<Contestant> {
  const command = ["hub/cli.ts", "start", "--demo"];
  const hub = await startServerProcess(
    { command, environment: { ...environment, PORT: "0", LOG_LEVEL: "warn" } },
    /GraphQL +(http\S+)/,
  );
  return { ...hub, name: "hub", urlOf: () => hub.url };
}

export async function startLimit({ environment }: Databases): Promise<Contestant> {
  const limit = await startServerProcess({ command: ["bench/limit/server.ts"], environment }, /(http\S+)/);
  return { ...limit, name: LIMIT, urlOf: ({ name }) => `${limit.url}/${name}` };
}
