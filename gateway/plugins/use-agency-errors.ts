import { type ExecutionResult, isAsyncIterable } from "@graphql-tools/utils";
import { type DocumentNode, GraphQLError, Kind, type SelectionNode } from "graphql";
import type { Logger } from "pino";
import { agencyOf, titleOf } from "../agency-name.ts";
import type { SimpulPlugin } from "../context.ts";
import { internalError } from "../internal-error.ts";
import type { Outages } from "../outages.ts";

const unavailable = "AGENCY_UNAVAILABLE";
const retryAfterSeconds = 10;

/** What the HTTP transport says when there was no answer, or none in GraphQL. */
const transportCodes: ReadonlySet<unknown> = new Set([
  "SUBREQUEST_HTTP_ERROR",
  "RESPONSE_VALIDATION_FAILED",
  "TIMEOUT_ERROR",
]);

/** An agency that finds fault with the gateway's own question has another schema than the supergraph says. */
const faultsOfOurs: ReadonlySet<unknown> = new Set([
  undefined,
  "INTERNAL_SERVER_ERROR",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_REQUEST",
]);

export interface AgencyErrorsOptions {
  readonly outages: Outages;
  readonly log: Logger;
}

/**
 * Gives every error that comes from an agency its one shape, whatever the transport:
 * - an agency that cannot be asked is `AGENCY_UNAVAILABLE`, once per question;
 * - what a caller can mend keeps message, path and code;
 * - all else is masked, and logged with the request id.
 * Nothing else of the agency's error leaves: its extensions may carry addresses, stacks or SQL.
 */
export function useAgencyErrors({ outages, log }: AgencyErrorsOptions): SimpulPlugin {
  return {
    onSubgraphExecute({ subgraphName, executionRequest, executor, setExecutor }) {
      const agency = agencyOf(subgraphName);
      const { context } = executionRequest;

      setExecutor(async (request) => {
        let answer: ExecutionResult;
        try {
          answer = requireAnswer(await executor(request));
        } catch (error) {
          if (context?.request?.signal.aborted) {
            return { errors: [callerLeft()] }; // No fault of the agency.
          }
          const since = outages.begin(agency, error instanceof Error ? error.message : String(error));
          return { errors: [unavailableError(agency, since, firstPlace(request.document))] };
        }
        return shapeErrors(answer, request.document);
      });

      function shapeErrors(answer: ExecutionResult, document: DocumentNode): ExecutionResult {
        const errors = answer.errors ?? [];
        const away = errors.find((error) => codeOf(error) === unavailable);
        if (!away) outages.end(agency);
        if (errors.length === 0) return answer;

        const others = errors.filter((error) => codeOf(error) !== unavailable);
        const unexpected = others.filter((error) => faultsOfOurs.has(codeOf(error)));
        logUnexpected(unexpected);
        const shaped = others.map((error) =>
          unexpected.includes(error)
            ? internalError(context?.requestId, { agency }, error.path)
            : new GraphQLError(error.message, {
                ...(error.path && { path: error.path }),
                extensions: { code: codeOf(error), agency },
              }),
        );
        if (away) {
          const since = outages.begin(agency, away.message);
          shaped.unshift(unavailableError(agency, since, away.path ?? firstPlace(document)));
        }
        return { ...answer, errors: shaped };
      }

      /** One line for a question, however many rows failed alike. */
      function logUnexpected([first, ...more]: readonly GraphQLError[]): void {
        if (first) {
          const { message, path } = first;
          const stack = first.originalError?.stack ?? first.stack;
          log.error(
            { requestId: context?.requestId, agency, path, more: more.length, err: { message, stack } },
            "unexpected error of an agency",
          );
        }
      }
    },
  };
}

/** Throws the reason why there is no GraphQL answer. */
function requireAnswer(answer: unknown): ExecutionResult {
  if (isAsyncIterable(answer) || !isExecutionResult(answer)) throw new Error("the answer is not one of GraphQL");
  const failure = answer.errors?.find((error) => transportCodes.has(codeOf(error)));
  if (failure) {
    // The message of a misshapen answer repeats it, and it may hold anything.
    throw codeOf(failure) === "RESPONSE_VALIDATION_FAILED" ? new Error("the answer is not one of GraphQL") : failure;
  }
  return answer;
}

function isExecutionResult(answer: unknown): answer is ExecutionResult {
  if (typeof answer !== "object" || answer === null) return false;
  const { data, errors } = answer as { data?: unknown; errors?: unknown };
  return (
    (data == null || (typeof data === "object" && !Array.isArray(data))) &&
    (errors == null || Array.isArray(errors)) &&
    (data !== undefined || errors != null)
  );
}

function codeOf(error: GraphQLError): unknown {
  return error.extensions?.["code"];
}

function unavailableError(agency: string, since: Date, path: GraphQLError["path"]): GraphQLError {
  return new GraphQLError(
    `${titleOf(agency)} cannot be asked now; its parts of this answer are missing. Try again later.`,
    {
      ...(path && { path }),
      extensions: {
        code: unavailable,
        agency,
        since: since.toISOString(),
        retryAfter: retryAfterSeconds,
      },
    },
  );
}

/** Nobody reads it but the log. */
function callerLeft(): GraphQLError {
  return new GraphQLError("The caller left.", { extensions: { code: "REQUEST_CANCELLED" } });
}

/**
 * Where the first thing that was asked for would stand, in the question's own terms (`_entities`, 0, `score`):
 * the planner makes of it the place in the caller's answer.
 */
function firstPlace(document: DocumentNode): GraphQLError["path"] {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const root = operation && "selectionSet" in operation && firstField(operation.selectionSet.selections);
  if (!root) return undefined;
  const key = root.alias?.value ?? root.name.value;
  if (root.name.value !== "_entities") return [key];
  const ofEntity = root.selectionSet?.selections.find(({ kind }) => kind === Kind.INLINE_FRAGMENT);
  const field = ofEntity?.kind === Kind.INLINE_FRAGMENT && firstField(ofEntity.selectionSet.selections);
  return field ? [key, 0, field.alias?.value ?? field.name.value] : [key, 0];
}

function firstField(selections: readonly SelectionNode[]) {
  return selections.find((selection) => selection.kind === Kind.FIELD && selection.name.value !== "__typename") as
    | Extract<SelectionNode, { kind: Kind.FIELD }>
    | undefined;
}
