import { Field, InputType } from "type-graphql";
import { Dimension } from "../../common/graph/dimension.ts";
import { AmountsInput } from "./amounts.input.ts";

@InputType({
  description:
    "What of the money for a regency's smart city work in a year goes to one dimension. Once all six are accepted, their sum is the sum of the sources.",
})
export class BudgetAllocationInput extends AmountsInput {
  @Field(() => Dimension)
  dimension!: Dimension;
}
