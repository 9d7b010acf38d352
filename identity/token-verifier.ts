import { errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from "jose";
import type { Actor } from "./actor.ts";
import { type ClaimPaths, readActor } from "./claims.ts";
import type { Identify } from "./identify.ts";
import { TokenRefused } from "./token-refused.ts";

/** None of them has a secret that whoever verifies could sign with. */
const ALGORITHMS = ["RS256", "ES256", "EdDSA"];
/** How far the issuer's clock may be from ours. */
const CLOCK_SKEW_S = 30;
/** A verified token is taken without a second look for so long: one answer takes several, and a page several answers. */
const REMEMBERED_MS = 60_000;
/** What is remembered is forgotten beyond so many. */
const REMEMBERED_TOKENS = 1_000;

export interface TokenVerifierOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  readonly claims?: ClaimPaths | undefined;
  readonly now?: (() => number) | undefined;
}

interface Verified {
  readonly actor: Actor;
  readonly until: number;
}

/** Knows actors by the access tokens of one issuer. */
export function createTokenVerifier(options: TokenVerifierOptions): Identify {
  const { now = Date.now } = options;
  const known = new Map<string, Verified>();
  return async (token) => {
    const remembered = known.get(token);
    if (remembered && remembered.until > now()) return remembered.actor;
    const claims = await verify(token, options, new Date(now()));
    const actor = readActor(claims, options.claims);
    if (known.size >= REMEMBERED_TOKENS) known.clear();
    known.set(token, { actor, until: Math.min((claims.exp ?? 0) * 1_000, now() + REMEMBERED_MS) });
    return actor;
  };
}

/** Where there is no issuer, no token proves anything. */
export const refuseTokens: Identify = () =>
  Promise.reject(new TokenRefused("No token is accepted here, since OIDC_ISSUER is not set; leave it out to read"));

async function verify(
  token: string,
  { issuer, audience, keys }: TokenVerifierOptions,
  currentDate: Date,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      requiredClaims: ["exp"],
      clockTolerance: CLOCK_SKEW_S,
      currentDate,
    });
    return payload;
  } catch (error) {
    throw error instanceof errors.JOSEError ? new TokenRefused(describe(error)) : error;
  }
}

const UNKNOWN_KEY = "The token was signed with a key that is none of its issuer's";

/** jose's own messages are for programmers. */
function describe(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return "The token has expired; ask for a new one";
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey) {
    return UNKNOWN_KEY;
  }
  if (error instanceof errors.JWKSMultipleMatchingKeys) return "The token must name its key (kid)";
  if (error instanceof errors.JWTClaimValidationFailed) {
    return `The token's claim ${error.claim} is missing or not accepted`;
  }
  return `The token cannot be read: it must be a JWT signed with ${ALGORITHMS.join(", ")}`;
}
