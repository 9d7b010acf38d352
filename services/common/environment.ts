import { z } from "zod";

/** Says all faults of an environment in one message. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

export interface AgencyEnvironment {
  /** The database in the app's role, which reads and writes rows. */
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
}

const PostgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgresql:// address" });

const DATABASE_URL = "DATABASE_URL";

const AgencyVariables = z.object({
  [DATABASE_URL]: z.string({ error: "is missing: set it to the address of the agency's database" }).pipe(PostgresUrl),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number({ error: "must be a port from 0 to 65535" }).int().min(0).max(65_535),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
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
  const parsed = AgencyVariables.safeParse({
    PORT: defaultPort,
    ...environment,
    [DATABASE_URL]: environment[variable],
  });
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path: [name], message }) => {
      return `  ${name === DATABASE_URL ? variable : String(name)}: ${message}`;
    });
    throw new EnvironmentError(`The environment of ${agency} is not complete:\n${faults.join("\n")}`);
  }
  const { HOST, PORT, LOG_LEVEL, DATABASE_URL: databaseUrl } = parsed.data;
  return { databaseUrl, host: HOST, port: PORT, logLevel: LOG_LEVEL };
}

export const databaseVariableOf = (agency: string): string => `${agency.toUpperCase()}_DATABASE_URL`;
