import { findGapsIn } from "./counted.ts";
import { ProgramEvent } from "./program-event.entity.ts";

/** A province's events of a kind are counted by themselves. */
export const findGaps = findGapsIn(
  ProgramEvent,
  "ordinal",
  ({ kind, provinceCode }) => `${String(kind)} in ${String(provinceCode)}`,
  ["kind"],
);
