/** Of one: what a weight is counted in, so that no weight is a fraction. */
export const TEN_THOUSANDTHS = 10_000;

interface Weighed {
  readonly weight: number;
}

export const toTenThousandths = ({ weight }: Weighed): number => Math.round(weight * TEN_THOUSANDTHS);

/** What they add up to, without what fractions of two lose. */
export const totalOf = (weights: readonly Weighed[]): number =>
  weights.reduce((sum, weight) => sum + toTenThousandths(weight), 0) / TEN_THOUSANDTHS;

/** What is wrong with weights that are to make a whole, in words; null for nothing. */
export function whyNotWhole(weights: readonly Weighed[]): string | null {
  const total = totalOf(weights);
  return total === 1 ? null : `the weights add up to ${total}; they must add up to 1`;
}
