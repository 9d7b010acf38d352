import type { Actor } from "./actor.ts";
import { Role } from "./role.ts";

/** The scopes of `@requiresScopes`, each the name of a role: those of an inner list together, any of the lists. */
export type Scopes = readonly (readonly string[])[];

/** A field that is not for everybody, by the directives that it bears in the schema. */
export interface ProtectedField {
  /** As its reader meets it: `Mutation.kominfoSubmitFigures`. */
  readonly coordinate: string;
  /** Undefined where any token opens it. */
  readonly scopes?: Scopes | undefined;
}

/** Why somebody may not use a field, for them to read. */
export interface Denial {
  readonly code: "UNAUTHENTICATED" | "FORBIDDEN";
  readonly message: string;
}

/** Undefined where the actor may use the field. The gateway and the agencies both ask here. */
export function findDenial({ role }: Actor, { coordinate, scopes }: ProtectedField): Denial | undefined {
  if (role === Role.PUBLIC) {
    return {
      code: "UNAUTHENTICATED",
      message: `${coordinate} is not open to the public; send a token in the header: Authorization: Bearer <token>`,
    };
  }
  if (!scopes || scopes.some((needed) => needed.every((scope) => scope === role))) return undefined;
  const entitled = scopes.map((needed) => needed.join(" and ")).join(", ");
  return { code: "FORBIDDEN", message: `${coordinate} is not for ${role}; it is for: ${entitled}` };
}
