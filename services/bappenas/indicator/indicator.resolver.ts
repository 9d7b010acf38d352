import { Ctx, Query, Resolver } from "type-graphql";
import { ListSize } from "../../common/list-size.ts";
import type { Context } from "../loaders.ts";
import { Indicator } from "./indicator.entity.ts";

@Resolver(() => Indicator)
export class IndicatorResolver {
  @ListSize(15)
  @Query(() => [Indicator], { nullable: "itemsAndList", description: "All indicators, by dimension and code." })
  indicators(@Ctx() { loaders }: Context): Promise<readonly Indicator[]> {
    return loaders.indicators();
  }
}
