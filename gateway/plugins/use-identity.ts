import { GraphQLError } from "graphql";
import { type Actor, PUBLIC_ACTOR } from "../../identity/actor.ts";
import { readBearerToken } from "../../identity/bearer-token.ts";
import type { Identify } from "../../identity/identify.ts";
import { Role } from "../../identity/role.ts";
import {
  IDENTITY_HEADER,
  type IdentityKey,
  type SignedIdentity,
  signIdentity,
} from "../../identity/signed-identity.ts";
import { TokenRefused } from "../../identity/token-refused.ts";
import { agencyOf } from "../agency-name.ts";
import type { SimpulContext, SimpulPlugin } from "../context.ts";

export interface IdentityOptions {
  readonly identify: Identify;
  /** What the gateway shares with an agency, by its name. */
  readonly identityKeys: Readonly<Record<string, string>>;
}

/**
 * Finds out who asks, once a request, and tells every agency that is asked: in the context, or over HTTP signed for
 * this one question, or by the caller's own token where the agency shares no key with the gateway. A token that is
 * not accepted is refused before any agency is asked. Other credentials go no further.
 */
export function useIdentity({ identify, identityKeys }: IdentityOptions): SimpulPlugin {
  return {
    async onRequestParse({ request, serverContext }) {
      Object.assign(serverContext, { actor: await identifyCaller(request, identify) });
    },
    onFetch(payload) {
      const { context } = payload;
      const isKnown = "actor" in context && context.actor && context.actor.role !== Role.PUBLIC;
      return isKnown ? tell(context.actor, context, payload) : undefined;
    },
  };

  async function tell(
    actor: Actor,
    { operationHash, request }: Pick<SimpulContext, "operationHash"> & { readonly request: Request },
    { executionRequest, options, setOptions }: OnFetchPayload,
  ) {
    const agency = agencyOf(executionRequest?.subgraphName ?? "");
    const key = identityKeys[agency];
    const proof = key
      ? await sign({ actor, operationHash: operationHash ?? null }, { agency, key }, options.body)
      : { authorization: request.headers.get("authorization") ?? "" };
    setOptions({ ...options, headers: { ...options.headers, ...proof } });
  }
}

type OnFetchPayload = Parameters<NonNullable<SimpulPlugin["onFetch"]>>[0];

const sign = async (identity: SignedIdentity, key: IdentityKey, body: unknown) => ({
  [IDENTITY_HEADER]: await signIdentity(identity, { ...key, body: requireText(body) }),
});

/** @throws GraphQLError for a token that is not accepted */
export async function identifyCaller(request: Request, identify: Identify) {
  try {
    const token = readBearerToken(request.headers.get("authorization"));
    return token === null ? PUBLIC_ACTOR : await identify(token);
  } catch (error) {
    throw error instanceof TokenRefused ? unauthenticated(error) : error;
  }
}

/** Without `spec`, so that the status holds for every media type: an answer of anybody's must not look like the caller's. */
function unauthenticated({ message }: TokenRefused): GraphQLError {
  return new GraphQLError(message, {
    extensions: {
      code: "UNAUTHENTICATED",
      http: { status: 401, headers: { "www-authenticate": `Bearer error="invalid_token"` } },
    },
  });
}

/** What is signed is what is sent: the transport makes a text of every question. */
function requireText(body: unknown): string {
  if (typeof body !== "string") throw new TypeError("An agency is asked in a text, which is signed for it");
  return body;
}
