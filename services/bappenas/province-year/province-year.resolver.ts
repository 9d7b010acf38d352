import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { BudgetSummary } from "../budget/budget-summary.ts";
import type { Context } from "../loaders.ts";
import { ProvinceYear } from "./province-year.ts";

@Resolver(() => ProvinceYear)
export class ProvinceYearResolver {
  @FieldResolver(() => BudgetSummary, {
    nullable: true,
    description: "The money for the year's smart city work of the regencies that lie in the province today.",
  })
  async budget(@Root() key: ProvinceYear, @Ctx() { loaders }: Context): Promise<BudgetSummary> {
    return loaders.budgetSummary(key, await loaders.regenciesOfProvince.load(key.code));
  }
}
