import { createSecretKey } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import { type Actor, PUBLIC_ACTOR } from "../../identity/actor.ts";
import type { Identify } from "./actor.ts";
import { readActor } from "./claims.ts";
import { Unauthenticated } from "./errors.ts";

const ISSUER = "simpul";
const ALGORITHM = "HS256";
/** What is remembered of tokens is forgotten beyond so many of them. */
const LIMIT = 1_000;

interface Verified {
  readonly actor: Actor;
  readonly expiresAt: number;
}

/** A JWT that whoever has the same key accepts until it expires. */
export function signToken({ name, role, region, agency }: Actor, key: string, expiresAt: Date): Promise<string> {
  return new SignJWT({ role, ...(region && { region }), ...(agency && { agency }) })
    .setProtectedHeader({ alg: ALGORITHM, typ: "JWT" })
    .setIssuer(ISSUER)
    .setSubject(name)
    .setIssuedAt()
    .setExpirationTime(expiresAt)
    .sign(toSecret(key));
}

/**
 * Knows actors by the tokens that were signed with a local key.
 * @param key null: there is none, and no token is accepted
 */
export function identifyByKey(key: string | null, now: () => number = Date.now): Identify {
  const secret = key === null ? null : toSecret(key);
  // One answer takes several questions to the agencies, each with the same token.
  const known = new Map<string, Verified>();
  return async (token) => {
    if (token === null) return PUBLIC_ACTOR;
    if (token === "") throw new Unauthenticated("The header must be: Authorization: Bearer <token>");
    if (!secret)
      throw new Unauthenticated("No token is accepted here, since ACTOR_KEY is not set; leave it out to read");
    const remembered = known.get(token);
    if (remembered && remembered.expiresAt > now()) return remembered.actor;
    const verified = await verify(token, secret, new Date(now()));
    if (known.size >= LIMIT) known.clear();
    known.set(token, verified);
    return verified.actor;
  };
}

const toSecret = (key: string) => createSecretKey(key, "utf8");

async function verify(token: string, secret: ReturnType<typeof toSecret>, currentDate: Date): Promise<Verified> {
  const options = { issuer: ISSUER, algorithms: [ALGORITHM], requiredClaims: ["exp"], currentDate };
  try {
    const { payload } = await jwtVerify(token, secret, options);
    return { actor: readActor(payload), expiresAt: (payload.exp ?? 0) * 1_000 };
  } catch (error) {
    throw error instanceof errors.JOSEError ? new Unauthenticated(describe(error)) : error;
  }
}

/** jose's own messages are for programmers. */
function describe(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return "The token has expired; ask for a new one";
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return "The token was signed with another key than this hub's";
  if (error instanceof errors.JWTClaimValidationFailed)
    return `The token's claim ${error.claim} is missing or not accepted`;
  return `The token cannot be read: it must be a JWT signed with ${ALGORITHM}`;
}
