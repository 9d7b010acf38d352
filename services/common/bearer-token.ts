/** The token of an `Authorization` header: null where there is no header, empty where it holds no bearer token. */
export function bearerTokenOf(authorization: string | undefined): string | null {
  if (authorization === undefined) return null;
  return /^bearer +(\S+)$/i.exec(authorization)?.[1] ?? "";
}
