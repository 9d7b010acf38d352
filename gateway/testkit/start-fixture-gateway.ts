import { Writable } from "node:stream";
import type { Executor } from "@graphql-tools/utils";
import { pino } from "pino";
import { type GatewayEnvironment, parseGatewayEnvironment } from "../environment.ts";
import { type Gateway, type GatewayOptions, startGateway } from "../gateway.ts";
import type { Headline } from "../headline.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The whole body, to search for what must not be in it. */
  readonly text: string;
  readonly data: unknown;
  readonly errors: readonly AnsweredError[];
}

export interface AnsweredError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface FixtureGateway extends AsyncDisposable {
  readonly gateway: Gateway;
  readonly logLines: readonly Record<string, unknown>[];
  ask(query: string, options?: AskOptions): Promise<Answer>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

export interface AskOptions {
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly headers?: Record<string, string>;
}

export interface FixtureGatewayOptions extends Pick<GatewayOptions, "localIssuer" | "publicSupergraph"> {
  readonly supergraph: string;
  readonly executors?: Readonly<Record<string, Executor>>;
  readonly environment?: Partial<GatewayEnvironment>;
  readonly headline?: Headline;
  readonly documents?: readonly string[];
}

const testVariables = { PORT: "0", LOG_LEVEL: "debug", UPSTREAM_TIMEOUT_MS: "5000", DRAIN_TIMEOUT_MS: "5000" };

export async function startFixtureGateway(options: FixtureGatewayOptions): Promise<FixtureGateway> {
  const logLines: Record<string, unknown>[] = [];
  const sink = new Writable({
    write(line, _, done) {
      logLines.push(JSON.parse(String(line)));
      done();
    },
  });
  const { environment, ...rest } = options;
  const gateway = await startGateway({
    ...rest,
    environment: { ...parseGatewayEnvironment(testVariables), ...environment },
    log: pino({ level: environment?.logLevel ?? "debug" }, sink),
  });
  const fetchFrom = (path: string, init?: RequestInit) => fetch(gateway.url + path, init);
  return {
    gateway,
    logLines,
    fetch: fetchFrom,
    async ask(query, { headers, ...body } = {}) {
      const response = await fetchFrom("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ query, ...body }),
      });
      const text = await response.text();
      const { data, errors = [] } = JSON.parse(text);
      return { status: response.status, headers: response.headers, text, data, errors };
    },
    [Symbol.asyncDispose]: () => gateway.stop(),
  };
}
