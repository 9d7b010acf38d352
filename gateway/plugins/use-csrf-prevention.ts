import type { SimpulPlugin } from "../context.ts";
import { requestError } from "../request-error.ts";

/**
 * Keeps pages of other sites from asking in the name of whoever reads them. A browser tells where a request comes
 * from; other clients do not, and pass. What it would send without asking first (a form, a text) is no JSON.
 */
export function useCsrfPrevention(corsOrigins: readonly string[]): SimpulPlugin {
  return {
    onRequestParse({ request: { method, headers } }) {
      if (method === "POST" && !isJson(headers)) {
        throw requestError("A POST must be JSON: Content-Type: application/json.", {
          status: 415,
          code: "UNSUPPORTED_MEDIA_TYPE",
        });
      }
      if (isCrossSite(headers, corsOrigins)) {
        throw requestError(
          "Pages of other sites may not ask here; whoever runs the hub can allow one by CORS_ORIGINS.",
          {
            status: 403,
            code: "CROSS_SITE_REQUEST",
          },
        );
      }
    },
  };
}

function isJson(headers: Headers): boolean {
  return /^application\/json(;|$)/.test(headers.get("content-type") ?? "");
}

function isCrossSite(headers: Headers, corsOrigins: readonly string[]): boolean {
  const origin = headers.get("origin");
  if (origin !== null && corsOrigins.includes(origin)) return false;
  // Not sent over plain HTTP, but to this machine. `none`: a person typed the address.
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin" && site !== "none";
  return origin !== null && hostOf(origin) !== headers.get("host")?.toLowerCase();
}

/** Without the scheme: a proxy may have taken the TLS away. `null`, as of a sandboxed frame, has no host. */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
