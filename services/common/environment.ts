import { z } from "zod";
import { EnvironmentError, readEnvironment } from "../../identity/environment.ts";
import { IdentityKeyText, identityKeyVariable } from "../../identity/identity-key.ts";
import { type OidcSettings, parseOidcVariables } from "../../identity/oidc.ts";

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

export interface AgencyEnvironment {
  /** The database in the app's role, which reads and writes rows. */
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly isProduction: boolean;
  /** By which it knows that a gateway says who acts; null: no gateway is believed. */
  readonly identityKey: string | null;
  /** Whose tokens are accepted; null: nobody's. */
  readonly oidc: OidcSettings | null;
}

/** The form of a database's address. */
export const PostgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgresql:// address" });

/** Variables that bear the agency's name in an environment. */
const DATABASE_URL = "DATABASE_URL";
const IDENTITY_KEY = "IDENTITY_KEY";

const AgencyVariables = z.object({
  [DATABASE_URL]: z.string({ error: "is missing: set it to the address of the agency's database" }).pipe(PostgresUrl),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number({ error: "must be a port from 0 to 65535" }).int().min(0).max(65_535),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).default("info"),
  NODE_ENV: z.string().optional(),
  [IDENTITY_KEY]: IdentityKeyText.optional(),
});

/**
 * @param agency by its name in the graph
 * @param defaultPort of its subgraph.json
 * @throws EnvironmentError with every fault at once
 */
export function parseAgencyEnvironment(
  agency: string,
  defaultPort: number,
  environment: NodeJS.ProcessEnv = process.env,
): AgencyEnvironment {
  const named: Readonly<Record<string, string>> = {
    [DATABASE_URL]: databaseVariableOf(agency),
    [IDENTITY_KEY]: identityKeyVariable(agency),
  };
  const { given, faults: unread } = readEnvironment(environment);
  const ofAgency = Object.fromEntries(Object.entries(named).map(([name, variable]) => [name, given[variable]]));
  const parsed = AgencyVariables.safeParse({ PORT: defaultPort, ...given, ...ofAgency });
  const oidc = parseOidcVariables(given);
  if (!parsed.success || unread.length > 0 || oidc.faults.length > 0) {
    const issues = parsed.error?.issues ?? [];
    const faults = issues.map(({ path: [name], message }) => `${named[String(name)] ?? String(name)} ${message}`);
    throw new EnvironmentError([...unread, ...faults, ...oidc.faults]);
  }
  const { HOST, PORT, LOG_LEVEL, NODE_ENV, IDENTITY_KEY: identityKey = null, DATABASE_URL: databaseUrl } = parsed.data;
  return {
    databaseUrl,
    host: HOST,
    port: PORT,
    logLevel: LOG_LEVEL,
    isProduction: NODE_ENV === "production",
    identityKey,
    oidc: oidc.settings,
  };
}

/** `kominfo` → `KOMINFO_DATABASE_URL`. */
export const databaseVariableOf = (agency: string): string => `${agency.toUpperCase()}_DATABASE_URL`;
