import type { EntityManager } from "@mikro-orm/postgresql";
import type { Actor } from "../../identity/actor.ts";
import { Role } from "../../identity/role.ts";

/** Who asks, and by what. */
export interface Caller {
  /** `PUBLIC_ACTOR` where no token was shown. */
  readonly actor: Actor;
  readonly requestId: string;
  /** SHA-256 of the document that they sent; null where nobody told it. */
  readonly operationHash: string | null;
}

/** The setting by which the policies of the database know who acts; where it is not set, the public does. */
export const ACTING = "simpul.actor";

/** Who acts, as that setting and an idempotency key's owner name them: `REGENCY_OPERATOR/51.03///a1b2`. */
export const nameActor = ({ role, region, agency, cohort, subject }: Actor): string =>
  [role, region, agency, cohort, subject].join("/");

/** An entity manager of one request: whatever it reads or writes, it does as the actor. */
export function forkAs(em: EntityManager, actor: Actor): EntityManager {
  if (actor.role === Role.PUBLIC) return em.fork();
  return em.fork({ session: { variables: { [ACTING]: nameActor(actor) } } });
}

/** As whom an entity manager reads, in the words of the setting; null for the public. */
export function actingIn(em: EntityManager): string | null {
  const value = em.getSessionContext()?.variables?.[ACTING];
  return value === undefined ? null : String(value);
}
