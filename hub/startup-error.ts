/** What keeps the hub from starting, and what to do about it. The command line prints the message without a stack. */
export class StartupError extends Error {
  override readonly name = "StartupError";
}

/** The parts have such errors of their own: none of them may import another's. */
const EXPECTED = new Set(["StartupError", "EnvironmentError", "SupergraphError", "ListenError", "PlannerError"]);

export const isExpected = (error: unknown): error is Error => error instanceof Error && EXPECTED.has(error.name);
