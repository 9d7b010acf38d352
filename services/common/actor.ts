import type { Actor } from "../../identity/actor.ts";

/**
 * Tells who acts, by the token that they show.
 * @param token null: they show none. Empty: they tried, and what they show holds none.
 * @throws Unauthenticated for a token that is not accepted
 */
export type Identify = (token: string | null) => Promise<Actor>;
