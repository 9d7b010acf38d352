import { expect, it } from "vitest";
import { KEYCLOAK_CLAIMS } from "./claims.ts";
import { parseOidcVariables } from "./oidc.ts";

const ISSUER = "https://sso.example.go.id/realms/simpul";

it.each([{}, { OIDC_ISSUER: "" }, { OIDC_AUDIENCE: "another" }])("names no issuer in %j", (environment) => {
  expect(parseOidcVariables(environment)).toEqual({ settings: null, faults: [] });
});

it("needs the issuer's address alone", () => {
  expect(parseOidcVariables({ OIDC_ISSUER: ISSUER }).settings).toEqual({
    issuer: ISSUER,
    audience: "simpul",
    jwksUrl: null,
    claims: KEYCLOAK_CLAIMS,
  });
});

it("takes another audience, another address of keys, and the place of each claim", () => {
  const environment = {
    OIDC_ISSUER: "urn:simpul:local",
    OIDC_AUDIENCE: "graph",
    OIDC_JWKS_URL: "http://gateway:4000/.well-known/jwks.json",
    OIDC_ROLES_CLAIM: "groups",
    OIDC_REGION_CLAIM: "simpul.region",
    OIDC_AGENCY_CLAIM: "simpul.agency",
    OIDC_COHORT_CLAIM: "simpul.cohort",
    OIDC_NAME_CLAIM: "display_name",
  };
  expect(parseOidcVariables(environment).settings).toEqual({
    issuer: "urn:simpul:local",
    audience: "graph",
    jwksUrl: "http://gateway:4000/.well-known/jwks.json",
    claims: {
      roles: "groups",
      region: "simpul.region",
      agency: "simpul.agency",
      cohort: "simpul.cohort",
      name: "display_name",
    },
  });
});

it.each([
  [
    { OIDC_ISSUER: "urn:simpul:local" },
    "OIDC_ISSUER must be an http or https address, unless OIDC_JWKS_URL says where its keys are",
  ],
  [{ OIDC_ISSUER: ISSUER, OIDC_JWKS_URL: "file:///etc/keys" }, "OIDC_JWKS_URL must be an http or https address"],
  [{ OIDC_JWKS_URL: `${ISSUER}/certs` }, "OIDC_ISSUER must be set where OIDC_JWKS_URL is"],
])("finds fault with %j", (environment, fault) => {
  expect(parseOidcVariables(environment)).toEqual({ settings: null, faults: [fault] });
});
