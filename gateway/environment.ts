import { z } from "zod";

import { IdentityKeyText, identityKeyVariable } from "../identity/identity-key.ts";
import { parseOidcVariables } from "../identity/oidc.ts";
import type { OidcSettings } from "../identity/oidc.ts";

/** What the gateway takes from its surroundings; everything has a default. */
export interface GatewayEnvironment {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly logLevel: LogLevel;
  /** How long one agency may take to answer one question, in milliseconds. */
  readonly upstreamTimeoutMs: number;
  /** How long a stop waits for the requests under way, in milliseconds. */
  readonly drainTimeoutMs: number;
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
  DRAIN_TIMEOUT_MS: milliseconds(15_000),
});

const agencyUrl = z.url({ protocol: /^https?$/, error: "must be an http or https address" });

/** `kominfo` → `KOMINFO_URL`. */
export function agencyUrlVariable(agency: string): string {
  return `${agency.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_")}_URL`;
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
  const parsed = variables.safeParse(set);
  const parsedUrls = ofAgencies(agencies, agencyUrlVariable, agencyUrl).safeParse(set);
  const parsedKeys = ofAgencies(agencies, identityKeyVariable, IdentityKeyText).safeParse(set);
  const oidc = parseOidcVariables(set);

  if (!parsed.success || !parsedUrls.success || !parsedKeys.success || oidc.faults.length > 0) {
    const issues = [parsed, parsedUrls, parsedKeys].flatMap(({ error }) => error?.issues ?? []);
    // The value is not repeated: an address may carry a password.
    const faults = issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    throw new EnvironmentError([...faults, ...oidc.faults]);
  }
  const values = parsed.data;
  return {
    host: values.HOST,
    port: values.PORT,
    logLevel: values.LOG_LEVEL,
    upstreamTimeoutMs: values.UPSTREAM_TIMEOUT_MS,
    drainTimeoutMs: values.DRAIN_TIMEOUT_MS,
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
