import type { Actor } from "../../identity/actor.ts";
import { Role } from "../../identity/role.ts";
import { Unauthenticated } from "./errors.ts";

/**
 * Tells who acts, by the token that they show.
 * @param token null: they show none. Empty: they tried, and what they show holds none.
 * @throws Unauthenticated for a token that is not accepted
 */
export type Identify = (token: string | null) => Promise<Actor>;

/** @throws Unauthenticated where nobody is known to act */
export function requireActor(actor: Actor): Actor {
  if (actor.role !== Role.PUBLIC) return actor;
  throw new Unauthenticated(
    "This is not open to the public; send a token in the header: Authorization: Bearer <token>",
  );
}
