import { z } from "zod";
import type { Actor } from "../../identity/actor.ts";
import { Unauthenticated } from "./errors.ts";
import { Role } from "../../identity/role.ts";

const matching = (pattern: RegExp, rule: string) => z.string(rule).regex(pattern, rule);

const Name = matching(/./, "must name who acts");
const RegencyCode = matching(/^\d{2}\.\d{2}$/, "must be a regency code such as 51.71");
const ProvinceCode = matching(/^\d{2}$/, "must be a province code such as 51");
const AgencyName = matching(/^[a-z]+$/, "must be an agency's name in small letters, such as kominfo");
const None = z.null("must be left out").optional();

const Claims = z.discriminatedUnion(
  "role",
  [
    z.object({ sub: Name, role: z.literal(Role.REGENCY_OPERATOR), region: RegencyCode, agency: None }),
    z.object({ sub: Name, role: z.literal(Role.PROVINCE_COORDINATOR), region: ProvinceCode, agency: None }),
    z.object({ sub: Name, role: z.literal(Role.MINISTRY_STEWARD), region: None, agency: AgencyName }),
    z.object({ sub: Name, role: z.literal(Role.HUB_ADMIN), region: None, agency: None }),
  ],
  `must be ${Object.values(Role)
    .filter((role) => role !== Role.PUBLIC)
    .join(", ")}`,
);

/**
 * The actor of a token that was verified, whoever issued it.
 * @throws Unauthenticated with every fault at once; none repeats a claim
 */
export function readActor(claims: unknown): Actor {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    throw new Unauthenticated(`The token does not say who acts: ${faults.join("; ")}`);
  }
  const { sub, role, region = null, agency = null } = parsed.data;
  return { role, region, agency, cohort: null, subject: sub, name: sub };
}
