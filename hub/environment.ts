import { resolve } from "node:path";
import { z } from "zod";
import { parseGatewayEnvironment } from "../gateway/environment.ts";
import { EnvironmentError, type GivenEnvironment, readEnvironment } from "../identity/environment.ts";
import { databaseVariableOf, PostgresUrl } from "../services/common/environment.ts";

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
  const { given, faults: unread } = readEnvironment(environment);
  const malformed = agencies
    .flatMap((agency) => Object.values(variablesOf(agency)))
    .filter((name) => given[name] && !PostgresUrl.safeParse(given[name]).success)
    .map((name) => `${name} must be a postgresql:// address`);
  const faults = [...unread, ...malformed];
  const localIssuer = LocalIssuerSwitch.safeParse(given["LOCAL_ISSUER"] ?? null);
  if (!localIssuer.success) faults.push("LOCAL_ISSUER must be on or off");
  if (faults.length > 0) throw new EnvironmentError(faults);
  return {
    home: resolve(given["SIMPUL_HOME"] ?? ".simpul"),
    isProduction: given["NODE_ENV"] === "production",
    localIssuer: localIssuer.data ?? null,
    hasExternalIssuer: Boolean(given["OIDC_ISSUER"]),
    databaseUrls: Object.fromEntries(agencies.flatMap((agency) => databaseUrlsOf(agency, given))),
  };
}

/**
 * What `start` needs: the hub's variables and the gateway's.
 * @throws EnvironmentError with the faults of both
 */
export function parseStartEnvironment(agencies: readonly string[], environment: NodeJS.ProcessEnv = process.env) {
  // Both read the files of all secrets.
  const faults = new Set<string>();
  const attempt = <Parsed>(parse: () => Parsed): Parsed | null => {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      error.faults.forEach((fault) => faults.add(fault));
      return null;
    }
  };
  const hub = attempt(() => parseHubEnvironment(agencies, environment));
  const gateway = attempt(() => parseGatewayEnvironment(environment));
  if (!hub || !gateway) throw new EnvironmentError([...faults]);
  return { hub, gateway };
}

const variablesOf = (agency: string) => ({
  app: databaseVariableOf(agency),
  migrator: databaseVariableOf(`${agency}_migrator`),
});

function databaseUrlsOf(agency: string, given: GivenEnvironment["given"]): [string, DatabaseUrls][] {
  const names = variablesOf(agency);
  const app = given[names.app] ?? given[names.migrator];
  const migrator = given[names.migrator] ?? given[names.app];
  return app && migrator ? [[agency, { app, migrator }]] : [];
}
