import type { Actor } from "../../identity/actor.ts";
import { Role } from "../../identity/role.ts";
import { Unauthenticated } from "./errors.ts";

/** @throws Unauthenticated where nobody is known to act */
export function requireActor(actor: Actor): Actor {
  if (actor.role !== Role.PUBLIC) return actor;
  throw new Unauthenticated(
    "This is not open to the public; send a token in the header: Authorization: Bearer <token>",
  );
}
