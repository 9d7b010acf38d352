import type { Logger } from "pino";
import { ArgumentValidationError } from "type-graphql";
import { GraphQLError } from "graphql";
import { toAgencyUnavailable } from "./database.ts";
import { BadUserInput, HubError } from "./errors.ts";

/** Writes an unexpected error, which the caller does not see, where those who run the hub can find it. */
export type ReportFault = (fault: {
  readonly agency: string;
  readonly requestId: string;
  readonly error: unknown;
}) => void;

export const logFaults =
  (log: Logger): ReportFault =>
  ({ agency, requestId, error }) =>
    log.error({ agency, requestId, err: error }, "unexpected error");

/**
 * What an answer says of an error: those meant for the reader as they are, an agency whose database is away by its
 * code, and of everything else nothing but the request's id.
 */
export function presentError(agency: string, reportFault: ReportFault) {
  return (error: GraphQLError, requestId: string): GraphQLError => {
    const shown = translate(agency, error, requestId, reportFault);
    return new GraphQLError(shown.message, {
      extensions: shown.extensions,
      ...(error.path ? { path: error.path } : {}),
      ...(error.nodes ? { nodes: error.nodes } : {}),
    });
  };
}

function translate(agency: string, error: GraphQLError, requestId: string, reportFault: ReportFault): GraphQLError {
  const cause = error.originalError;
  if (cause instanceof ArgumentValidationError) return new BadUserInput(brokenRules(cause).join("; "));
  if (cause instanceof HubError || error instanceof HubError) return error;
  // GraphQL's own: a value that does not fit its type, found when execution begins or at a field's arguments.
  if (!cause) return error;
  if (cause instanceof GraphQLError) return new BadUserInput(cause.message);
  const unavailable = toAgencyUnavailable(agency, cause);
  if (!unavailable) reportFault({ agency, requestId, error: cause });
  return unavailable ?? new HubError("INTERNAL_SERVER_ERROR", `Unexpected error; quote request ${requestId}`);
}

type Broken = ArgumentValidationError["extensions"]["validationErrors"][number];

function brokenRules({ extensions }: ArgumentValidationError): string[] {
  const rulesOf = ({ constraints = {}, children = [] }: Broken): string[] => [
    ...Object.values(constraints),
    ...children.flatMap(rulesOf),
  ];
  return extensions.validationErrors.flatMap(rulesOf);
}
