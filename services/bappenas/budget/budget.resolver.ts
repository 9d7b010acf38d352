import { FieldResolver, Resolver, Root } from "type-graphql";
import { GraphQLRupiah } from "../../common/graph/rupiah.ts";
import { ListSize } from "../../common/list-size.ts";
import { Budget } from "./budget.ts";
import { BudgetAllocation } from "./budget-allocation.entity.ts";
import { BudgetClosing, closeBudget } from "./budget-closing.ts";

@Resolver(() => Budget)
export class BudgetResolver {
  @ListSize(6)
  @FieldResolver(() => [BudgetAllocation], {
    description: "What goes to each dimension, in the order of the dimensions; one that was not reported has no row.",
  })
  byDimension(@Root() { readAllocations }: Budget): Promise<readonly BudgetAllocation[]> {
    return readAllocations();
  }

  @FieldResolver(() => BudgetClosing, {
    description: "Whether the dimensions together have what the sources together give.",
  })
  async closing(@Root() { bySource, readAllocations }: Budget): Promise<BudgetClosing> {
    return closeBudget(bySource, await readAllocations()).closing;
  }

  @FieldResolver(() => GraphQLRupiah, {
    nullable: true,
    description:
      "The sum by dimension minus the sum by source, of the first of `planned`, `revised` and `realized` that differs: 0 where the budget is CLOSED. Null where that is NOT_KNOWN.",
  })
  async difference(@Root() { bySource, readAllocations }: Budget): Promise<string | null> {
    return closeBudget(bySource, await readAllocations()).difference;
  }
}
