import type { Figures, Mark } from "./figures.ts";
import { fromHundredths, meanOf, provenanceOf, toHundredths } from "./marks.ts";
import type { ProgressRule } from "./provincial.ts";

const DIMENSIONS = ["GOVERNANCE", "BRANDING", "ECONOMY", "LIVING", "SOCIETY", "ENVIRONMENT"] as const;

type Status = "ON_TRACK" | "AT_RISK" | "OFF_TRACK" | "NO_TARGET" | "NO_DATA";

interface Progress {
  readonly dimension: string;
  readonly score: number | null;
  readonly target: number | null;
  readonly gap: number | null;
  readonly status: Status;
  readonly trend: "IMPROVING" | "STEADY" | "DECLINING" | null;
}

export const scoresIn = ({ scores }: Figures) =>
  DIMENSIONS.flatMap((dimension) => (scores[dimension] ? { dimension, score: scores[dimension][0] } : []));

export const targetsIn = ({ targets }: Figures) =>
  DIMENSIONS.flatMap((dimension) => (targets[dimension] ? { dimension, target: targets[dimension][0] } : []));

/** Six rows, in the order of the dimensions. */
export const progressOf = (figures: Figures, rule: ProgressRule): Progress[] =>
  DIMENSIONS.map((dimension) => progressIn(dimension, figures, rule));

/** Each row with its provenance. */
export const progressWithProvenance = (figures: Figures, rule: ProgressRule) =>
  DIMENSIONS.map((dimension) => ({
    ...progressIn(dimension, figures, rule),
    provenance: provenanceOf(partsIn(dimension, figures)),
  }));

function progressIn(dimension: string, figures: Figures, rule: ProgressRule): Progress {
  const scored = figures.scores[dimension];
  const [score = null] = scored ?? [];
  const [target = null] = figures.targets[dimension] ?? [];
  const gap = score === null || target === null ? null : toHundredths(score) - toHundredths(target);
  return {
    dimension,
    score,
    target,
    gap: gap === null ? null : fromHundredths(gap),
    status: statusOf(score, target, rule),
    trend: trendOf(scored, figures.previousScores[dimension], rule),
  };
}

function statusOf(score: number | null, target: number | null, { atRiskShare }: ProgressRule): Status {
  if (score === null) return "NO_DATA";
  if (target === null) return "NO_TARGET";
  const shortfall = toHundredths(target) - toHundredths(score);
  if (shortfall <= 0) return "ON_TRACK";
  return shortfall * 100 <= toHundredths(atRiskShare) * toHundredths(target) ? "AT_RISK" : "OFF_TRACK";
}

/** Both years must be real, or both simulated. */
function trendOf(score: Mark | undefined, previous: Mark | undefined, { steadyWithin }: ProgressRule) {
  if (!score || !previous || score[1] !== previous[1]) return null;
  const change = toHundredths(score[0]) - toHundredths(previous[0]);
  if (Math.abs(change) <= toHundredths(steadyWithin)) return "STEADY";
  return change > 0 ? "IMPROVING" : "DECLINING";
}

const partsIn = (dimension: string, { scores, targets }: Figures) =>
  [scores[dimension], targets[dimension]].flatMap((mark) => (mark ? { simulated: mark[1] } : []));

type Row = ReturnType<typeof progressWithProvenance>[number];

/** Six rows over all regencies of a province. */
export const summarizeProgress = (regencies: readonly (readonly Row[])[]) =>
  DIMENSIONS.map((dimension, index) =>
    summarizeDimension(
      dimension,
      regencies.flatMap((rows) => rows[index] ?? []),
    ),
  );

function summarizeDimension(dimension: string, rows: readonly Row[]) {
  const used = ofOneKind(rows);
  const count = (status: Status) => rows.filter((row) => row.status === status).length;
  const known = (field: "score" | "target" | "gap") => used.map((row) => row[field]).filter((mark) => mark !== null);
  return {
    dimension,
    meanScore: meanOf(known("score")),
    meanTarget: meanOf(known("target")),
    gap: meanOf(known("gap")),
    onTrackCount: count("ON_TRACK"),
    atRiskCount: count("AT_RISK"),
    offTrackCount: count("OFF_TRACK"),
    noTargetCount: count("NO_TARGET"),
    noDataCount: count("NO_DATA"),
    unavailableCount: 0,
    provenance: provenanceOf(used.flatMap(({ provenance }) => provenance ?? [])),
  };
}

/** The rows that are real; where all that have a score are simulated, the simulated ones. */
function ofOneKind(rows: readonly Row[]): readonly Row[] {
  const known = rows.filter(({ provenance }) => provenance !== null);
  const scored = known.filter(({ score }) => score !== null);
  const areSimulated = (scored.length > 0 ? scored : known).every(({ provenance }) => provenance?.simulated);
  return known.filter(({ provenance }) => provenance?.simulated === areSimulated);
}
