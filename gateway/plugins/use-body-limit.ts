import type { SimpulPlugin } from "../context.ts";
import { requestError } from "../request-error.ts";

/**
 * Refuses a body that is too large before any of it is read, by the length that its sender gives and that Node holds
 * it to. A body that comes in chunks has none, and would have to be read to be counted: it is refused, too.
 */
export function useBodyLimit(bytes: number): SimpulPlugin {
  return {
    onRequestParse({ request: { headers } }) {
      if (headers.has("transfer-encoding")) {
        throw requestError("Send the body whole, with its Content-Length; chunks are not accepted.", {
          status: 411,
          code: "BAD_REQUEST",
        });
      }
      if (Number(headers.get("content-length")) > bytes) {
        throw requestError(`The body has more than ${bytes} bytes; ask for less at once.`, {
          status: 413,
          code: "BODY_TOO_LARGE",
        });
      }
    },
  };
}
