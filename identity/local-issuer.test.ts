import { decodeJwt, decodeProtectedHeader } from "jose";
import { expect, it } from "vitest";
import { type Actor, PUBLIC_ACTOR } from "./actor.ts";
import { createIssuerKey, openLocalIssuer } from "./local-issuer.ts";
import { Role } from "./role.ts";

const issuer = await openLocalIssuer(await createIssuerKey());
const somebody = { ...PUBLIC_ACTOR, subject: "f3a9", name: "Wayan" };
const actors: readonly Actor[] = [
  { ...somebody, role: Role.REGENCY_OPERATOR, region: "51.71" },
  { ...somebody, role: Role.PROVINCE_COORDINATOR, region: "51" },
  { ...somebody, role: Role.ASSESSOR, cohort: 2024 },
  { ...somebody, role: Role.MINISTRY_ANALYST, agency: "ksp" },
  { ...somebody, role: Role.MINISTRY_STEWARD, agency: "kominfo" },
  { ...somebody, role: Role.HUB_ADMIN },
];
const inAnHour = () => new Date(Date.now() + 3_600_000);

it.each(actors)("knows a $role by the token that it gave them", async (actor) => {
  expect(await issuer.identify(await issuer.issue(actor, inAnHour()))).toEqual(actor);
});

it("gives tokens in Keycloak's shape, signed with Ed25519", async () => {
  const token = await issuer.issue({ ...somebody, role: Role.PROVINCE_COORDINATOR, region: "51" }, inAnHour());
  expect(decodeProtectedHeader(token)).toEqual({ alg: "EdDSA", typ: "JWT", kid: issuer.jwks.keys[0]?.kid });
  expect(decodeJwt(token)).toEqual({
    iss: "urn:simpul:local",
    aud: "simpul",
    sub: "f3a9",
    name: "Wayan",
    region: "51",
    realm_access: { roles: ["province-coordinator"] },
    iat: expect.any(Number),
    exp: expect.any(Number),
  });
});

it("tells its public keys alone", () => {
  expect(issuer.jwks.keys).toEqual([
    { kty: "OKP", crv: "Ed25519", x: expect.any(String), kid: expect.any(String), alg: "EdDSA", use: "sig" },
  ]);
});

it("accepts no token of a public actor, and none of another's key", async () => {
  await expect(issuer.identify(await issuer.issue(somebody, inAnHour()))).rejects.toThrow("exactly one of");
  const other = await openLocalIssuer(await createIssuerKey());
  await expect(issuer.identify(await other.issue(actors[5]!, inAnHour()))).rejects.toThrow("none of its issuer's");
});
