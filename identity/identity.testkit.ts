import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from "jose";

export const ISSUER = "https://sso.example.go.id/realms/simpul";

/** A key of an issuer: its public half, and tokens that its private half signs. */
export interface SigningKey {
  readonly jwk: JWK;
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
  /** A token of an admin that is good for an hour, but for the claims that are given. */
  sign(claims?: JWTPayload): Promise<string>;
}

export async function createSigningKey(kid: string, alg = "ES256"): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return {
    jwk: { ...(await exportJWK(publicKey)), kid, use: "sig" },
    publicKey,
    privateKey,
    sign: (claims) => new SignJWT(claimsOfAdmin(claims)).setProtectedHeader({ alg, kid }).sign(privateKey),
  };
}

export const seconds = (milliseconds: number) => Math.floor(milliseconds / 1_000);

export const claimsOfAdmin = (claims: JWTPayload = {}): JWTPayload => ({
  iss: ISSUER,
  aud: "simpul",
  sub: "f3a9",
  exp: seconds(Date.now()) + 3_600,
  realm_access: { roles: ["hub-admin"] },
  name: "Budi",
  ...claims,
});
