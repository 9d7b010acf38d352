import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { ListSize } from "../../common/list-size.ts";
import type { Context } from "../loaders.ts";
import { DimensionSummary, summarize } from "../progress/dimension-summary.ts";
import { DimensionsArguments, ofAsked } from "../progress/dimensions.input.ts";
import { SCORES_AND_TARGETS } from "../regency-year/regency-year.ts";
import { ProvinceYear } from "./province-year.ts";

@Resolver(() => ProvinceYear)
export class ProvinceYearResolver {
  @Directive(`@requires(fields: "regencies { code ${SCORES_AND_TARGETS} }")`)
  // Behind the six rows stand the scores and targets of up to 38 regencies.
  @Directive("@cost(weight: 76)")
  @ListSize(6)
  @FieldResolver(() => [DimensionSummary], {
    nullable: true,
    description:
      "The progress of its regencies: a row for each dimension, in their order. Null while the register does not tell which regencies there are.",
  })
  async progress(
    @Root() key: ProvinceYear,
    @Args(() => DimensionsArguments) asked: DimensionsArguments,
    @Ctx() { loaders }: Context,
  ): Promise<readonly DimensionSummary[] | null> {
    return key.regencies ? ofAsked(summarize(key.regencies, await loaders.progressRule(key)), asked) : null;
  }
}
