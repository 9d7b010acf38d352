import { execute, type ExecutionArgs, type ExecutionResult } from "graphql";

/**
 * Answers from the schema alone, as if no agency knew anything: introspection and `__typename` are whole,
 * data fields are null, `@skip` and `@include` hold.
 */
export function executeHere(args: Omit<ExecutionArgs, "rootValue">) {
  // Without a resolver or a value that is a promise, graphql-js answers at once.
  return execute({ ...args, rootValue: {}, contextValue: undefined }) as ExecutionResult;
}
