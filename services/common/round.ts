/** Numbers are rounded once, at output, to two places; what a double adds to a decimal is taken off first. */
export const round = (value: number): number => Math.round(Number((value * 100).toFixed(6))) / 100;

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function roundedMean(values: readonly number[]): number | null {
  const value = mean(values);
  return value === null ? null : round(value);
}
