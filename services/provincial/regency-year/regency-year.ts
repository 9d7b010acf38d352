import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { DimensionScore } from "../dimension-score/dimension-score.ts";
import { DimensionTarget } from "../dimension-target/dimension-target.ts";
import { Budget } from "../spending/budget.ts";

const PROVENANCE = "provenance { source sourceUrl asOf receivedAt status simulated }";

/** What progress is made of, as `@requires` asks for it of every regency's year. */
export const SCORES_AND_TARGETS = `dimensionScores { dimension score previousScore ${PROVENANCE} } dimensionTargets { dimension target ${PROVENANCE} }`;

@ObjectType()
@Directive('@key(fields: "code year view")')
export class RegencyYear {
  @Field(() => ID)
  readonly code!: string;

  @Field(() => Int)
  readonly year!: number;

  @Field(() => String)
  @Directive("@inaccessible")
  readonly view!: string;

  /** Missing or null while `kominfo` does not tell them. */
  @Field(() => [DimensionScore], { nullable: true })
  @Directive("@external")
  readonly dimensionScores?: readonly DimensionScore[] | null | undefined;

  /** Missing or null while `bappenas` does not tell them. */
  @Field(() => [DimensionTarget], { nullable: true })
  @Directive("@external")
  readonly dimensionTargets?: readonly DimensionTarget[] | null | undefined;

  /** Missing or null while `bappenas` does not tell it. */
  @Field(() => Budget, { nullable: true })
  @Directive("@external")
  readonly budget?: Budget | null | undefined;
}
