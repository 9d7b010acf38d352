import type { JWTPayload } from "jose";
import type { Actor } from "./actor.ts";
import { ActorSchema } from "./actor-schema.ts";
import { Role } from "./role.ts";
import { TokenRefused } from "./token-refused.ts";

/** Where an access token says what of an actor: the names of claims, with dots into the objects that they hold. */
export interface ClaimPaths {
  readonly roles: string;
  readonly region: string;
  readonly agency: string;
  readonly cohort: string;
  readonly name: string;
}

/** As Keycloak has them: its own of roles and names, and three that are mapped from a user's attributes. */
export const KEYCLOAK_CLAIMS: ClaimPaths = {
  roles: "realm_access.roles",
  region: "region",
  agency: "agency",
  cohort: "cohort",
  name: "name",
};

const TOKEN_ROLES: readonly Role[] = Object.values(Role).filter((role) => role !== Role.PUBLIC);

/** As an issuer spells a role; it may use our own spelling, too: `province-coordinator`, `PROVINCE_COORDINATOR`. */
export const spellRole = (role: Role): string => role.toLowerCase().replaceAll("_", "-");

const ROLE_RULE = `must hold exactly one of ${TOKEN_ROLES.map(spellRole).join(", ")}`;

/**
 * The actor of an access token that was verified, whoever issued it.
 * @throws TokenRefused with every fault at once; none repeats what a claim holds
 */
export function readActor(claims: JWTPayload, paths: ClaimPaths = KEYCLOAK_CLAIMS): Actor {
  const subject = claims.sub;
  const roles = findRoles(valueAt(claims, paths.roles));
  if (roles.length !== 1) throw refusal([`${paths.roles} ${ROLE_RULE}`]);
  const parsed = ActorSchema.safeParse({
    role: roles[0],
    region: valueAt(claims, paths.region),
    agency: valueAt(claims, paths.agency),
    cohort: toYear(valueAt(claims, paths.cohort)),
    subject,
    name: valueAt(claims, paths.name) ?? claims["preferred_username"] ?? subject,
  });
  if (parsed.success) return parsed.data;
  const claimOf: Readonly<Record<string, string>> = { ...paths, subject: "sub" };
  const faults = parsed.error.issues.map(({ path, message }) => `${claimOf[path.join(".")]} ${message}`);
  throw refusal(faults);
}

const refusal = (faults: readonly string[]) =>
  new TokenRefused(`The token does not say who acts: ${faults.join("; ")}`);

/** A claim may have dots in its own name, as an address has. */
function valueAt(claims: object, path: string): unknown {
  if (Object.hasOwn(claims, path)) return Reflect.get(claims, path);
  return path.split(".").reduce<unknown>((value, key) => {
    const isThere = typeof value === "object" && value !== null && Object.hasOwn(value, key);
    return isThere ? Reflect.get(value, key) : undefined;
  }, claims);
}

/** Those of ours among all that an issuer gives somebody. */
function findRoles(given: unknown): Role[] {
  const spelled = new Set<unknown>([given].flat());
  return TOKEN_ROLES.filter((role) => spelled.has(role) || spelled.has(spellRole(role)));
}

/** Issuers keep attributes as texts. */
const toYear = (cohort: unknown) => (typeof cohort === "string" && /^\d{4}$/.test(cohort) ? Number(cohort) : cohort);
