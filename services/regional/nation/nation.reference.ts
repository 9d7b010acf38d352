import type { NationYear } from "./nation.ts";

/** Never null: the key is a coordinate. */
export const resolveNationYearReference = ({ year, view }: NationYear): NationYear => ({ year, view });
