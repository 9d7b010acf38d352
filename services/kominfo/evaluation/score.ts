import { DIMENSIONS, type Dimension } from "../../common/graph/dimension.ts";
import { mean, round } from "../../common/round.ts";
import type { Component } from "../scoring-scheme/scoring-scheme.entity.ts";

/** A component's score, and its part in the index. */
export interface WeighedScore<Score> {
  readonly score: Score;
  readonly weight: number;
}

/** The index: the sum of the components, each by its weight. */
export function indexOf(scores: readonly WeighedScore<{ readonly score: number }>[]): number {
  return round(scores.reduce((sum, { score: { score }, weight }) => sum + score * weight, 0));
}

/** The score of each dimension that has marks: their plain mean. */
export function dimensionScoresOf(
  marks: readonly { readonly dimension: Dimension | null; readonly mark: number }[],
): { readonly dimension: Dimension; readonly score: number }[] {
  return DIMENSIONS.flatMap((dimension) => {
    const score = mean(marks.filter((mark) => mark.dimension === dimension).map(({ mark }) => mark));
    return score === null ? [] : [{ dimension, score: round(score) }];
  });
}

/** The scores that a scheme weighs, in the order of its weights. */
export function weigh<Score extends { readonly component: Component }>(
  scores: readonly Score[],
  weights: readonly { readonly component: Component; readonly weight: number }[],
): WeighedScore<Score>[] {
  return weights.flatMap(({ component, weight }) => {
    const score = scores.find((candidate) => candidate.component === component);
    return score ? [{ score, weight }] : [];
  });
}

/** A change between two years, of which both must be real or both simulated. */
export function changeSince(
  previous: { readonly value: number; readonly simulated: boolean } | undefined,
  current: { readonly value: number; readonly simulated: boolean },
): number | null {
  return previous && previous.simulated === current.simulated ? round(current.value - previous.value) : null;
}
