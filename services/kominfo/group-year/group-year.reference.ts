import type { GroupYear } from "./group-year.ts";

/** Never null: the key is a coordinate. */
export const resolveGroupYearReference = (key: GroupYear): GroupYear => key;
