import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  SignJWT,
} from "jose";
import type { Actor } from "./actor.ts";
import { spellRole } from "./claims.ts";
import type { Identify } from "./identify.ts";
import { createTokenVerifier } from "./token-verifier.ts";

export const LOCAL_ISSUER = "urn:simpul:local";
const AUDIENCE = "simpul";
const ALGORITHM = "EdDSA";

/** An issuer of tokens without accounts: whoever has its key says who acts. */
export interface LocalIssuer {
  /** Its public keys. */
  readonly jwks: JSONWebKeySet;
  readonly identify: Identify;
  /** A token such as Keycloak's. */
  issue(actor: Actor, expiresAt: Date): Promise<string>;
}

/** A new private key. */
export async function createIssuerKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { crv: "Ed25519", extractable: true });
  return exportJWK(privateKey);
}

/** @throws for what is no private Ed25519 key */
export async function openLocalIssuer(privateKey: JWK): Promise<LocalIssuer> {
  const { kty, crv, x, d } = privateKey;
  if (kty !== "OKP" || crv !== "Ed25519" || !x || !d) throw new TypeError("This is no private Ed25519 key");
  const kid = await calculateJwkThumbprint(privateKey);
  const key = await importJWK(privateKey, ALGORITHM);
  const jwks = { keys: [{ kty, crv, x, kid, alg: ALGORITHM, use: "sig" }] };
  return {
    jwks,
    identify: createTokenVerifier({ issuer: LOCAL_ISSUER, audience: AUDIENCE, keys: createLocalJWKSet(jwks) }),
    issue: ({ role, region, agency, cohort, subject, name }, expiresAt) =>
      new SignJWT({
        realm_access: { roles: [spellRole(role)] },
        ...(region !== null && { region }),
        ...(agency !== null && { agency }),
        ...(cohort !== null && { cohort }),
        name,
      })
        .setProtectedHeader({ alg: ALGORITHM, typ: "JWT", kid })
        .setIssuer(LOCAL_ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(subject)
        .setIssuedAt()
        .setExpirationTime(expiresAt)
        .sign(key),
  };
}
