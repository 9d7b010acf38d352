import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { computedProvenance } from "../../common/graph/computed-provenance.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { missingWords } from "../../common/graph/missing-part.ts";
import { Provenance } from "../../common/graph/provenance.ts";
import { GraphQLRupiah } from "../../common/graph/rupiah.ts";
import { round } from "../../common/round.ts";
import { AGENCY } from "../agency.ts";
import { type Assessment, assess, gapOf, partsOf } from "../progress/assessment.ts";
import { fromHundredths } from "../progress/hundredths.ts";
import type { ProgressRule } from "../progress/progress-rule.entity.ts";
import { ProgressStatus } from "../progress/progress-status.ts";
import type { RegencyYear } from "../regency-year/regency-year.ts";
import type { BudgetAllocation } from "./budget.ts";

export enum SpendingStatus {
  REPORTED = "REPORTED",
  NOT_REPORTED = "NOT_REPORTED",
  UNAVAILABLE = "UNAVAILABLE",
}

registerEnumType(SpendingStatus, {
  name: "SpendingStatus",
  description: "Whether it is known what money goes to a dimension.",
  valuesConfig: {
    REPORTED: { description: "It was reported." },
    NOT_REPORTED: { description: "It was not: the amounts are unknown, not zero." },
    UNAVAILABLE: { description: "The agency that holds budgets does not answer now." },
  },
});

@ObjectType({ description: "The money of a regency for a dimension in a year, beside how far it has come in it." })
export class DimensionSpending {
  @Field(() => Dimension)
  dimension!: Dimension;

  @Field(() => SpendingStatus)
  spendingStatus!: SpendingStatus;

  @Field(() => GraphQLRupiah, {
    nullable: true,
    description: "As revised within the year, or else as first adopted; null where not known: see `spendingStatus`.",
  })
  planned!: string | null;

  @Field(() => GraphQLRupiah, { nullable: true, description: "Spent (realisasi); null when not known." })
  realized!: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "realized / planned (serapan), from 0, above 1 where more was spent; null where either is not known, or nothing was planned.",
  })
  realizedShare!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Score minus target, negative: behind. Null unless both are known.",
  })
  gap!: number | null;

  @Field(() => ProgressStatus)
  status!: ProgressStatus;

  @Field(() => Int, { description: "The version of the rule that judged it: see `progressRules`." })
  ruleVersion!: number;

  @Field(() => Provenance, {
    nullable: true,
    description:
      "Of money, score and target together: simulated if any is; `missing` names those that are not known, as `BUDGET`, `REALIZATION`, `SCORE` or `TARGET`. Null where none is known.",
  })
  provenance!: Provenance | null;
}

const METHODOLOGY = "What was spent of what was planned, beside the score minus the target.";

/** Six rows, in the order of the dimensions. */
export function spendingOf(regencyYear: RegencyYear, rule: ProgressRule): DimensionSpending[] {
  const allocations = regencyYear.budget?.byDimension ?? null;
  const missingStatus = allocations ? SpendingStatus.NOT_REPORTED : SpendingStatus.UNAVAILABLE;
  return assess(regencyYear, rule).map((assessment) => {
    const allocation = allocations?.find(({ dimension }) => dimension === assessment.dimension) ?? null;
    const gap = gapOf(assessment);
    return {
      dimension: assessment.dimension,
      spendingStatus: allocation ? SpendingStatus.REPORTED : missingStatus,
      ...amountsOf(allocation),
      gap: gap === null ? null : fromHundredths(gap),
      status: assessment.status,
      ruleVersion: rule.version,
      provenance: provenanceOf(assessment, allocation),
    };
  });
}

function amountsOf(allocation: BudgetAllocation | null) {
  const planned = allocation?.revised ?? allocation?.planned ?? null;
  const realized = allocation?.realized ?? null;
  const isKnown = planned !== null && realized !== null && planned !== "0";
  return { planned, realized, realizedShare: isKnown ? round(Number(realized) / Number(planned)) : null };
}

function provenanceOf(assessment: Assessment, allocation: BudgetAllocation | null): Provenance | null {
  const { score, target } = assessment;
  const missing = [
    ...(allocation ? [] : ["BUDGET"]),
    ...(allocation && allocation.realized == null ? ["REALIZATION"] : []),
    ...(score ? [] : ["SCORE"]),
    ...(target ? [] : ["TARGET"]),
  ];
  return computedProvenance(AGENCY, [...(allocation ? [allocation.provenance] : []), ...partsOf(assessment)], {
    methodology: METHODOLOGY,
    missing: () => missingWords(missing),
  });
}
