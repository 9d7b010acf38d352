import type { NationYear } from "./nation-year.ts";

/** Never null: the key is a coordinate. */
export const resolveNationYearReference = (key: NationYear): NationYear => key;
