import type { IncomingMessage } from "node:http";
import { PUBLIC_ACTOR } from "../../identity/actor.ts";
import { readBearerToken } from "../../identity/bearer-token.ts";
import type { Identify } from "../../identity/identify.ts";
import { identityKeyVariable } from "../../identity/identity-key.ts";
import { IDENTITY_HEADER, type SignedIdentity, verifyIdentity } from "../../identity/signed-identity.ts";
import { TokenRefused } from "../../identity/token-refused.ts";
import { Unauthenticated } from "./errors.ts";

export interface RequestIdentityOptions {
  readonly agency: string;
  /** What the gateway shares with this agency; null: nothing. */
  readonly identityKey: string | null;
  readonly identify: Identify;
}

/**
 * Who acts in a request over HTTP: by the word of a gateway that shares the agency's key, else by the caller's own
 * token, which a router of another make hands on.
 * @throws Unauthenticated for what is shown and not accepted
 */
export async function identifyRequest(
  headers: IncomingMessage["headers"],
  body: Buffer | null,
  options: RequestIdentityOptions,
): Promise<SignedIdentity> {
  try {
    const signed = headers[IDENTITY_HEADER];
    if (signed !== undefined) return await believeGateway(String(signed), body, options);
    const token = readBearerToken(headers.authorization);
    return { actor: token === null ? PUBLIC_ACTOR : await options.identify(token), operationHash: null };
  } catch (error) {
    throw error instanceof TokenRefused ? refuseRequest(error) : error;
  }
}

/** The whole request, not a field of it. */
function refuseRequest({ message }: TokenRefused): Unauthenticated {
  const refused = new Unauthenticated(message);
  refused.extensions.http = { status: 401 };
  return refused;
}

function believeGateway(
  signed: string,
  body: Buffer | null,
  { agency, identityKey: key }: RequestIdentityOptions,
): Promise<SignedIdentity> {
  if (key === null) {
    throw new TokenRefused(`No signed identity is accepted here, since ${identityKeyVariable(agency)} is not set`);
  }
  if (body === null) throw new TokenRefused("A signed identity is for a request with a body");
  return verifyIdentity(signed, { agency, key, body });
}
