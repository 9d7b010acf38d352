import { Field, Float, Int, ObjectType } from "type-graphql";
import { computedProvenance, preferReal } from "../../common/graph/computed-provenance.ts";
import { missingRegencies } from "../../common/graph/missing-part.ts";
import { Provenance } from "../../common/graph/provenance.ts";
import { NamesRegencies } from "../../common/list-size.ts";
import { roundedMean } from "../../common/round.ts";
import { AGENCY } from "../agency.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import { indexProvenance } from "../evaluation/index-provenance.ts";
import { changeSince } from "../evaluation/score.ts";

@ObjectType({
  description:
    "The indexes of a year beside those of another, of the regencies that have both: both real, or where there is no such regency, both simulated.",
})
export class YearComparison {
  @Field(() => Int, { description: "The year with which it is compared." })
  otherYear!: number;

  @Field(() => Int, { description: "How many regencies have both indexes." })
  comparedCount!: number;

  @Field(() => Float, {
    nullable: true,
    description: "The plain mean of the indexes' changes since the other year, from -4 to 4; null of none.",
  })
  meanChange!: number | null;

  @Field(() => Int, { description: "Those whose index is higher than in the other year." })
  higherCount!: number;

  @Field(() => Int, { description: "Those whose index is lower." })
  lowerCount!: number;

  @Field(() => Int, { description: "Those whose index is the same." })
  equalCount!: number;

  @NamesRegencies()
  @Field(() => Provenance, {
    nullable: true,
    description: "Of both years' indexes; `missing` names the regencies that are not compared. Null of none.",
  })
  provenance!: Provenance | null;
}

/** A regency's evaluation in the year, and in the other one. */
export interface Pair {
  readonly current: Evaluation;
  readonly other: Evaluation;
}

type Compared = Pair & { readonly change: number };

export function compareYears(otherYear: number, pairs: readonly Pair[]): YearComparison {
  const compared = pairs.map(toCompared).filter((pair) => pair !== null);
  const taken = preferReal(compared, isSimulated);
  const count = (sign: number) => taken.filter(({ change }) => Math.sign(change) === sign).length;
  return {
    otherYear,
    comparedCount: taken.length,
    meanChange: roundedMean(taken.map(({ change }) => change)),
    higherCount: count(1),
    lowerCount: count(-1),
    equalCount: count(0),
    provenance: provenanceOf(pairs, taken),
  };
}

function toCompared({ current, other }: Pair): Compared | null {
  const [now, then] = [toIndex(current), toIndex(other)];
  const change = now && then ? changeSince(then, now) : null;
  return change === null ? null : { current, other, change };
}

const toIndex = ({ index, provenance }: Evaluation) =>
  index === null ? undefined : { value: index, simulated: provenance?.simulated ?? false };

const isSimulated = ({ current }: Pair): boolean => current.provenance?.simulated ?? false;

function provenanceOf(pairs: readonly Pair[], taken: readonly Compared[]): Provenance | null {
  const codes = new Set(taken.map(({ current }) => current.key.code));
  const parts = taken.flatMap(({ current, other }) => [indexProvenance(current), indexProvenance(other)]);
  return computedProvenance(
    AGENCY,
    parts.filter((part) => part !== null),
    {
      methodology: "The index of the year minus that of the other year, of each regency that has both.",
      missing: () => missingRegencies(pairs.map(({ current }) => current.key.code).filter((code) => !codes.has(code))),
    },
  );
}
