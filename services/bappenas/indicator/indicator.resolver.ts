import { Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../loaders.ts";
import { Indicator } from "./indicator.entity.ts";

@Resolver(() => Indicator)
export class IndicatorResolver {
  @Query(() => [Indicator], { nullable: "itemsAndList", description: "All indicators, by dimension and code." })
  indicators(@Ctx() { loaders }: Context): Promise<readonly Indicator[]> {
    return loaders.indicators();
  }
}
