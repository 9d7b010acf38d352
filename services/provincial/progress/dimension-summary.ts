import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { Dimension, DIMENSIONS } from "../../common/graph/dimension.ts";
import { computedProvenance } from "../../common/graph/computed-provenance.ts";
import { missingRegencies } from "../../common/graph/missing-part.ts";
import { Provenance } from "../../common/graph/provenance.ts";
import { NamesRegencies } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import type { RegencyYear } from "../regency-year/regency-year.ts";
import { type Assessment, assess, gapOf, type LocatedAssessment, ofOneKind, partsOf } from "./assessment.ts";
import { meanOfHundredths, toHundredths } from "./hundredths.ts";
import type { ProgressRule } from "./progress-rule.entity.ts";
import { ProgressStatus } from "./progress-status.ts";

@ObjectType({ description: "A regency and its score in a dimension." })
export class RegencyScore {
  @Field(() => ID)
  code!: string;

  @Field(() => Float, { description: "A mark from 0 to 4." })
  score!: number;
}

@ObjectType({
  description:
    "The progress of several regencies in a dimension. The six counts take every regency and add up to their number. Means, `leading` and `lagging` take the regencies whose row of progress is real; where all rows with a score are simulated (by score or target), those.",
})
export class DimensionSummary {
  @Field(() => Dimension)
  dimension!: Dimension;

  @Field(() => Float, { nullable: true, description: "Plain mean of the scores known, from 0 to 4; null of none." })
  meanScore!: number | null;

  @Field(() => Float, { nullable: true, description: "Plain mean of the targets known, from 0 to 4; null of none." })
  meanTarget!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Plain mean of the gaps of those regencies that have both score and target, so that one that lacks either does not distort it: it can differ from `meanScore` minus `meanTarget`. Null of none.",
  })
  gap!: number | null;

  @Field(() => Int, { description: "The regencies whose status is ON_TRACK." })
  onTrackCount!: number;

  @Field(() => Int, { description: "The regencies whose status is AT_RISK." })
  atRiskCount!: number;

  @Field(() => Int, { description: "The regencies whose status is OFF_TRACK." })
  offTrackCount!: number;

  @Field(() => Int, { description: "The regencies whose status is NO_TARGET." })
  noTargetCount!: number;

  @Field(() => Int, { description: "The regencies whose status is NO_DATA." })
  noDataCount!: number;

  @Field(() => Int, {
    description:
      "The regencies whose status is UNAVAILABLE: all of them while an agency that holds scores or targets does not answer.",
  })
  unavailableCount!: number;

  @Field(() => RegencyScore, {
    nullable: true,
    description: "The highest score, of equals the first by code; null of none.",
  })
  leading!: RegencyScore | null;

  @Field(() => RegencyScore, {
    nullable: true,
    description: "The lowest score, of equals the first by code; null of none.",
  })
  lagging!: RegencyScore | null;

  @Field(() => Int, { description: "The version of the rule that judged them: see `progressRules`." })
  ruleVersion!: number;

  @NamesRegencies()
  @Field(() => Provenance, {
    nullable: true,
    description:
      "Of the scores and targets that the means take; `simulatedCount` counts also those left out. `missing` names every regency whose score `meanScore` does not take, also while the agency of the scores does not answer. Null where neither score nor target is known.",
  })
  provenance!: Provenance | null;
}

/** Six rows, in the order of the dimensions. */
export function summarize(regencies: readonly RegencyYear[], rule: ProgressRule): DimensionSummary[] {
  const assessments = regencies.flatMap((regency) =>
    assess(regency, rule).map((assessment) => ({ ...assessment, code: regency.code })),
  );
  const rowsOf = Map.groupBy(assessments, ({ dimension }) => dimension);
  return DIMENSIONS.map((dimension) => summarizeDimension(dimension, rowsOf.get(dimension) ?? [], rule));
}

function summarizeDimension(
  dimension: Dimension,
  rows: readonly LocatedAssessment[],
  rule: ProgressRule,
): DimensionSummary {
  const used = ofOneKind(rows);
  const scores = used.flatMap(({ code, score }) => (score ? [{ code, score: score.score }] : []));
  const targets = used.flatMap(({ target }) => (target ? [target.target] : []));
  return {
    dimension,
    meanScore: meanOfHundredths(scores.map(({ score }) => toHundredths(score))),
    meanTarget: meanOfHundredths(targets.map(toHundredths)),
    gap: meanOfHundredths(used.map(gapOf).filter((gap) => gap !== null)),
    ...countByStatus(rows),
    ...extremesOf(scores),
    ruleVersion: rule.version,
    provenance: provenanceOf(used, rows),
  };
}

function countByStatus(rows: readonly Assessment[]) {
  const count = (status: ProgressStatus) => rows.filter((row) => row.status === status).length;
  return {
    onTrackCount: count(ProgressStatus.ON_TRACK),
    atRiskCount: count(ProgressStatus.AT_RISK),
    offTrackCount: count(ProgressStatus.OFF_TRACK),
    noTargetCount: count(ProgressStatus.NO_TARGET),
    noDataCount: count(ProgressStatus.NO_DATA),
    unavailableCount: count(ProgressStatus.UNAVAILABLE),
  };
}

function extremesOf(scores: readonly RegencyScore[]): Pick<DimensionSummary, "leading" | "lagging"> {
  const ranked = scores.toSorted((a, b) => b.score - a.score || a.code.localeCompare(b.code));
  return {
    leading: ranked.at(0) ?? null,
    lagging: ranked.find(({ score }) => score === ranked.at(-1)?.score) ?? null,
  };
}

const METHODOLOGY =
  "Plain means over the regencies whose row of progress is real; where all rows with a score are simulated, over those.";

function provenanceOf(used: readonly LocatedAssessment[], rows: readonly LocatedAssessment[]): Provenance | null {
  return computedProvenance(AGENCY, used.flatMap(partsOf), {
    methodology: METHODOLOGY,
    missing: () => missingRegencies(codesWithoutScore(used, rows)),
    simulatedCount: rows.flatMap(partsOf).filter(({ simulated }) => simulated).length,
  });
}

function codesWithoutScore(used: readonly LocatedAssessment[], rows: readonly LocatedAssessment[]): string[] {
  const scored = new Set(used.filter(({ score }) => score !== null).map(({ code }) => code));
  return rows.map(({ code }) => code).filter((code) => !scored.has(code));
}
