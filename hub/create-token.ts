import type { Actor } from "../identity/actor.ts";
import { Role } from "../identity/role.ts";
import { TokenRefused } from "../identity/token-refused.ts";
import { parseHubEnvironment } from "./environment.ts";
import { findLocalIssuerObstacle, openHomeIssuer } from "./local-issuer.ts";
import { StartupError } from "./startup-error.ts";

export interface TokenOptions extends Partial<Record<Scope, string>> {
  readonly role: keyof typeof ROLES;
  readonly name?: string;
  readonly days: number;
}

/** That for which a role acts. */
type Scope = (typeof SCOPES)[number];

const SCOPES = ["regency", "province", "cohort", "agency"] as const;

const ROLES = {
  operator: { role: Role.REGENCY_OPERATOR, scope: "regency" },
  coordinator: { role: Role.PROVINCE_COORDINATOR, scope: "province" },
  assessor: { role: Role.ASSESSOR, scope: "cohort" },
  analyst: { role: Role.MINISTRY_ANALYST, scope: "agency" },
  steward: { role: Role.MINISTRY_STEWARD, scope: "agency" },
  admin: { role: Role.HUB_ADMIN, scope: null },
} as const satisfies Record<string, { readonly role: Role; readonly scope: Scope | null }>;

const DAY_MS = 86_400_000;

/** @throws StartupError for options that make no actor, or where the hub issues no tokens */
export async function createToken(options: TokenOptions, environment?: NodeJS.ProcessEnv): Promise<string> {
  const actor = toActor(options);
  const hub = parseHubEnvironment([], environment);
  const obstacle = findLocalIssuerObstacle(hub);
  if (obstacle !== null) throw new StartupError(obstacle);
  const issuer = await openHomeIssuer(hub.home);
  const token = await issuer.issue(actor, new Date(Date.now() + options.days * DAY_MS));
  try {
    // What the hub would refuse is not given out.
    await issuer.identify(token);
  } catch (error) {
    throw error instanceof TokenRefused ? new StartupError(error.message) : error;
  }
  return token;
}

function toActor(options: TokenOptions): Actor {
  const { role, scope } = ROLES[options.role];
  const faults = SCOPES.flatMap((option) => judge(options, option, scope));
  if (faults.length > 0) throw new StartupError(faults.join("\n"));
  const { regency, province, cohort, agency = null } = options;
  const region = regency ?? province ?? null;
  const subject = [options.role, region ?? cohort ?? agency].filter((part) => part != null).join(" ");
  const name = options.name ?? subject;
  return { role, region, agency, cohort: cohort === undefined ? null : Number(cohort), subject: name, name };
}

function judge(options: TokenOptions, option: Scope, needed: Scope | null): string[] {
  const isGiven = options[option] !== undefined;
  if (isGiven === (option === needed)) return [];
  return [`--role ${options.role} ${isGiven ? "takes no" : "needs"} --${option}`];
}
