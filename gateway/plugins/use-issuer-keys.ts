import type { JSONWebKeySet } from "jose";
import type { SimpulPlugin } from "../context.ts";
import { servePage } from "../serve-page.ts";

/** `/.well-known/jwks.json`: by which others verify the tokens of the issuer in this process. */
export function useIssuerKeys(jwks: JSONWebKeySet): SimpulPlugin {
  return {
    onRequest: servePage("/.well-known/jwks.json", async ({ fetchAPI }) => fetchAPI.Response.json(jwks)),
  };
}
