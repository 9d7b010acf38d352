import type { SimpulPlugin } from "../context.ts";

const preflightHeaders = {
  "access-control-allow-methods": "GET, POST",
  "access-control-allow-headers": "content-type, authorization, x-request-id",
  "access-control-max-age": "600",
};
const exposedHeaders = "x-request-id, retry-after, x-query-cost";

/**
 * Lets pages of these origins read answers, and those of no other. Never with credentials: a caller shows a token,
 * which no browser adds by itself.
 */
export function useCors(origins: readonly string[]): SimpulPlugin {
  const isAllowed = ({ headers }: Request) => origins.includes(headers.get("origin") ?? "");

  return {
    onRequest({ request, fetchAPI, endResponse }) {
      if (request.method === "OPTIONS" && request.headers.has("access-control-request-method")) {
        const answer = isAllowed(request) ? { status: 204, headers: { ...preflightHeaders } } : { status: 403 };
        endResponse(new fetchAPI.Response(null, answer));
      }
    },
    onResponse({ request, response }) {
      response.headers.append("vary", "Origin");
      if (isAllowed(request)) {
        response.headers.set("access-control-allow-origin", request.headers.get("origin") ?? "");
        response.headers.set("access-control-expose-headers", exposedHeaders);
      }
    },
  };
}
