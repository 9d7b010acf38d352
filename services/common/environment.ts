import { z } from "zod";
import { EnvironmentError, readEnvironment } from "../../identity/environment.ts";

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

export interface AgencyEnvironment {
  /** The database in the app's role, which reads and writes rows. */
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** What the tokens of actors are signed with; null: no token is accepted. */
  readonly actorKey: string | null;
}

/** The form of a database's address. */
export const PostgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgresql:// address" });

/** The form of the key by which tokens are signed: no shorter than what HS256 makes of it. */
export const ActorKey = z.string().min(32, "must have at least 32 characters");

const DATABASE_URL = "DATABASE_URL";

const AgencyVariables = z.object({
  [DATABASE_URL]: z.string({ error: "is missing: set it to the address of the agency's database" }).pipe(PostgresUrl),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number({ error: "must be a port from 0 to 65535" }).int().min(0).max(65_535),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).default("info"),
  ACTOR_KEY: ActorKey.optional(),
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
  const variable = databaseVariableOf(agency);
  const { given, faults } = readEnvironment(environment);
  const parsed = AgencyVariables.safeParse({
    PORT: defaultPort,
    ...given,
    [DATABASE_URL]: given[variable],
  });
  if (!parsed.success || faults.length > 0) {
    const issues = parsed.error?.issues ?? [];
    throw new EnvironmentError([
      ...faults,
      ...issues.map(({ path: [name], message }) => `${name === DATABASE_URL ? variable : String(name)} ${message}`),
    ]);
  }
  const { HOST, PORT, LOG_LEVEL, ACTOR_KEY = null, DATABASE_URL: databaseUrl } = parsed.data;
  return { databaseUrl, host: HOST, port: PORT, logLevel: LOG_LEVEL, actorKey: ACTOR_KEY };
}

/** `kominfo` → `KOMINFO_DATABASE_URL`. */
export const databaseVariableOf = (agency: string): string => `${agency.toUpperCase()}_DATABASE_URL`;
