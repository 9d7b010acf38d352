import { Field, InputType } from "type-graphql";
import { AmountsInput } from "./amounts.input.ts";
import { BudgetSource } from "./budget-line.entity.ts";

@InputType({ description: "The money of one source for a regency's smart city work in a year." })
export class BudgetLineInput extends AmountsInput {
  @Field(() => BudgetSource, { description: "Where the money comes from; `source` is the document that says so." })
  budgetSource!: BudgetSource;
}
