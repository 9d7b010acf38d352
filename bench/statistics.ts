/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** The smallest value that a share of all does not exceed. `sorted` ascends. */
export function percentile(sorted: readonly number[], share: number): number {
  const rank = Math.max(Math.ceil(sorted.length * share) - 1, 0);
  return sorted[rank] ?? Number.NaN;
}
