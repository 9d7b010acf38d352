import type { SimpulPlugin } from "../context.ts";
import { factsOf, requestIdHeader } from "../request-facts.ts";

/** One id per request: in the answer's header, in the context, and in all that agencies are asked. */
export function useRequestId(): SimpulPlugin {
  return {
    onContextBuilding({ context, extendContext }) {
      extendContext({ requestId: factsOf(context.request).id });
    },
    onFetch({ context, options, setOptions }) {
      if ("requestId" in context && context.requestId) {
        const headers = { ...options.headers, [requestIdHeader]: context.requestId };
        setOptions({ ...options, headers });
      }
    },
    onResponse({ request, response }) {
      response.headers.set(requestIdHeader, factsOf(request).id);
    },
  };
}
