import type { SimpulPlugin } from "../context.ts";

/** Why a question to an agency was given up. */
export class DeadlineError extends Error {
  override readonly name = "DeadlineError";
}

/**
 * Gives an agency so many milliseconds for one answer, and gives the question up when the caller leaves.
 * The runtime's own `upstreamTimeout` answers 504 for the whole and tells the agency's address and the
 * question's body in its error.
 */
export function useDeadline(milliseconds: number): SimpulPlugin {
  return {
    onSubgraphExecute({ executionRequest, executor, setExecutor }) {
      setExecutor(async (request) => {
        const controller = new AbortController();
        const timer = setTimeout(
          () => controller.abort(new DeadlineError(`no answer within ${milliseconds} ms`)),
          milliseconds,
        );
        const release = [request.signal, executionRequest.context?.request?.signal]
          .filter((signal) => signal != null)
          .map((signal) => follow(signal, controller));
        try {
          return await Promise.race([
            executor({ ...request, signal: controller.signal }),
            rejection(controller.signal),
          ]);
        } finally {
          clearTimeout(timer);
          release.forEach((stopFollowing) => stopFollowing());
        }
      });
    },
  };
}

/** Aborts `controller` with `signal`. Not `AbortSignal.any`: the runtime's request has a signal of its own making. */
function follow(signal: AbortSignal, controller: AbortController): () => void {
  const abort = () => controller.abort(signal.reason);
  if (signal.aborted) {
    abort();
  }
  signal.addEventListener("abort", abort, { once: true });
  return () => signal.removeEventListener("abort", abort);
}

/** For executors that do not look at their signal. */
function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
    }
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
