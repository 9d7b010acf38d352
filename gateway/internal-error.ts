import { GraphQLError } from "graphql";

export function unexpected(requestId: string | undefined): string {
  return `Unexpected error; quote request id ${requestId} when you report it.`;
}

/** A fault of ours: the reader gets the request id, and the log has the rest. */
export function internalError(
  requestId: string | undefined,
  extensions: Record<string, unknown>,
  path?: GraphQLError["path"],
): GraphQLError {
  return new GraphQLError(unexpected(requestId), {
    ...(path && { path }),
    extensions: { code: "INTERNAL_SERVER_ERROR", ...extensions, requestId },
  });
}
