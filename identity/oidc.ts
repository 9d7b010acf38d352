import { z } from "zod";
import { type ClaimPaths, KEYCLOAK_CLAIMS } from "./claims.ts";
import type { Identify } from "./identify.ts";
import { createIssuerKeys } from "./issuer-keys.ts";
import { createTokenVerifier, refuseTokens } from "./token-verifier.ts";

/** The issuer whose tokens are accepted. */
export interface OidcSettings {
  /** As its tokens name it (`iss`), to the letter. */
  readonly issuer: string;
  /** For whom its tokens must be (`aud`). */
  readonly audience: string;
  /** Where its public keys are; null: where it says by itself. */
  readonly jwksUrl: string | null;
  readonly claims: ClaimPaths;
}

const httpUrl = z.url({ protocol: /^https?$/, error: "must be an http or https address" });

const Variables = z
  .object({
    OIDC_ISSUER: z.string().optional(),
    OIDC_AUDIENCE: z.string().default("simpul"),
    OIDC_JWKS_URL: httpUrl.optional(),
    OIDC_ROLES_CLAIM: z.string().default(KEYCLOAK_CLAIMS.roles),
    OIDC_REGION_CLAIM: z.string().default(KEYCLOAK_CLAIMS.region),
    OIDC_AGENCY_CLAIM: z.string().default(KEYCLOAK_CLAIMS.agency),
    OIDC_COHORT_CLAIM: z.string().default(KEYCLOAK_CLAIMS.cohort),
    OIDC_NAME_CLAIM: z.string().default(KEYCLOAK_CLAIMS.name),
  })
  .refine(({ OIDC_ISSUER, OIDC_JWKS_URL }) => !OIDC_ISSUER || OIDC_JWKS_URL || httpUrl.safeParse(OIDC_ISSUER).success, {
    path: ["OIDC_ISSUER"],
    error: "must be an http or https address, unless OIDC_JWKS_URL says where its keys are",
  })
  .refine(({ OIDC_ISSUER, OIDC_JWKS_URL }) => OIDC_ISSUER || !OIDC_JWKS_URL, {
    path: ["OIDC_ISSUER"],
    error: "must be set where OIDC_JWKS_URL is",
  });

/** What the gateway and an agency read of their environment to know whose tokens to accept. */
export type OidcVariables = { readonly settings: OidcSettings | null; readonly faults: readonly string[] };

/** Settings are null where no issuer is named. A variable that is set to nothing counts as not set. */
export function parseOidcVariables(environment: Readonly<Record<string, string | undefined>>): OidcVariables {
  const parsed = Variables.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value)));
  if (!parsed.success) {
    return { settings: null, faults: parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`) };
  }
  const values = parsed.data;
  if (values.OIDC_ISSUER === undefined) return { settings: null, faults: [] };
  return {
    settings: {
      issuer: values.OIDC_ISSUER,
      audience: values.OIDC_AUDIENCE,
      jwksUrl: values.OIDC_JWKS_URL ?? null,
      claims: {
        roles: values.OIDC_ROLES_CLAIM,
        region: values.OIDC_REGION_CLAIM,
        agency: values.OIDC_AGENCY_CLAIM,
        cohort: values.OIDC_COHORT_CLAIM,
        name: values.OIDC_NAME_CLAIM,
      },
    },
    faults: [],
  };
}

/** @param settings null: no token is accepted */
export const identifyByIssuer = (settings: OidcSettings | null, reportFailure: (error: unknown) => void): Identify =>
  settings === null
    ? refuseTokens
    : createTokenVerifier({ ...settings, keys: createIssuerKeys({ ...settings, reportFailure }) });
