import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { ListSize } from "../../common/list-size.ts";
import type { Context } from "../loaders.ts";
import { DimensionProgress, toDimensionProgress } from "../progress/dimension-progress.ts";
import { assess } from "../progress/assessment.ts";
import { ALLOCATIONS } from "../spending/budget.ts";
import { DimensionSpending, spendingOf } from "../spending/dimension-spending.ts";
import { RegencyYear, SCORES_AND_TARGETS } from "./regency-year.ts";

@Resolver(() => RegencyYear)
export class RegencyYearResolver {
  @Directive(`@requires(fields: "${SCORES_AND_TARGETS}")`)
  @ListSize(6)
  @FieldResolver(() => [DimensionProgress], {
    nullable: true,
    description: "Score against target: always six rows, in the order of the dimensions.",
  })
  async progress(@Root() regencyYear: RegencyYear, @Ctx() { loaders }: Context): Promise<DimensionProgress[]> {
    const rule = await loaders.progressRule(regencyYear);
    return assess(regencyYear, rule).map((assessment) => toDimensionProgress(assessment, rule));
  }

  @Directive(`@requires(fields: "${SCORES_AND_TARGETS} ${ALLOCATIONS}")`)
  @ListSize(6)
  @FieldResolver(() => [DimensionSpending], {
    nullable: true,
    description: "What was spent, beside score against target: always six rows, in the order of the dimensions.",
  })
  async spendingAgainstProgress(
    @Root() regencyYear: RegencyYear,
    @Ctx() { loaders }: Context,
  ): Promise<DimensionSpending[]> {
    return spendingOf(regencyYear, await loaders.progressRule(regencyYear));
  }
}
