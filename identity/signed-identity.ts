import { createHash, createSecretKey } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import type { Actor } from "./actor.ts";
import { ActorSchema } from "./actor-schema.ts";
import { TokenRefused } from "./token-refused.ts";

/** The header in which a gateway tells an agency who acts. */
export const IDENTITY_HEADER = "x-simpul-identity";

const ALGORITHM = "HS256";
const LIFETIME_S = 30;

/** What a gateway and one agency share; nobody else has it. */
export interface IdentityKey {
  readonly agency: string;
  readonly key: string;
}

/** Who acts in a request, and by what. */
export interface SignedIdentity {
  readonly actor: Actor;
  /** SHA-256 of the document that the caller sent to the gateway; null where it was not told. */
  readonly operationHash: string | null;
}

interface Signing extends IdentityKey {
  /** The bytes of the request that the identity is for, and for no other. */
  readonly body: string | Uint8Array;
  readonly now?: number | undefined;
}

/** Who acts in one request to one agency, for half a minute. */
export function signIdentity(
  { actor, operationHash }: SignedIdentity,
  { agency, key, body, now = Date.now() }: Signing,
): Promise<string> {
  const issuedAt = Math.floor(now / 1_000);
  return new SignJWT({ actor, operation: operationHash, body: hash(body) })
    .setProtectedHeader({ alg: ALGORITHM })
    .setAudience(agency)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + LIFETIME_S)
    .sign(toSecret(key));
}

/** @throws TokenRefused for what was not signed with the agency's key, just now, for this body */
export async function verifyIdentity(
  signed: string,
  { agency, key, body, now = Date.now() }: Signing,
): Promise<SignedIdentity> {
  const claims = await verify(signed, key, { audience: agency, currentDate: new Date(now) });
  if (claims["body"] !== hash(body)) throw new TokenRefused("The signed identity is for another request");
  const parsed = ActorSchema.safeParse(claims["actor"]);
  if (!parsed.success) throw new TokenRefused("The signed identity does not say who acts");
  const { operation } = claims;
  return { actor: parsed.data, operationHash: typeof operation === "string" ? operation : null };
}

async function verify(signed: string, key: string, options: { audience: string; currentDate: Date }) {
  try {
    const { payload } = await jwtVerify(signed, toSecret(key), {
      ...options,
      algorithms: [ALGORITHM],
      requiredClaims: ["exp"],
    });
    return payload;
  } catch (error) {
    throw error instanceof errors.JOSEError ? new TokenRefused(describe(error)) : error;
  }
}

const hash = (body: string | Uint8Array) => createHash("sha256").update(body).digest("base64url");
const toSecret = (key: string) => createSecretKey(key, "utf8");

function describe(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return "The signed identity is stale";
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return "The signed identity was signed with another key than this agency's";
  }
  if (error instanceof errors.JWTClaimValidationFailed) {
    return `The signed identity's claim ${error.claim} is missing or not accepted`;
  }
  return `The signed identity cannot be read: it must be a JWT signed with ${ALGORITHM}`;
}
