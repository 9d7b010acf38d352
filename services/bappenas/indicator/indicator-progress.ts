import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Dimension } from "../../common/graph/dimension.ts";
import { computedProvenance } from "../../common/graph/computed-provenance.ts";
import { missingWords } from "../../common/graph/missing-part.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { round } from "../../common/round.ts";
import { AGENCY } from "../agency.ts";
import type { Statistic } from "../statistic/statistic.ts";
import { achievementOf } from "./achievement.ts";
import { Direction, type Indicator } from "./indicator.entity.ts";
import type { IndicatorRealization } from "./indicator-realization.entity.ts";
import type { IndicatorTarget } from "./indicator-target.entity.ts";

export enum RealizationStatus {
  REPORTED = "REPORTED",
  NOT_REPORTED = "NOT_REPORTED",
  UNAVAILABLE = "UNAVAILABLE",
}

registerEnumType(RealizationStatus, {
  name: "RealizationStatus",
  description: "Whether a realization (capaian) is known, and if not, why.",
  valuesConfig: {
    REPORTED: { description: "It is known." },
    NOT_REPORTED: { description: "None was reported or published for the year." },
    UNAVAILABLE: { description: "It is a statistic, and `regional`, which holds it, does not answer." },
  },
});

@ObjectType({ description: "How far a regency has come in an indicator in a year." })
export class IndicatorProgress {
  @Field(() => String, { description: "The indicator's code." })
  indicator!: string;

  @Field(() => String, { description: "In Bahasa Indonesia." })
  name!: string;

  @Field(() => Dimension, {
    nullable: true,
    description:
      "The dimension beside which the hub shows it: the hub's own choice, published by no agency. Null for none.",
  })
  dimension!: Dimension | null;

  @Field(() => Float, { nullable: true, description: "What is to be reached, in `unit`; null where none is set." })
  target!: number | null;

  @Field(() => Float, { nullable: true, description: "What was reached, in `unit`; null unless it is REPORTED." })
  realization!: number | null;

  @Field(() => RealizationStatus)
  realizationStatus!: RealizationStatus;

  @Field(() => Boolean, {
    description:
      "True where the realization is a statistic whose published value is probably a gap (a zero that cannot be): it is kept as published.",
  })
  isSuspect!: boolean;

  @Field(() => String)
  unit!: string;

  @Field(() => Direction)
  direction!: Direction;

  @Field(() => Float, {
    nullable: true,
    description:
      "In percent: realization over target, or target over realization where lower is better. Over 100 is better than the target. Null unless both are known, and where it would divide by zero.",
  })
  achievement!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "From where the target sets out, in `unit`; null when not known.",
  })
  baseline!: number | null;

  @Field(() => Int, { nullable: true, description: "The year of the baseline; null where there is none." })
  baselineYear!: number | null;

  documentCode!: string | null;

  @Field(() => Provenance, {
    description:
      "Of target and realization together; where only one is known, its own, with the agency that holds it, and in `missing` the other, as `TARGET` or `REALIZATION`.",
  })
  provenance!: Provenance;
}

/** A row, and the view in which it was read. */
export type ViewedIndicatorProgress = IndicatorProgress & { readonly view: string };

interface Figures {
  readonly targets: readonly IndicatorTarget[];
  readonly realizations: readonly IndicatorRealization[];
  /** Null while `regional` does not tell them. */
  readonly statistics: readonly Statistic[] | null;
}

interface Realization {
  readonly value: number;
  readonly isSuspect: boolean;
  readonly provenance: Provenance;
}

/** A row for every indicator that has a target or a realization, in the order of the indicators. */
export function toIndicatorProgress(indicators: readonly Indicator[], figures: Figures): IndicatorProgress[] {
  const targetOf = new Map(figures.targets.map((target) => [target.indicatorCode, target]));
  const reported = new Map(figures.realizations.map((row) => [row.indicatorCode, fromReport(row)]));
  const published = new Map(figures.statistics?.map((statistic) => [statistic.indicator, fromStatistic(statistic)]));
  return indicators.flatMap((indicator) => {
    const { code, isStatistic } = indicator;
    const target = targetOf.get(code) ?? null;
    const realization = (isStatistic ? published : reported).get(code) ?? null;
    const isAway = isStatistic && figures.statistics === null;
    return toRows(indicator, target, realization, isAway);
  });
}

function toRows(
  { code, name, dimension, unit, direction }: Indicator,
  target: IndicatorTarget | null,
  realization: Realization | null,
  isAway: boolean,
): IndicatorProgress[] {
  const provenance = toProvenance(direction, target, realization);
  if (provenance === null) return [];
  const measured = { target: target?.target ?? null, realization: realization?.value ?? null };
  return [
    {
      indicator: code,
      name,
      dimension,
      unit,
      direction,
      target: roundKnown(measured.target),
      realization: roundKnown(measured.realization),
      realizationStatus: toStatus(realization, isAway),
      isSuspect: realization?.isSuspect ?? false,
      achievement: achievementOf(direction, measured),
      baseline: roundKnown(target?.baseline ?? null),
      baselineYear: target?.baselineYear ?? null,
      documentCode: target?.documentCode ?? null,
      provenance,
    },
  ];
}

const roundKnown = (value: number | null): number | null => (value === null ? null : round(value));

function toStatus(realization: Realization | null, isAway: boolean): RealizationStatus {
  if (realization) return RealizationStatus.REPORTED;
  return isAway ? RealizationStatus.UNAVAILABLE : RealizationStatus.NOT_REPORTED;
}

const METHODOLOGY: Readonly<Record<Direction, string>> = {
  [Direction.HIGHER_IS_BETTER]: "The realization over the target, in percent.",
  [Direction.LOWER_IS_BETTER]: "The target over the realization, in percent.",
};

/** `null` where there is neither. */
function toProvenance(
  direction: Direction,
  target: IndicatorTarget | null,
  realization: Realization | null,
): Provenance | null {
  const targetIs = target && reportedProvenance(AGENCY, target);
  const realizationIs = realization && realization.provenance;
  if (targetIs && realizationIs) {
    return computedProvenance(AGENCY, [targetIs, realizationIs], { methodology: METHODOLOGY[direction] });
  }
  if (targetIs) return lacking(targetIs, "REALIZATION");
  return realizationIs && lacking(realizationIs, "TARGET");
}

/** Nothing is computed of one figure alone: it stays what it is, and names the other. */
const lacking = (provenance: Provenance, word: string): Provenance => ({
  ...provenance,
  missingCount: 1,
  missing: missingWords([word]),
});

const fromReport = (row: IndicatorRealization): Realization => ({
  value: row.realization,
  isSuspect: false,
  provenance: reportedProvenance(AGENCY, row),
});

/** The moment is text when the statistic came over HTTP. */
const fromStatistic = ({ value, isSuspect, provenance }: Statistic): Realization => ({
  value,
  isSuspect,
  provenance: reportedProvenance(provenance.agency, {
    ...provenance,
    receivedAt: provenance.receivedAt === null ? null : new Date(provenance.receivedAt),
  }),
});
