import { Unauthenticated } from "./errors.ts";
import { Role } from "./graph/role.ts";

/** Who acts in a request. */
export interface Actor {
  readonly role: Role;
  /** The code of the regency or the province for which they act; null for a role without a region. */
  readonly region: string | null;
  /** The agency for which they act, such as "kominfo"; null for a role without one. */
  readonly agency: string | null;
  /** As their token names them; empty for nobody. */
  readonly name: string;
}

/** Whoever shows no token. */
export const PUBLIC_ACTOR: Actor = { role: Role.PUBLIC, region: null, agency: null, name: "" };

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
