import type { EntityManager } from "@mikro-orm/postgresql";
import type { Actor } from "../../../identity/actor.ts";
import { Role } from "../../../identity/role.ts";
import { refuse } from "../../common/figure/batch.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { CohortMember } from "../cohort/cohort-member.entity.ts";

/** Why an assessor does not assess a regency: it is no member of their cohort. Null where they do, and for others. */
export async function findForeign(
  em: EntityManager,
  { role, cohort }: Actor,
  regencyCode: string,
): Promise<Refusal | null> {
  if (role !== Role.ASSESSOR) return null;
  const members = await readFigures(em, CohortMember, DEFAULT_VIEW, { where: { regencyCode, year: cohort } });
  if (members.some(({ isClaim }) => !isClaim)) return null;
  const message = `${regencyCode} is no member of the cohort of ${cohort}; it is for the assessors of its own`;
  return refuse(RefusalCode.FORBIDDEN, message, ["input", "regencyCode"]);
}
