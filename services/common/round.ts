/** Numbers are rounded once, at output, to two places. */
export const round = (value: number): number => Number(`${Math.round(Number(`${value}e2`))}e-2`);

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function roundedMean(values: readonly number[]): number | null {
  const value = mean(values);
  return value === null ? null : round(value);
}
