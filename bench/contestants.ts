import type { Databases } from "./databases.ts";
import type { Question } from "./questions.ts";
import { readLine, startServerProcess } from "./server-process.ts";

/** A server that is asked the questions. */
export interface Contestant extends AsyncDisposable {
  readonly name: string;
  readonly urlOf: (question: Question) => string;
  /** The question's document, where it asks in another way than the others. */
  readonly documentOf?: (question: Question) => string;
  /** What it is sent besides. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the others are measured by. */
export const LIMIT = "limit";

/** The hub where every figure has one revision alone. */
export const HUB = "hub";

/** A limit of what one caller may cost in a minute that no load here meets. */
const UNLIMITED = "1000000000";

/** The hub as it runs embedded: gateway and agencies in one process. */
export async function startHub({ environment }: Pick<Databases, "environment">, name = HUB): Promise<Contestant> {
  const command = ["hub/cli.ts", "start", "--demo"];
  const hub = await startServerProcess(
    { command, environment: { ...environment, PORT: "0", LOG_LEVEL: "warn", RATE_LIMIT: UNLIMITED } },
    /GraphQL +(http\S+)/,
  );
  return { ...hub, name, urlOf: () => hub.url };
}

/** The same hub, asked by the coordinator of the province, whom row security knows. */
export async function asCoordinator(hub: Contestant, { environment }: Databases): Promise<Contestant> {
  const command = ["hub/cli.ts", "token", "--role", "coordinator", "--province", "35"];
  const token = await readLine({ command, environment });
  return {
    name: "hub, as a coordinator",
    urlOf: hub.urlOf,
    headers: { authorization: `Bearer ${token}` },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

/** The same hub, asked as of a moment. */
export const asOf = (hub: Contestant, name: string, moment: Date): Contestant => ({
  name,
  urlOf: hub.urlOf,
  documentOf: ({ document }) =>
    document.replaceAll("annual(year: $year)", `annual(year: $year, asReportedAt: "${moment.toISOString()}")`),
  [Symbol.asyncDispose]: () => Promise.resolve(),
});

export async function startLimit({ environment }: Databases): Promise<Contestant> {
  const limit = await startServerProcess({ command: ["bench/limit/server.ts"], environment }, /(http\S+)/);
  return { ...limit, name: LIMIT, urlOf: ({ name }) => `${limit.url}/${name}` };
}
