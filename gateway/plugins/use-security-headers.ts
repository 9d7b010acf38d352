import type { SimpulPlugin } from "../context.ts";
import { graphiqlPolicy } from "../graphiql.ts";

const headers = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** What is no page shows nothing, whatever it holds. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

/** Says to a browser, on every answer, what it may make of it. */
export function useSecurityHeaders(): SimpulPlugin {
  return {
    onResponse({ request, response }) {
      for (const [name, value] of Object.entries(headers)) {
        response.headers.set(name, value);
      }
      if (!response.headers.has("content-security-policy")) {
        const isPage = response.headers.get("content-type")?.startsWith("text/html");
        response.headers.set("content-security-policy", isPage ? graphiqlPolicy : dataPolicy);
      }
      if (new URL(request.url, "http://localhost").pathname === "/graphql") {
        response.headers.set("cache-control", "no-store");
      }
      // The runtime's health check names its software by it.
      response.headers.delete("x-yoga-id");
    },
  };
}
