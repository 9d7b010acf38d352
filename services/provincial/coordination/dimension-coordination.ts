import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { computedProvenance } from "../../common/graph/computed-provenance.ts";
import { Dimension, DIMENSIONS } from "../../common/graph/dimension.ts";
import { missingRegencies } from "../../common/graph/missing-part.ts";
import { Provenance } from "../../common/graph/provenance.ts";
import { ListSize, NamesRegencies } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import { assess, type LocatedAssessment, ofOneKind, partsOf } from "../progress/assessment.ts";
import { RegencyScore } from "../progress/dimension-summary.ts";
import type { ProgressRule } from "../progress/progress-rule.entity.ts";
import { ProgressStatus } from "../progress/progress-status.ts";
import type { RegencyYear } from "../regency-year/regency-year.ts";

@ObjectType({ description: "A regency that could help another of its province in a dimension." })
export class Helper {
  @Field(() => ID)
  code!: string;

  @Field(() => Float, { description: "A mark from 0 to 4." })
  score!: number;

  @Field(() => Boolean, { description: "Whether it borders on the one that lags; false where that is not known." })
  isNeighbor!: boolean;

  @Field(() => Provenance, { nullable: true, description: "Of `isNeighbor`; null where it is false." })
  neighborProvenance!: Provenance | null;
}

@ObjectType({ description: "A regency that lags in a dimension, and who could help it." })
export class CoordinationPair {
  @Field(() => RegencyScore)
  lagging!: RegencyScore;

  @Field(() => ProgressStatus, { description: "AT_RISK or OFF_TRACK; NO_TARGET for one whose score is of the lowest." })
  status!: ProgressStatus;

  @ListSize(3)
  @Field(() => [Helper], {
    description:
      "Up to three that lead in the dimension and score higher: neighbors first, then by score, of equals by code. Empty where there is none.",
  })
  helpers!: readonly Helper[];
}

@ObjectType({
  description:
    "Who leads and who lags in a dimension, among the regencies of a province, and who could help whom. Takes the regencies whose row of progress is real; where all rows with a score are simulated, those.",
})
export class DimensionCoordination {
  @Field(() => Dimension)
  dimension!: Dimension;

  @ListSize(3)
  @Field(() => [RegencyScore], {
    description:
      "Up to three of those that lead, by score: the score reaches the target, or is in the highest quarter where there is no target.",
  })
  leading!: readonly RegencyScore[];

  // As many as a province has regencies, but for one.
  @ListSize(37)
  @Field(() => [CoordinationPair], {
    description:
      "Each that lags, the lowest score first: the score misses the target, or is in the lowest quarter where there is no target.",
  })
  pairs!: readonly CoordinationPair[];

  @Field(() => Int, {
    description:
      "The regencies of which it is not known whether they lag: without a score, or while an agency that holds scores or targets does not answer.",
  })
  notKnownCount!: number;

  @Field(() => Int, { description: "The version of the rule that judged them: see `progressRules`." })
  ruleVersion!: number;

  @NamesRegencies()
  @Field(() => Provenance, {
    nullable: true,
    description:
      "Of the scores and targets that are compared; each neighborhood has its own. `missing` names every regency that is not compared. Null where neither score nor target is known.",
  })
  provenance!: Provenance | null;
}

/** By the two codes of regencies, which border on each other: what says so. */
export type Neighborhoods = ReadonlyMap<string, Provenance>;

export const pairOf = (code: string, other: string): string => `${code} ${other}`;

/** Six rows, in the order of the dimensions. */
export function coordinate(
  regencies: readonly RegencyYear[],
  rule: ProgressRule,
  neighborhoods: Neighborhoods,
): DimensionCoordination[] {
  const assessments = regencies.flatMap((regency) =>
    assess(regency, rule).map((assessment) => ({ ...assessment, code: regency.code })),
  );
  const rowsOf = Map.groupBy(assessments, ({ dimension }) => dimension);
  return DIMENSIONS.map((dimension) =>
    coordinateDimension(dimension, rowsOf.get(dimension) ?? [], rule, neighborhoods),
  );
}

/** A regency whose score is known, and how it stands to its target. */
interface Standing extends RegencyScore {
  readonly status: ProgressStatus;
}

function coordinateDimension(
  dimension: Dimension,
  rows: readonly LocatedAssessment[],
  rule: ProgressRule,
  neighborhoods: Neighborhoods,
): DimensionCoordination {
  const compared = ofOneKind(rows).filter(({ score, status }) => score && status !== ProgressStatus.UNAVAILABLE);
  const standings = compared
    .flatMap(({ code, score, status }) => (score ? [{ code, score: score.score, status }] : []))
    .toSorted((a, b) => b.score - a.score || a.code.localeCompare(b.code));
  const leading = standings.filter((standing) => isLeading(standing, standings));
  const lagging = standings.filter((standing) => isLagging(standing, standings)).toReversed();
  const codes = new Set(compared.map(({ code }) => code));
  return {
    dimension,
    leading: leading.slice(0, MOST_NAMED).map(({ code, score }) => ({ code, score })),
    pairs: lagging.map((regency) => toPair(regency, leading, neighborhoods)),
    notKnownCount: rows.filter(({ status }) => NOT_KNOWN.includes(status)).length,
    ruleVersion: rule.version,
    provenance: computedProvenance(AGENCY, compared.flatMap(partsOf), {
      methodology: METHODOLOGY,
      missing: () => missingRegencies(rows.map(({ code }) => code).filter((code) => !codes.has(code))),
      simulatedCount: rows.flatMap(partsOf).filter(({ simulated }) => simulated).length,
    }),
  };
}

const MOST_NAMED = 3;

const NOT_KNOWN: readonly ProgressStatus[] = [ProgressStatus.NO_DATA, ProgressStatus.UNAVAILABLE];

const METHODOLOGY =
  "Those whose score misses its target beside those whose score reaches it; where there is no target, the lowest and the highest quarter of the scores.";

/** A quarter of few is nobody, and of equals nobody, too. */
const isInQuarter = (count: number, all: readonly Standing[]): boolean => count * 4 <= all.length;

function isLagging({ status, score }: Standing, all: readonly Standing[]): boolean {
  if (status !== ProgressStatus.NO_TARGET) return status !== ProgressStatus.ON_TRACK;
  return isInQuarter(all.filter((other) => other.score <= score).length, all);
}

function isLeading({ status, score }: Standing, all: readonly Standing[]): boolean {
  if (status !== ProgressStatus.NO_TARGET) return status === ProgressStatus.ON_TRACK;
  return isInQuarter(all.filter((other) => other.score >= score).length, all);
}

function toPair(
  { code, score, status }: Standing,
  leading: readonly Standing[],
  neighborhoods: Neighborhoods,
): CoordinationPair {
  const helpers = leading
    .filter((helper) => helper.score > score)
    .map((helper) => toHelper(helper, neighborhoods.get(pairOf(code, helper.code)) ?? null))
    // By score they stand already.
    .toSorted((a, b) => Number(b.isNeighbor) - Number(a.isNeighbor));
  return { lagging: { code, score }, status, helpers: helpers.slice(0, MOST_NAMED) };
}

const toHelper = ({ code, score }: Standing, neighborProvenance: Provenance | null): Helper => ({
  code,
  score,
  isNeighbor: neighborProvenance !== null,
  neighborProvenance,
});
