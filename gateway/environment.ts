import { join, resolve } from "node:path";

import { z } from "zod";

import { isListOfAddresses } from "./caller-address.ts";
import { costLimit } from "./limits.ts";

/** What the gateway takes from its surroundings; everything has a default. */
export interface GatewayEnvironment {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly logLevel: LogLevel;
  /** How long one agency may take to answer one question, in milliseconds. */
  readonly upstreamTimeoutMs: number;
  /** How long all agencies together may take for one request, in milliseconds. */
  readonly requestTimeoutMs: number;
  /** How long the answer of an agency over HTTP may be. */
  readonly answerLimitBytes: number;
  /** How many points of cost each caller has for a minute. */
  readonly rateLimit: number;
  /** Addresses and ranges of the proxies that are believed when they say for whom they forward. */
  readonly trustedProxies: readonly string[];
  /** Which documents are served: all that come, or only those that are known. */
  readonly documents: "all" | "only";
  /** Where documents are that were made known, in a folder for each client; absolute. */
  readonly documentsFolder: string;
  /** How long a stop waits for the requests under way, in milliseconds. */
  readonly drainTimeoutMs: number;
  /** Addresses that replace those of the supergraph, by the agency's name. */
  readonly agencyUrls: Readonly<Record<string, string>>;
}

/** Those that the runtime knows too: it reads the same variable, and takes no other value. */
const logLevels = ["trace", "debug", "info", "warn", "error"] as const;
export type LogLevel = (typeof logLevels)[number];

/** All faults of the environment in one message, to be printed as it is. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(["The environment has faults:", ...faults.map((fault) => `  ${fault}`)].join("\n"));
    this.faults = faults;
  }
}

const milliseconds = (fallback: number) =>
  z.coerce
    .number("must be a number of milliseconds")
    .int("must be a whole number of milliseconds")
    .min(1, "must be at least 1 millisecond")
    .max(600_000, "must be at most 600000 milliseconds")
    .default(fallback);

const wholeNumber = (least: number, most: number, fallback: number) => {
  const fault = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number(fault).int(fault).min(least, fault).max(most, fault).default(fallback);
};

const addresses = z
  .string()
  .default("")
  .transform((text) => text.split(",").map((part) => part.trim()))
  .transform((parts) => parts.filter(Boolean))
  .refine(isListOfAddresses, "must be addresses or ranges such as 10.0.0.0/8, with commas between them");

const variables = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce
    .number("must be a port number from 0 to 65535")
    .int("must be a port number from 0 to 65535")
    .min(0, "must be a port number from 0 to 65535")
    .max(65_535, "must be a port number from 0 to 65535")
    .default(4000),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(", ")}`).default("info"),
  UPSTREAM_TIMEOUT_MS: milliseconds(10_000),
  REQUEST_TIMEOUT_MS: milliseconds(30_000),
  ANSWER_LIMIT_BYTES: wholeNumber(1_000, 1_000_000_000, 50_000_000),
  RATE_LIMIT: wholeNumber(1_000, 1_000_000_000, costLimit),
  TRUSTED_PROXY: addresses,
  SIMPUL_DOCUMENTS: z.enum(["all", "only"], "must be all or only").default("all"),
  DRAIN_TIMEOUT_MS: milliseconds(15_000),
});

const agencyUrl = z.url({ protocol: /^https?$/, error: "must be an http or https address" });

/** `kominfo` → `KOMINFO_URL`. */
export function agencyUrlVariable(agency: string): string {
  return `${agency.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_")}_URL`;
}

/** Where documents are made known: beside the rest of what the hub keeps, unless said otherwise. */
export function parseDocumentsFolder(env: NodeJS.ProcessEnv = process.env): string {
  return resolve(env["SIMPUL_DOCUMENTS_FOLDER"] || join(env["SIMPUL_HOME"] || ".simpul", "documents"));
}

/**
 * Reads the gateway's variables, and those with an address for one of `agencies`.
 * A variable that is set to nothing counts as not set.
 */
export function parseGatewayEnvironment(
  env: NodeJS.ProcessEnv = process.env,
  agencies: readonly string[] = [],
): GatewayEnvironment {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value));
  const urls = agencies.filter((agency) => set[agencyUrlVariable(agency)]);

  const parsed = variables.safeParse(set);
  const parsedUrls = z
    .object(Object.fromEntries(urls.map((agency) => [agencyUrlVariable(agency), agencyUrl])))
    .safeParse(set);
  if (!parsed.success || !parsedUrls.success) {
    const issues = [parsed, parsedUrls].flatMap(({ error }) => error?.issues ?? []);
    // The value is not repeated: an address may carry a password.
    throw new EnvironmentError(issues.map(({ path, message }) => `${path.join(".")} ${message}`));
  }
  const values = parsed.data;
  return {
    host: values.HOST,
    port: values.PORT,
    logLevel: values.LOG_LEVEL,
    upstreamTimeoutMs: values.UPSTREAM_TIMEOUT_MS,
    requestTimeoutMs: values.REQUEST_TIMEOUT_MS,
    answerLimitBytes: values.ANSWER_LIMIT_BYTES,
    rateLimit: values.RATE_LIMIT,
    trustedProxies: values.TRUSTED_PROXY,
    documents: values.SIMPUL_DOCUMENTS,
    documentsFolder: parseDocumentsFolder(env),
    drainTimeoutMs: values.DRAIN_TIMEOUT_MS,
    agencyUrls: Object.fromEntries(urls.map((agency) => [agency, parsedUrls.data[agencyUrlVariable(agency)] ?? ""])),
  };
}
