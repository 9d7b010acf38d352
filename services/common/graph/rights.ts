import { Directive } from "type-graphql";
import type { Role } from "./role.ts";

// Who may use a field stands at it, and so in the schema; the gateway and `guard-fields.ts` hold everybody to it.

type FieldDecorator = (target: object, key: string | symbol) => void;

/** Not in the public's view of the graph; a field, or an argument that the public has no use for. */
export const Internal = (): FieldDecorator => Directive('@tag(name: "internal")');

/** For whoever shows a token. */
export const Authenticated = (): FieldDecorator => together(Directive("@authenticated"), Internal());

/** For these roles, and nobody else. */
export const RequiresScopes = (...roles: readonly Role[]): FieldDecorator =>
  together(Directive(`@requiresScopes(scopes: [${roles.map((role) => `["${role}"]`).join(", ")}])`), Internal());

/** As if they stood one above the other. */
const together =
  (...decorators: readonly FieldDecorator[]): FieldDecorator =>
  (target, key) => {
    for (const decorate of decorators.toReversed()) decorate(target, key);
  };
