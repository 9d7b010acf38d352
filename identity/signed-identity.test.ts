import { createSecretKey } from "node:crypto";
import { type JWTPayload, SignJWT } from "jose";
import { expect, it } from "vitest";
import { type Actor, PUBLIC_ACTOR } from "./actor.ts";
import { Role } from "./role.ts";
import { signIdentity, verifyIdentity } from "./signed-identity.ts";

const operationHash = "5e884898da28047151d0e56f8dc62927";
const KEY = "a key that gateway and kominfo share";
const ketut: Actor = {
  ...PUBLIC_ACTOR,
  role: Role.REGENCY_OPERATOR,
  region: "51.71",
  subject: "f3a9",
  name: "Ketut Nur’aini",
};
const sari: Actor = { ...PUBLIC_ACTOR, role: Role.ASSESSOR, cohort: 2024, subject: "b7", name: "Sari" };
const body = `{"query":"{ viewer { name } }","note":"Nur’aini"}`;
const options = { agency: "kominfo", key: KEY, body };

const refusal = (message: string) => expect.objectContaining({ name: "TokenRefused", message });

it.each([ketut, sari])("tells a $role as they were signed", async (actor) => {
  expect(await verifyIdentity(await signIdentity({ actor, operationHash }, options), options)).toEqual({
    actor,
    operationHash,
  });
});

it("is for the bytes of the body, however they are given", async () => {
  const signed = await signIdentity({ actor: ketut, operationHash }, options);
  expect(await verifyIdentity(signed, { ...options, body: Buffer.from(body) })).toEqual({
    actor: ketut,
    operationHash,
  });
});

it.each([body.replace("viewer", "viewers"), `${body} `, ""])("is refused for another body: %j", async (other) => {
  const signed = await signIdentity({ actor: ketut, operationHash }, options);
  await expect(verifyIdentity(signed, { ...options, body: other })).rejects.toThrow(
    refusal("The signed identity is for another request"),
  );
});

it("is refused after half a minute", async () => {
  const now = Math.floor(Date.now() / 1_000) * 1_000;
  const signed = await signIdentity({ actor: ketut, operationHash }, { ...options, now });
  expect(await verifyIdentity(signed, { ...options, now: now + 29_999 })).toEqual({ actor: ketut, operationHash });
  await expect(verifyIdentity(signed, { ...options, now: now + 30_000 })).rejects.toThrow(
    refusal("The signed identity is stale"),
  );
});

it("is refused by another agency, even one with the same key", async () => {
  const signed = await signIdentity({ actor: ketut, operationHash }, options);
  await expect(verifyIdentity(signed, { ...options, agency: "bappenas" })).rejects.toThrow(
    refusal("The signed identity's claim aud is missing or not accepted"),
  );
});

it("is refused where the key is another", async () => {
  const signed = await signIdentity({ actor: ketut, operationHash }, { ...options, key: `${KEY}!` });
  await expect(verifyIdentity(signed, options)).rejects.toThrow(
    refusal("The signed identity was signed with another key than this agency's"),
  );
});

const unreadable = "The signed identity cannot be read: it must be a JWT signed with HS256";

it("is refused unsigned", async () => {
  const [, claims] = (await signIdentity({ actor: ketut, operationHash }, options)).split(".");
  const none = Buffer.from(`{"alg":"none"}`).toString("base64url");
  for (const unsigned of [`${none}.${claims}.`, `${none}.${claims}`, JSON.stringify(ketut), "", "a.b.c"]) {
    await expect(verifyIdentity(unsigned, options)).rejects.toThrow(refusal(unreadable));
  }
});

/** Signed with the key, but not by us. */
const sign = (claims: JWTPayload, alg = "HS256") =>
  new SignJWT(claims).setProtectedHeader({ alg }).sign(createSecretKey(KEY.repeat(2), "utf8"));
const doubled = { ...options, key: KEY.repeat(2) };
const claimsOf = async () => {
  const [, claims = ""] = (await signIdentity({ actor: ketut, operationHash }, doubled)).split(".");
  return JSON.parse(Buffer.from(claims, "base64url").toString()) as JWTPayload;
};

it("is refused in another algorithm of the same key", async () => {
  await expect(verifyIdentity(await sign(await claimsOf(), "HS512"), doubled)).rejects.toThrow(refusal(unreadable));
});

it.each([
  [{ exp: undefined }, "The signed identity's claim exp is missing or not accepted"],
  [{ aud: undefined }, "The signed identity's claim aud is missing or not accepted"],
  [{ body: undefined }, "The signed identity is for another request"],
  [{ actor: undefined }, "The signed identity does not say who acts"],
  [{ actor: PUBLIC_ACTOR }, "The signed identity does not say who acts"],
  [{ actor: { ...ketut, region: "51" } }, "The signed identity does not say who acts"],
])("is refused with %j", async (changed, message) => {
  const signed = await sign({ ...(await claimsOf()), ...changed } as JWTPayload);
  await expect(verifyIdentity(signed, doubled)).rejects.toThrow(refusal(message));
});
