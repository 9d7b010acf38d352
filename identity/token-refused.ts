/** Why a token or a signed identity is not accepted, in words for whoever showed it; none repeats what was shown. */
export class TokenRefused extends Error {
  override readonly name = "TokenRefused";
}
