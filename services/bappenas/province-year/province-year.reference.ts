import type { ProvinceYear } from "./province-year.ts";

/** Never null: the key is a coordinate. */
export const resolveProvinceYearReference = (key: ProvinceYear): ProvinceYear => key;
