import { z } from "zod";

/** `kominfo` → `KOMINFO_IDENTITY_KEY`, in the gateway as in the agency; other characters than letters and digits are `_`. */
export const identityKeyVariable = (agency: string): string =>
  `${agency.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_")}_IDENTITY_KEY`;

/** No shorter than what HS256 makes of it. */
export const IdentityKeyText = z.string().min(32, "must have at least 32 characters");
