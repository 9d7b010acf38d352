import { join, resolve } from "node:path";
import { z } from "zod";
import { EnvironmentError, readEnvironment } from "../identity/environment.ts";
import { IdentityKeyText, identityKeyVariable } from "../identity/identity-key.ts";
import { type OidcSettings, parseOidcVariables } from "../identity/oidc.ts";
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
  readonly isProduction: boolean;
  /** Whether callers may ask for the schema, and browsers get GraphiQL. */
  readonly introspection: boolean;
  /** What the body of a request may have at most. */
  readonly bodyLimitBytes: number;
  /** Sites whose pages may ask the gateway. */
  readonly corsOrigins: readonly string[];
  /** Addresses that replace those of the supergraph, by the agency's name. */
  readonly agencyUrls: Readonly<Record<string, string>>;
  /** By which agencies over HTTP know that the gateway says who acts, by the agency's name. */
  readonly identityKeys: Readonly<Record<string, string>>;
  /** Whose tokens are accepted; null: nobody's. */
  readonly oidc: OidcSettings | null;
}

/** Those that the runtime knows too: it reads the same variable, and takes no other value. */
const logLevels = ["trace", "debug", "info", "warn", "error"] as const;
export type LogLevel = (typeof logLevels)[number];

const milliseconds = (fallback: number) =>
  z.coerce
    .number("must be a number of milliseconds")
    .int("must be a whole number of milliseconds")
    .min(1, "must be at least 1 millisecond")
    .max(600_000, "must be at most 600000 milliseconds")
    .default(fallback);

/** A list with commas; not `*`, which would be everybody. */
const origins = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(",")
      .map((origin) => origin.trim())
      .filter(Boolean),
  )
  .refine(
    (list) => list.every(isOrigin),
    "must be origins, such as https://dashboard.example.go.id, with commas between",
  );

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}
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
  NODE_ENV: z.string().optional(),
  INTROSPECTION: z.enum(["on", "off"], "must be on or off").optional(),
  // A thousand bytes for each figure of the largest batch, which has a thousand.
  BODY_LIMIT_BYTES: z.coerce
    .number("must be a number of bytes")
    .int("must be a whole number of bytes")
    .min(1_000, "must be at least 1000 bytes")
    .default(1_000_000),
  CORS_ORIGINS: origins,
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

/** Reads the gateway's variables, and those with an address for one of `agencies`. */
export function parseGatewayEnvironment(
  env: NodeJS.ProcessEnv = process.env,
  agencies: readonly string[] = [],
): GatewayEnvironment {
  const { given: set, faults: unread } = readEnvironment(env);
  const parsed = variables.safeParse(set);
  const parsedUrls = ofAgencies(agencies, agencyUrlVariable, agencyUrl).safeParse(set);
  const parsedKeys = ofAgencies(agencies, identityKeyVariable, IdentityKeyText).safeParse(set);
  const oidc = parseOidcVariables(set);
  if (!parsed.success || !parsedUrls.success || !parsedKeys.success || unread.length + oidc.faults.length > 0) {
    const issues = [parsed, parsedUrls, parsedKeys].flatMap(({ error }) => error?.issues ?? []);
    // The value is not repeated: an address may carry a password.
    const faults = issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    throw new EnvironmentError([...unread, ...faults, ...oidc.faults]);
  }
  const values = parsed.data;
  const isProduction = values.NODE_ENV === "production";
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
    isProduction,
    introspection: values.INTROSPECTION ? values.INTROSPECTION === "on" : !isProduction,
    bodyLimitBytes: values.BODY_LIMIT_BYTES,
    corsOrigins: values.CORS_ORIGINS,
    agencyUrls: byAgency(agencies, agencyUrlVariable, parsedUrls.data),
    identityKeys: byAgency(agencies, identityKeyVariable, parsedKeys.data),
    oidc: oidc.settings,
  };
}

type VariableOf = (agency: string) => string;

/** A variable for each agency, which may be left out. */
const ofAgencies = (agencies: readonly string[], variableOf: VariableOf, value: z.ZodType<string>) =>
  z.object(Object.fromEntries(agencies.map((agency) => [variableOf(agency), value.optional()])));

function byAgency(
  agencies: readonly string[],
  variableOf: VariableOf,
  values: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const entries = agencies.map((agency) => [agency, values[variableOf(agency)]] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
