import { DIMENSIONS, type Dimension } from "../../common/graph/dimension.ts";
import { round, roundedMean } from "../../common/round.ts";
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

/** The score of the component or dimension for which marks count: their plain mean; null without marks. */
export const scoreOf = (marks: readonly { readonly mark: number }[]): number | null =>
  roundedMean(marks.map(({ mark }) => mark));

/** The score of each dimension that has marks. */
export function dimensionScoresOf(
  marks: readonly { readonly dimension: Dimension | null; readonly mark: number }[],
): { readonly dimension: Dimension; readonly score: number }[] {
  return DIMENSIONS.flatMap((dimension) => {
    const score = scoreOf(marks.filter((mark) => mark.dimension === dimension));
    return score === null ? [] : [{ dimension, score }];
  });
}

interface CountedMark {
  readonly component: Component;
  readonly dimension: Dimension | null;
  readonly mark: number;
}

/** What the marks of a whole form make: the score of each component that is weighed, of each dimension, and the index. */
export function scoresOf(
  marks: readonly CountedMark[],
  weights: readonly { readonly component: Component; readonly weight: number }[],
) {
  const components = weights.flatMap(({ component }) => {
    const score = scoreOf(marks.filter((mark) => mark.component === component));
    return score === null ? [] : [{ component, score }];
  });
  return { components, dimensions: dimensionScoresOf(marks), index: indexOf(weigh(components, weights)) };
}

/** What a score and the marks that count for it are to each other, before and after a change of marks. */
interface MarkChange {
  /** What the marks made and make; null unless the whole form is marked. */
  readonly before: number | null;
  readonly after: number | null;
  /** The score that is accepted; null for none. */
  readonly accepted: number | null;
}

/**
 * The score to which a change of marks leads; null where it leads to none. A whole form of marks makes a score where
 * there is none, and changes the one that it had made, within 0.01, the rounding. A score that was published beside
 * other marks, or with none of them known, is left as it is.
 */
export function scoreThatFollows({ before, after, accepted }: MarkChange): number | null {
  if (accepted === null) return after;
  const wasMade = before !== null && round(Math.abs(before - accepted)) <= 0.01;
  return wasMade && after !== before && after !== accepted ? after : null;
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
