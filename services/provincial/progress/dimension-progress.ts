import { Field, Float, Int, ObjectType } from "type-graphql";
import { Dimension } from "../../common/graph/dimension.ts";
import { computedProvenance } from "../../common/graph/computed-provenance.ts";
import { missingWords } from "../../common/graph/missing-part.ts";
import { Provenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import { type Assessment, gapOf, partsOf, trendOf } from "./assessment.ts";
import { fromHundredths } from "./hundredths.ts";
import type { ProgressRule } from "./progress-rule.entity.ts";
import { ProgressStatus, Trend } from "./progress-status.ts";

@ObjectType({ description: "How far a regency has come in a dimension in a year: its score against its target." })
export class DimensionProgress {
  @Field(() => Dimension)
  dimension!: Dimension;

  @Field(() => Float, { nullable: true, description: "A mark from 0 to 4; null where none is known: see `status`." })
  score!: number | null;

  @Field(() => Float, { nullable: true, description: "A mark from 0 to 4; null where none is known: see `status`." })
  target!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Score minus target, negative: behind. Null unless both are known.",
  })
  gap!: number | null;

  @Field(() => ProgressStatus)
  status!: ProgressStatus;

  @Field(() => Trend, {
    nullable: true,
    description:
      "Against the year before; null where either year has no score, or when one is real and the other simulated.",
  })
  trend!: Trend | null;

  @Field(() => Int, { description: "The version of the rule that judged it: see `progressRules`." })
  ruleVersion!: number;

  @Field(() => Provenance, {
    nullable: true,
    description:
      "Of score and target together: simulated if either is; `missing` names the one that is not known, as `SCORE` or `TARGET`. Null where neither is known.",
  })
  provenance!: Provenance | null;
}

const METHODOLOGY = "The score minus the target, judged by the rule of `ruleVersion`.";

export function toDimensionProgress(assessment: Assessment, rule: ProgressRule): DimensionProgress {
  const { dimension, score, target, status } = assessment;
  const gap = gapOf(assessment);
  return {
    dimension,
    score: score?.score ?? null,
    target: target?.target ?? null,
    gap: gap === null ? null : fromHundredths(gap),
    status,
    trend: score && trendOf(score, rule),
    ruleVersion: rule.version,
    provenance: computedProvenance(AGENCY, partsOf(assessment), {
      methodology: METHODOLOGY,
      missing: () => missingWords([...(score ? [] : ["SCORE"]), ...(target ? [] : ["TARGET"])]),
    }),
  };
}
