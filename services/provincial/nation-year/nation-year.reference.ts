import type { NationYear } from "./nation-year.ts";

/** Never null: the key is a coordinate. It carries what the other agencies were asked for this one. */
export const resolveNationYearReference = (key: NationYear): NationYear => key;
