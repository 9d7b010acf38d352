import type { Regency } from "./regency.ts";

/** The key itself: of an unknown code nothing is known here. */
export const resolveRegencyReference = (key: Regency): Regency => key;
