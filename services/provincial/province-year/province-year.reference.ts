import type { ProvinceYear } from "./province-year.ts";

/** Never null: the key is a coordinate. It carries what the other agencies were asked for this one. */
export const resolveProvinceYearReference = (key: ProvinceYear): ProvinceYear => key;
