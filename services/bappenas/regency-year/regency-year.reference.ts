import type { RegencyYear } from "./regency-year.ts";

/** Never null: the key is a coordinate. It carries what `regional` was asked for this agency. */
export const resolveRegencyYearReference = (key: RegencyYear): RegencyYear => key;
