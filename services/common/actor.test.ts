import { expect, it } from "vitest";
import { type Actor, PUBLIC_ACTOR } from "../../identity/actor.ts";
import { requireActor } from "./actor.ts";
import { Role } from "../../identity/role.ts";

it("lets through who is known to act", () => {
  const actor: Actor = {
    role: Role.HUB_ADMIN,
    region: null,
    agency: null,
    cohort: null,
    subject: "Ketut",
    name: "Ketut",
  };
  expect(requireActor(actor)).toBe(actor);
});

it("asks the public for a token", () => {
  expect(() => requireActor(PUBLIC_ACTOR)).toThrow(
    expect.objectContaining({
      message: "This is not open to the public; send a token in the header: Authorization: Bearer <token>",
      extensions: { code: "UNAUTHENTICATED" },
    }),
  );
});
