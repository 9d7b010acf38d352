import type { GroupYear } from "./group-year.ts";

/** Never null: the key is a coordinate. It carries what the other agencies were asked for this one. */
export const resolveGroupYearReference = (key: GroupYear): GroupYear => key;
