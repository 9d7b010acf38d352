import { createHmac } from "node:crypto";
import { createLocalJWKSet, exportSPKI, type JWTPayload, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { claimsOfAdmin, createSigningKey, ISSUER, seconds } from "./identity.testkit.ts";
import { createTokenVerifier, refuseTokens } from "./token-verifier.ts";

const key = await createSigningKey("one");
const jwks = { keys: [key.jwk] };
const verifierOf = (keys = jwks, now?: () => number) =>
  createTokenVerifier({ issuer: ISSUER, audience: "simpul", keys: createLocalJWKSet(keys), now });

async function refusalOf(token: string, identify = verifierOf()): Promise<string> {
  const refusal: unknown = await identify(token).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ name: "TokenRefused" });
  const { message } = refusal as Error;
  expect(message).not.toContain(token);
  return message;
}

it.each(["RS256", "ES256", "EdDSA"])("knows who acts by a token that is signed with %s", async (alg) => {
  const ofIssuer = await createSigningKey("one", alg);
  const identify = verifierOf({ keys: [ofIssuer.jwk] });
  expect(await identify(await ofIssuer.sign())).toMatchObject({ role: "HUB_ADMIN", subject: "f3a9", name: "Budi" });
});

it("takes a token that is for others, too", async () => {
  expect(await verifierOf()(await key.sign({ aud: ["account", "simpul"] }))).toMatchObject({ role: "HUB_ADMIN" });
});

it("lets the issuer's clock be half a minute from ours, either way", async () => {
  const now = Date.now();
  const token = await key.sign({ nbf: seconds(now), exp: seconds(now) + 100 });
  const at = (offset: number) => verifierOf(jwks, () => (seconds(now) + offset) * 1_000)(token);
  await expect(at(-30)).resolves.toMatchObject({ role: "HUB_ADMIN" });
  await expect(at(-31)).rejects.toThrow("The token's claim nbf is missing or not accepted");
  await expect(at(129)).resolves.toMatchObject({ role: "HUB_ADMIN" });
  await expect(at(130)).rejects.toThrow("The token has expired; ask for a new one");
});

it("remembers a token for a minute, and never longer than it holds", async () => {
  let now = Date.now();
  let asked = 0;
  const find = createLocalJWKSet(jwks);
  const identify = createTokenVerifier({
    issuer: ISSUER,
    audience: "simpul",
    keys: (header, token) => {
      asked += 1;
      return find(header, token);
    },
    now: () => now,
  });
  const token = await key.sign({ exp: seconds(now) + 90 });
  const actor = await identify(token);
  now += 59_000;
  expect(await identify(token)).toBe(actor);
  expect(asked).toBe(1);
  now += 2_000;
  await identify(token);
  expect(asked).toBe(2);
  now += 60_000;
  await expect(identify(token)).rejects.toThrow("The token has expired");
});

it("tells more tokens apart than it remembers", async () => {
  const identify = verifierOf();
  const tokens = await Promise.all(Array.from({ length: 1_050 }, (_, number) => key.sign({ name: `${number}` })));
  for (const [number, token] of tokens.entries()) expect((await identify(token)).name).toBe(`${number}`);
  for (const [number, token] of tokens.entries()) expect((await identify(token)).name).toBe(`${number}`);
});

it("does not remember what it refused", async () => {
  let now = Date.now();
  const identify = verifierOf(jwks, () => now);
  const token = await key.sign({ nbf: seconds(now) + 100 });
  await expect(identify(token)).rejects.toThrow("nbf");
  now += 100_000;
  await expect(identify(token)).resolves.toMatchObject({ name: "Budi" });
});

describe("refuses", () => {
  it("a token that has expired", async () => {
    expect(await refusalOf(await key.sign({ exp: seconds(Date.now()) - 60 }))).toBe(
      "The token has expired; ask for a new one",
    );
  });

  const unknownKey = "The token was signed with a key that is none of its issuer's";

  it("a token of another key, whatever it calls the key", async () => {
    expect(await refusalOf(await (await createSigningKey("one")).sign())).toBe(unknownKey);
    expect(await refusalOf(await (await createSigningKey("two")).sign())).toBe(unknownKey);
  });

  it("claims that were changed after they were signed", async () => {
    const [header, , signature] = (await key.sign()).split(".");
    const claims = Buffer.from(JSON.stringify(claimsOfAdmin({ sub: "another" }))).toString("base64url");
    expect(await refusalOf([header, claims, signature].join("."))).toBe(unknownKey);
  });

  it("a token that does not say which of several keys has signed it", async () => {
    const keys = [key.jwk, (await createSigningKey("two")).jwk];
    const token = await new SignJWT(claimsOfAdmin()).setProtectedHeader({ alg: "ES256" }).sign(key.privateKey);
    expect(await refusalOf(token, verifierOf({ keys }))).toBe("The token must name its key (kid)");
  });

  it.each([
    [{ iss: "https://sso.example.go.id/realms/other" }, "iss"],
    [{ iss: undefined }, "iss"],
    [{ aud: "account" }, "aud"],
    [{ aud: undefined }, "aud"],
    [{ exp: undefined }, "exp"],
    [{ nbf: 9_999_999_999 }, "nbf"],
  ])("well signed claims %j", async (claims, claim) => {
    expect(await refusalOf(await key.sign(claims as JWTPayload))).toBe(
      `The token's claim ${claim} is missing or not accepted`,
    );
  });

  it("a token that names no actor", async () => {
    expect(await refusalOf(await key.sign({ realm_access: { roles: ["regency-operator", "hub-admin"] } }))).toMatch(
      /^The token does not say who acts: realm_access.roles must hold exactly one of/,
    );
  });

  const unreadable = "The token cannot be read: it must be a JWT signed with RS256, ES256, EdDSA";
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const unsigned = `${encode({ alg: "none" })}.${encode(claimsOfAdmin())}.`;

  it.each(["secret", "a.b.c", "....", "%00.%00.%00", "", unsigned])("what is no signed token: %s", async (token) => {
    const refusal = await verifierOf()(token).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: "TokenRefused", message: unreadable });
  });

  it("a token that is signed with the public key as if it were a secret", async () => {
    const rsa = await createSigningKey("one", "RS256");
    const publicKey = await exportSPKI(rsa.publicKey);
    const text = `${encode({ alg: "HS256", kid: "one" })}.${encode(claimsOfAdmin())}`;
    const signature = createHmac("sha256", publicKey).update(text).digest("base64url");
    expect(await refusalOf(`${text}.${signature}`, verifierOf({ keys: [rsa.jwk] }))).toBe(unreadable);
  });

  it.each(["RS512", "PS256", "ES384"])("a token of its issuer that is signed with %s", async (alg) => {
    const other = await createSigningKey("one", alg);
    expect(await refusalOf(await other.sign(), verifierOf({ keys: [other.jwk] }))).toBe(unreadable);
  });

  it("every token where no issuer is named", async () => {
    expect(await refusalOf(await key.sign(), refuseTokens)).toBe(
      "No token is accepted here, since OIDC_ISSUER is not set; leave it out to read",
    );
  });
});
