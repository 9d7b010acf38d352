import { YEARS_WITH_DUTIES } from "../../common/figure/figure-kind.ts";

/** The hub's own: no agency has published such a day. A year's evaluation stands when the year ends. */
export const EVALUATED = { years: YEARS_WITH_DUTIES, dueOn: (year: number) => `${year}-12-31` };
