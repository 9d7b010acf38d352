import { TokenRefused } from "./token-refused.ts";

/**
 * The token of an `Authorization` header; null where there is no header.
 * @throws TokenRefused for a header with anything else, so that nobody takes a public answer for their own
 */
export function readBearerToken(authorization: string | null | undefined): string | null {
  if (authorization == null) return null;
  const token = /^bearer +(\S+)$/i.exec(authorization)?.[1];
  if (token === undefined) throw new TokenRefused("The header must be: Authorization: Bearer <token>");
  return token;
}
