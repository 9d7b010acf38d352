import type { Logger } from "pino";
import type { SimpulPlugin } from "../context.ts";
import { factsOf } from "../request-facts.ts";

/** Asked every few seconds by machines. */
const quietPaths = /^\/(health\/|metrics$)/;

/** One line per request: who asked what of whom is in it, but no variables, headers or bodies. */
export function useRequestLog(log: Logger): SimpulPlugin {
  return {
    onResponse({ request, response }) {
      const { pathname } = new URL(request.url, "http://localhost");
      const { id, operationName, startedAt, errorCodes, agencies, fault } = factsOf(request);
      if (fault !== undefined) {
        log.error({ requestId: id, err: fault }, "unexpected error of the gateway");
      }
      log[quietPaths.test(pathname) ? "debug" : "info"](
        {
          requestId: id,
          method: request.method,
          path: pathname,
          operation: operationName,
          status: response.status,
          durationMs: Math.round(performance.now() - startedAt),
          errorCodes: [...new Set(errorCodes)],
          agencies: [...agencies],
        },
        "request",
      );
    },
  };
}
