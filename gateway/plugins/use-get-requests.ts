import type { SimpulPlugin } from "../context.ts";
import { requestError } from "../request-error.ts";

export interface GetRequestsOptions {
  /** Whether a GET may bring the text of a query; one that names a trusted document always may. */
  readonly queries: boolean;
}

/** What a GET may ask, and that its parameters are JSON where they must be. */
export function useGetRequests({ queries }: GetRequestsOptions): SimpulPlugin {
  return {
    onRequestParse({ request, url, requestParser, setRequestParser }) {
      if (request.method !== "GET" || !requestParser) return;
      if (!queries && url.searchParams.has("query")) {
        throw requestError("Send the query by POST, or name a trusted document by its documentId.", {
          status: 405,
          code: "BAD_REQUEST",
          headers: { allow: "POST" },
        });
      }
      setRequestParser((parsed) => {
        try {
          return requestParser(parsed);
        } catch (error) {
          // Its message repeats what stands there, which may be nobody's to read.
          throw error instanceof SyntaxError
            ? requestError("variables and extensions must be JSON.", { status: 400, code: "BAD_REQUEST" })
            : error;
        }
      });
    },
  };
}
