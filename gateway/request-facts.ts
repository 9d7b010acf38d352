import { randomUUID } from "node:crypto";

/** What is known of one HTTP request, for its log line, the metrics and the messages to its caller. */
export interface RequestFacts {
  /** The caller's `x-request-id` where it is sane, else one of ours. */
  readonly id: string;
  readonly startedAt: number;
  /** As its caller named it, if only the start of it. */
  operationName: string | null;
  /** Whether the operation is one of those that are known by their hash. */
  isKnown: boolean;
  /** What its operation costs; null until it is known. */
  cost: number | null;
  readonly agencies: Set<string>;
  errorCodes: readonly string[];
  /** Why a page could not be made. */
  fault?: unknown;
}

export const requestIdHeader = "x-request-id";

/** Safe in a log line, a header and a message to a person. */
const saneId = /^[\w.:~-]{1,64}$/;

const known = new WeakMap<Request, RequestFacts>();

export function factsOf(request: Request): RequestFacts {
  const facts = known.get(request) ?? createFacts(request);
  known.set(request, facts);
  return facts;
}

function createFacts(request: Request): RequestFacts {
  const given = request.headers.get(requestIdHeader);
  return {
    id: given && saneId.test(given) ? given : randomUUID(),
    startedAt: performance.now(),
    operationName: null,
    isKnown: false,
    cost: null,
    agencies: new Set(),
    errorCodes: [],
  };
}
