import { round } from "../../common/round.ts";
import { Direction } from "./indicator.entity.ts";

interface Measured {
  readonly target: number | null;
  readonly realization: number | null;
}

/** The percentage of the target that was reached; null unless both are known, and where it would divide by zero. */
export function achievementOf(direction: Direction, { target, realization }: Measured): number | null {
  if (target === null || realization === null) return null;
  const [part, whole] = direction === Direction.HIGHER_IS_BETTER ? [realization, target] : [target, realization];
  return whole === 0 ? null : round((part / whole) * 100);
}
