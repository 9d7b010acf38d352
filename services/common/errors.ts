import { GraphQLError } from "graphql";

/** Every code that an agency gives an error (`errors[].extensions.code`); cause and cure of each stand in docs/ERRORS.md. */
export type ErrorCode =
  | "AGENCY_UNAVAILABLE"
  | "BAD_USER_INPUT"
  | "FORBIDDEN"
  | "INTERNAL_SERVER_ERROR"
  | "UNAUTHENTICATED";

/** An error that its reader may see as it is: it says what is wrong, with what, and what to do. */
export class HubError extends GraphQLError {
  constructor(code: ErrorCode, message: string, options: { readonly cause?: unknown } = {}) {
    super(message, {
      extensions: { code },
      ...(options.cause instanceof Error ? { originalError: options.cause } : {}),
    });
  }
}

export class BadUserInput extends HubError {
  constructor(message: string) {
    super("BAD_USER_INPUT", message);
  }
}

/** Who acts is not known: no token where one is needed, or one that is not accepted. No message repeats a token. */
export class Unauthenticated extends HubError {
  constructor(message: string) {
    super("UNAUTHENTICATED", message);
  }
}

/** The agency's own database does not answer. */
export class AgencyUnavailable extends HubError {
  constructor(agency: string, cause: unknown) {
    super("AGENCY_UNAVAILABLE", `${agency} cannot reach its data now; try again later`, { cause });
  }
}
