import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { isYear, RowCheck } from "../../common/row-check.ts";

@Entity()
@RowCheck<ProgressRule>("progress_rule_version_check", ({ version }) => `${version} >= 1`)
@RowCheck<ProgressRule>("progress_rule_from_year_check", ({ fromYear }) => isYear(fromYear))
@RowCheck<ProgressRule>(
  "progress_rule_at_risk_share_check",
  ({ atRiskShare }) => `${atRiskShare} >= 0 and ${atRiskShare} <= 1`,
)
@RowCheck<ProgressRule>(
  "progress_rule_steady_within_check",
  ({ steadyWithin }) => `${steadyWithin} >= 0 and ${steadyWithin} <= 4`,
)
@ObjectType({ description: "By what a score is held against its target, and against the score of the year before." })
export class ProgressRule {
  @PrimaryKey({ type: "integer", autoincrement: false })
  @Field(() => Int, { description: "Counts from 1." })
  version!: number;

  @Property({ type: "integer", unique: true })
  @Field(() => Int, { description: "The first year that it judges; it holds until the next version's." })
  fromYear!: number;

  @Property({ type: "decimal", precision: 3, scale: 2, runtimeType: "number" })
  @Field(() => Float, {
    description: "Up to which part of the target a score may be short and be AT_RISK: from 0 to 1.",
  })
  atRiskShare!: number;

  @Property({ type: "decimal", precision: 3, scale: 2, runtimeType: "number" })
  @Field(() => Float, { description: "By how much two scores may differ and be STEADY: a mark from 0 to 4." })
  steadyWithin!: number;

  /** Since when the hub has known it: what was asked as of before is judged by the rule before. */
  @Property({ type: "datetime", defaultRaw: "now()" })
  knownSince!: Date;

  @Property({ type: "text" })
  @Field(() => String, { description: "The rule in words, and whose it is." })
  methodology!: string;
}
