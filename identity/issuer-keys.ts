import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from "jose";
import { z } from "zod";
import { TokenRefused } from "./token-refused.ts";

/** After so long the issuer is asked anew which keys hold. */
const FRESH_MS = 10 * 60_000;
/** With the issuer down, the keys that are known go on for so long. */
const GRACE_MS = 24 * 3_600_000;
/** It is not asked again sooner, whatever keys tokens name and however often it failed. */
const COOLDOWN_MS = 10_000;
const TIMEOUT_MS = 5_000;

export interface IssuerKeysOptions {
  readonly issuer: string;
  /** Where its public keys are; null: where it says by itself (OpenID Connect Discovery). */
  readonly jwksUrl: string | null;
  /** Told why the issuer could not be asked. */
  readonly reportFailure?: ((error: unknown) => void) | undefined;
  readonly now?: (() => number) | undefined;
}

/** The public keys of an issuer: fetched at the first token, kept, and asked for again when they grow old or one is unknown. */
export function createIssuerKeys({
  issuer,
  jwksUrl,
  reportFailure,
  now = Date.now,
}: IssuerKeysOptions): JWTVerifyGetKey {
  let known: { readonly find: JWTVerifyGetKey; readonly fetchedAt: number } | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking = Promise.resolve();

  const fetchKeys = async () => {
    const url = jwksUrl ?? (await discover(issuer));
    // Typed as what it should be; jose refuses what is none.
    known = { find: createLocalJWKSet((await fetchJson(url)) as JSONWebKeySet), fetchedAt: now() };
  };
  /** Once for all who wait; never fails, since the keys of before may do. */
  const ask = () => {
    if (now() - askedAt >= COOLDOWN_MS) {
      askedAt = now();
      asking = fetchKeys().catch((error: unknown) => reportFailure?.(error));
    }
    return asking;
  };
  const isYoungerThan = (age: number) => known !== null && now() - known.fetchedAt < age;

  return async (header, token) => {
    if (!isYoungerThan(FRESH_MS)) await ask();
    if (!known || !isYoungerThan(GRACE_MS)) {
      throw new TokenRefused(
        "The issuer of tokens cannot be asked now; try again later, or leave the token out to read",
      );
    }
    try {
      return await known.find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await ask();
      return known.find(header, token);
    }
  };
}

const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

async function discover(issuer: string): Promise<string> {
  const url = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const discovered = Discovery.parse(await fetchJson(url));
  if (discovered.issuer !== issuer) throw new Error(`${url} names another issuer than OIDC_ISSUER`);
  return discovered.jwks_uri;
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, {
    headers: { accept: "application/json" },
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`${url} answers HTTP ${response.status}`);
  return response.json();
}
