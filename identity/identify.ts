import type { Actor } from "./actor.ts";

/**
 * Tells who acts, by the bearer token that they show.
 * @throws TokenRefused for one that is not accepted
 */
export type Identify = (token: string) => Promise<Actor>;
