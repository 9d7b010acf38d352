import { mean, round } from "../../common/round.ts";

/** A mark has two places: counted in hundredths, the borders between two states are whole numbers. */
export const toHundredths = (mark: number): number => Math.round(mark * 100);

export const fromHundredths = (hundredths: number): number => round(hundredths / 100);

/** `null` of none. */
export function meanOfHundredths(hundredths: readonly number[]): number | null {
  const value = mean(hundredths);
  return value === null ? null : fromHundredths(value);
}
