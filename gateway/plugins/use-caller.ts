import type { SimpulPlugin } from "../context.ts";

/**
 * Hands the caller's bearer token on to every agency that is asked: in the context, or over HTTP in the header in
 * which it came. It is for them to say whether they accept it; other credentials go no further.
 */
export function useCaller(): SimpulPlugin {
  return {
    onContextBuilding({ context, extendContext }) {
      extendContext({ token: bearerTokenOf(context.request.headers.get("authorization")) });
    },
    onFetch({ context, options, setOptions }) {
      if ("token" in context && context.token !== null) {
        setOptions({ ...options, headers: { ...options.headers, authorization: `Bearer ${context.token}` } });
      }
    },
  };
}

/** Null where there is no header, empty where it holds no bearer token: an agency refuses it, as any bad token. */
function bearerTokenOf(authorization: string | null): string | null {
  if (authorization === null) {
    return null;
  }
  return /^bearer +(\S+)$/i.exec(authorization)?.[1] ?? "";
}
