import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { BudgetSummary } from "../budget/budget-summary.ts";
import type { Context } from "../loaders.ts";
import { GroupYear } from "./group-year.ts";

@Resolver(() => GroupYear)
export class GroupYearResolver {
  @Directive('@requires(fields: "members { code }")')
  @FieldResolver(() => BudgetSummary, {
    nullable: true,
    description:
      "The money for the year's smart city work of its regencies. Null while `kominfo` does not tell which regencies there are.",
  })
  budget(@Root() key: GroupYear, @Ctx() { loaders }: Context): Promise<BudgetSummary> | null {
    return key.members ? loaders.budgetSummary(key, key.members) : null;
  }
}
