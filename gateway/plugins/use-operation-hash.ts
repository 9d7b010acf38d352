import { createHash } from "node:crypto";
import type { SimpulPlugin } from "../context.ts";

/** Tells every agency which document its caller sent, by its hash: what the agency changes for them, it can say by what. */
export function useOperationHash(): SimpulPlugin {
  return {
    onParse({ params: { source }, extendContext }) {
      extendContext({ operationHash: hash(String(typeof source === "string" ? source : source.body)) });
    },
  };
}

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
