import { type Dimension, DIMENSIONS } from "../../common/graph/dimension.ts";
import type { ProvenancePart } from "../../common/graph/computed-provenance.ts";
import type { DimensionScore } from "../dimension-score/dimension-score.ts";
import type { DimensionTarget } from "../dimension-target/dimension-target.ts";
import type { RegencyYear } from "../regency-year/regency-year.ts";
import { toHundredths } from "./hundredths.ts";
import type { ProgressRule } from "./progress-rule.entity.ts";
import { ProgressStatus, Trend } from "./progress-status.ts";

/** Score and target of one dimension of a regency's year, and how they stand to each other. */
export interface Assessment {
  readonly dimension: Dimension;
  readonly score: DimensionScore | null;
  readonly target: DimensionTarget | null;
  readonly status: ProgressStatus;
}

/** An assessment, and whose it is. */
export type LocatedAssessment = Assessment & { readonly code: string };

type Figures = Pick<RegencyYear, "dimensionScores" | "dimensionTargets">;

/** Six rows, in the order of the dimensions. A list that is missing is one whose agency is away. */
export function assess({ dimensionScores, dimensionTargets }: Figures, rule: ProgressRule): Assessment[] {
  const isAway = dimensionScores == null || dimensionTargets == null;
  return DIMENSIONS.map((dimension) => {
    const score = dimensionScores?.find((candidate) => candidate.dimension === dimension) ?? null;
    const target = dimensionTargets?.find((candidate) => candidate.dimension === dimension) ?? null;
    const status = isAway ? ProgressStatus.UNAVAILABLE : statusOf(score?.score ?? null, target?.target ?? null, rule);
    return { dimension, score, target, status };
  });
}

export function statusOf(score: number | null, target: number | null, rule: ProgressRule): ProgressStatus {
  if (score === null) return ProgressStatus.NO_DATA;
  if (target === null) return ProgressStatus.NO_TARGET;
  const shortfall = toHundredths(target) - toHundredths(score);
  if (shortfall <= 0) return ProgressStatus.ON_TRACK;
  // In ten-thousandths on both sides: nothing is divided, so that a border is met exactly.
  const isWithinShare = shortfall * 100 <= toHundredths(rule.atRiskShare) * toHundredths(target);
  return isWithinShare ? ProgressStatus.AT_RISK : ProgressStatus.OFF_TRACK;
}

/** `null` without a score of the year before. */
export function trendOf({ score, previousScore }: DimensionScore, { steadyWithin }: ProgressRule): Trend | null {
  if (previousScore == null) return null;
  const change = toHundredths(score) - toHundredths(previousScore);
  if (Math.abs(change) <= toHundredths(steadyWithin)) return Trend.STEADY;
  return change > 0 ? Trend.IMPROVING : Trend.DECLINING;
}

/** Score minus target, in hundredths; `null` unless both are known. */
export function gapOf({ score, target }: Assessment): number | null {
  return score && target ? toHundredths(score.score) - toHundredths(target.target) : null;
}

/** Of the score and of the target, as far as they are known. */
export const partsOf = ({ score, target }: Assessment): ProvenancePart[] =>
  [score?.provenance, target?.provenance].filter((part) => part !== undefined);

/** By its target, too. */
export const isSimulated = ({ score, target }: Assessment): boolean =>
  [score, target].some((figure) => figure?.provenance.simulated);

/** The rows that are real; where all that have a score are simulated, the simulated ones. */
export function ofOneKind(rows: readonly LocatedAssessment[]): readonly LocatedAssessment[] {
  const scored = rows.filter(({ score }) => score !== null);
  const known = rows.filter(({ score, target }) => score !== null || target !== null);
  const areSimulated = (scored.length > 0 ? scored : known).every(isSimulated);
  return known.filter((row) => isSimulated(row) === areSimulated);
}
