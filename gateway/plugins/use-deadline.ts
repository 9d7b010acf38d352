import type { SimpulPlugin } from "../context.ts";
import { factsOf } from "../request-facts.ts";

/** Why a question to an agency was given up. */
export class DeadlineError extends Error {
  override readonly name = "DeadlineError";
}

export interface Deadlines {
  /** For one answer of one agency. */
  readonly agencyMs: number;
  /** For all that one request asks of agencies, from when it came. */
  readonly requestMs: number;
}

/**
 * Gives an agency so many milliseconds for one answer, or what is left of the request's, and gives the question up
 * when the caller leaves. The runtime's own `upstreamTimeout` answers 504 for the whole and tells the agency's address
 * and the question's body in its error.
 */
export function useDeadline(deadlines: Deadlines): SimpulPlugin {
  return {
    onSubgraphExecute({ executionRequest, executor, setExecutor }) {
      setExecutor(async (request) => {
        const { milliseconds, reason } = deadlineOf(executionRequest.context?.request);
        if (milliseconds <= 0) throw new DeadlineError(reason);
        const controller = new AbortController();
        const timer = setTimeout(() => controller.abort(new DeadlineError(reason)), milliseconds);
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

  function deadlineOf(request: Request | undefined) {
    const left = request ? deadlines.requestMs - (performance.now() - factsOf(request).startedAt) : Infinity;
    return left < deadlines.agencyMs
      ? { milliseconds: left, reason: `no answer within the ${deadlines.requestMs} ms of the request` }
      : { milliseconds: deadlines.agencyMs, reason: `no answer within ${deadlines.agencyMs} ms` };
  }
}

/** Aborts `controller` with `signal`. Not `AbortSignal.any`: the runtime's request has a signal of its own making. */
function follow(signal: AbortSignal, controller: AbortController): () => void {
  const abort = () => controller.abort(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener("abort", abort, { once: true });
  return () => signal.removeEventListener("abort", abort);
}

/** For executors that do not look at their signal. */
function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
