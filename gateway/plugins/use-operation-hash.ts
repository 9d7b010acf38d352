import type { SimpulPlugin } from "../context.ts";
import { hashOf } from "../documents.ts";

/** Tells every agency which document its caller sent, by its hash: what the agency changes for them, it can say by what. */
export function useOperationHash(): SimpulPlugin {
  return {
    onParse({ params: { source }, extendContext }) {
      extendContext({ operationHash: hashOf(String(typeof source === "string" ? source : source.body)) });
    },
  };
}
