import type { Province } from "./province.js";

/** The key itself: of an unknown code nothing is known here. */
export const resolveProvinceReference = (key: Province): Province => key;
