import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { BudgetSummary } from "../budget/budget-summary.ts";
import type { Context } from "../loaders.ts";
import { NationYear } from "./nation-year.ts";

@Resolver(() => NationYear)
export class NationYearResolver {
  @FieldResolver(() => BudgetSummary, {
    nullable: true,
    description: "The money for the year's smart city work of all regencies.",
  })
  async budget(@Root() key: NationYear, @Ctx() { loaders }: Context): Promise<BudgetSummary> {
    return loaders.budgetSummary(key, await loaders.regencies());
  }
}
