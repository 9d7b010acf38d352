import type { Actor } from "../identity/actor.ts";
import { Unauthenticated } from "../services/common/errors.ts";
import { Role } from "../identity/role.ts";
import { identifyByKey, signToken } from "../services/common/token.ts";
import { openActorKey } from "./actor-key.ts";
import { parseHubEnvironment } from "./environment.ts";
import { StartupError } from "./startup-error.ts";

export interface TokenOptions extends Partial<Record<Scope, string>> {
  readonly role: keyof typeof ROLES;
  readonly name?: string;
  readonly days: number;
}

/** That for which a role acts. */
type Scope = (typeof SCOPES)[number];

const SCOPES = ["regency", "province", "agency"] as const;

const ROLES = {
  operator: { role: Role.REGENCY_OPERATOR, scope: "regency" },
  coordinator: { role: Role.PROVINCE_COORDINATOR, scope: "province" },
  steward: { role: Role.MINISTRY_STEWARD, scope: "agency" },
  admin: { role: Role.HUB_ADMIN, scope: null },
} as const satisfies Record<string, { readonly role: Role; readonly scope: Scope | null }>;

const DAY_MS = 86_400_000;

/** @throws StartupError for options that make no actor */
export async function createToken(options: TokenOptions, environment?: NodeJS.ProcessEnv): Promise<string> {
  const actor = toActor(options);
  const key = await openActorKey(parseHubEnvironment([], environment));
  const token = await signToken(actor, key, new Date(Date.now() + options.days * DAY_MS));
  await requireAccepted(token, key);
  return token;
}

function toActor(options: TokenOptions): Actor {
  const { role, scope } = ROLES[options.role];
  const faults = SCOPES.flatMap((option) => judge(options, option, scope));
  if (faults.length > 0) throw new StartupError(faults.join("\n"));
  const { regency, province, agency = null } = options;
  const region = regency ?? province ?? null;
  const name = options.name ?? [options.role, region ?? agency].filter((part) => part !== null).join(" ");
  return { role, region, agency, cohort: null, subject: name, name };
}

function judge(options: TokenOptions, option: Scope, needed: Scope | null): string[] {
  const isGiven = options[option] !== undefined;
  if (isGiven === (option === needed)) return [];
  return [`--role ${options.role} ${isGiven ? "takes no" : "needs"} --${option}`];
}

/** What agencies would refuse is not given out. */
async function requireAccepted(token: string, key: string): Promise<void> {
  try {
    await identifyByKey(key)(token);
  } catch (error) {
    throw error instanceof Unauthenticated ? new StartupError(error.message) : error;
  }
}
