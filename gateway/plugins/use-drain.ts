import type { SimpulPlugin } from "../context.ts";

/**
 * Lets the requests under way finish before anything is taken from them. On SIGINT and SIGTERM the runtime
 * disposes of itself, whoever else listens, and would take the agencies from requests that still need them.
 */
export function useDrain(drain: () => Promise<void>): SimpulPlugin {
  return { onDispose: drain };
}
