import type { RegencyYear } from "./regency-year.ts";

/** Never null: the key is a coordinate. It carries what the other agencies were asked for this one. */
export const resolveRegencyYearReference = (key: RegencyYear): RegencyYear => key;
