import { Ctx, Query, Resolver } from "type-graphql";
import { ListSize } from "../../common/list-size.ts";
import type { Context } from "../loaders.ts";
import { ProgressRule } from "./progress-rule.entity.ts";
import { readProgressRules } from "./progress-rule.loader.ts";

@Resolver(() => ProgressRule)
export class ProgressRuleResolver {
  @ListSize(5)
  @Query(() => [ProgressRule], {
    nullable: "itemsAndList",
    description: "The rules by which progress is judged, the latest first.",
  })
  progressRules(@Ctx() { em }: Context): Promise<ProgressRule[]> {
    return readProgressRules(em);
  }
}
