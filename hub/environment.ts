import { resolve } from "node:path";
import { z } from "zod";
import { EnvironmentError as GatewayEnvironmentError, parseGatewayEnvironment } from "../gateway/environment.ts";
import { databaseVariableOf, EnvironmentError, PostgresUrl } from "../services/common/environment.ts";

/** What the command line takes from its surroundings, besides what the gateway and an agency take for themselves. */
export interface HubEnvironment {
  /** Where the embedded PostgreSQL keeps its data, and the hub its key; absolute. */
  readonly home: string;
  readonly isProduction: boolean;
  /** Whether the hub issues tokens itself; null: it was not said. */
  readonly localIssuer: "on" | "off" | null;
  /** Whether another issuer was named. */
  readonly hasExternalIssuer: boolean;
  /** Databases of their own, by agency; the others are embedded. */
  readonly databaseUrls: Readonly<Record<string, DatabaseUrls>>;
}

export interface DatabaseUrls {
  /** In the role that reads and writes rows. */
  readonly app: string;
  /** In the role that makes tables. */
  readonly migrator: string;
}

const LocalIssuerSwitch = z.enum(["on", "off"]).nullable();

/** @throws EnvironmentError with every fault at once */
export function parseHubEnvironment(
  agencies: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): HubEnvironment {
  const faults = agencies
    .flatMap((agency) => Object.values(variablesOf(agency)))
    .filter((name) => environment[name] && !PostgresUrl.safeParse(environment[name]).success)
    .map((name) => `${name} must be a postgresql:// address`);
  const localIssuer = LocalIssuerSwitch.safeParse(environment["LOCAL_ISSUER"] || null);
  if (!localIssuer.success) faults.push("LOCAL_ISSUER must be on or off");
  if (faults.length > 0) throw new EnvironmentError(faults);
  return {
    home: resolve(environment["SIMPUL_HOME"] || ".simpul"),
    isProduction: environment["NODE_ENV"] === "production",
    localIssuer: localIssuer.data ?? null,
    hasExternalIssuer: Boolean(environment["OIDC_ISSUER"]),
    databaseUrls: Object.fromEntries(agencies.flatMap((agency) => databaseUrlsOf(agency, environment))),
  };
}

/**
 * What `start` needs: the hub's variables and the gateway's.
 * @throws EnvironmentError with the faults of both
 */
export function parseStartEnvironment(agencies: readonly string[], environment: NodeJS.ProcessEnv = process.env) {
  const faults: string[] = [];
  const attempt = <Parsed>(parse: () => Parsed): Parsed | null => {
    try {
      return parse();
    } catch (error) {
      faults.push(...faultsOf(error));
      return null;
    }
  };
  const hub = attempt(() => parseHubEnvironment(agencies, environment));
  const gateway = attempt(() => parseGatewayEnvironment(environment));
  if (!hub || !gateway) throw new EnvironmentError(faults);
  return { hub, gateway };
}

function faultsOf(error: unknown): readonly string[] {
  if (error instanceof EnvironmentError || error instanceof GatewayEnvironmentError) return error.faults;
  throw error;
}

const variablesOf = (agency: string) => ({
  app: databaseVariableOf(agency),
  migrator: databaseVariableOf(`${agency}_migrator`),
});

function databaseUrlsOf(agency: string, environment: NodeJS.ProcessEnv): [string, DatabaseUrls][] {
  const names = variablesOf(agency);
  const app = environment[names.app] || environment[names.migrator];
  const migrator = environment[names.migrator] || environment[names.app];
  return app && migrator ? [[agency, { app, migrator }]] : [];
}
