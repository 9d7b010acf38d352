import type { Province } from "./province.ts";

/** The key itself: of an unknown code nothing is known here. */
export const resolveProvinceReference = (key: Province): Province => key;
