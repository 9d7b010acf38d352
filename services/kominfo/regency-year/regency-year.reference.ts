import type { RegencyYear } from "./regency-year.ts";

/** Never null: the key is a coordinate. */
export const resolveRegencyYearReference = (key: RegencyYear): RegencyYear => key;
