import {
  getNamedType,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLNamedType,
} from "graphql";
import type { Actor } from "./actor.ts";
import { Role } from "./role.ts";

/** What the schema demands of whoever uses a field. */
export interface Right {
  /** The field, as its reader meets it: `Mutation.kominfoSubmitFigures`. */
  readonly coordinate: string;
  /** Names of roles: those of an inner list together, any of the lists. Null where every token will do. */
  readonly scopes: Scopes | null;
}

type Scopes = readonly (readonly string[])[];

/** Why somebody may not use a field, for them to read. */
export interface Denial {
  readonly code: "UNAUTHENTICATED" | "FORBIDDEN";
  readonly message: string;
}

/** All that `@authenticated` and `@requiresScopes` demand: at the field, at the type that has it, at the type that it gives. */
export function findRights(type: GraphQLNamedType, field: GraphQLField<unknown, unknown>): Right[] {
  return [type, field, getNamedType(field.type)]
    .flatMap(({ astNode }) => astNode?.directives ?? [])
    .flatMap((directive) => {
      const scopes = scopesOf(directive);
      return scopes === undefined ? [] : [{ coordinate: `${type.name}.${field.name}`, scopes }];
    });
}

/** Undefined for a directive that is about something else. */
function scopesOf({ name, arguments: [scopes] = [] }: ConstDirectiveNode): Scopes | null | undefined {
  if (name.value === "authenticated") return null;
  if (name.value !== "requiresScopes") return undefined;
  // Nobody has the scope of a directive that names none.
  return scopes ? (valueFromASTUntyped(scopes.value) as Scopes) : [];
}

/** Undefined where the actor may use the field. The gateway and the agencies both ask here. */
export function findDenial({ role }: Actor, { coordinate, scopes }: Right): Denial | undefined {
  if (role === Role.PUBLIC) {
    return {
      code: "UNAUTHENTICATED",
      message: `${coordinate} is not open to the public; send a token in the header: Authorization: Bearer <token>`,
    };
  }
  const held: string = role;
  if (!scopes || scopes.some((needed) => needed.every((scope) => scope === held))) return undefined;
  const entitled = scopes.map((needed) => needed.join(" and ")).join(", ");
  return { code: "FORBIDDEN", message: `${coordinate} is not for ${role}; it is for: ${entitled}` };
}
