import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { ListSize } from "../../common/list-size.ts";
import type { Context } from "../loaders.ts";
import { DimensionSummary, summarize } from "../progress/dimension-summary.ts";
import { DimensionsArguments, ofAsked } from "../progress/dimensions.input.ts";
import { SCORES_AND_TARGETS } from "../regency-year/regency-year.ts";
import { NationYear } from "./nation-year.ts";

@Resolver(() => NationYear)
export class NationYearResolver {
  @Directive(`@requires(fields: "provinces { regencies { code ${SCORES_AND_TARGETS} } }")`)
  // Behind the six rows stand the scores and targets of 514 regencies.
  @Directive("@cost(weight: 1000)")
  @ListSize(6)
  @FieldResolver(() => [DimensionSummary], {
    nullable: true,
    description:
      "The progress of all regencies: a row for each dimension, in their order. Null while the register does not tell which regencies there are.",
  })
  async progress(
    @Root() key: NationYear,
    @Args(() => DimensionsArguments) asked: DimensionsArguments,
    @Ctx() { loaders }: Context,
  ): Promise<readonly DimensionSummary[] | null> {
    const regencies = key.provinces?.map((province) => province.regencies ?? null) ?? [null];
    const isKnown = regencies.every((list) => list !== null);
    return isKnown ? ofAsked(summarize(regencies.flat(), await loaders.progressRule(key)), asked) : null;
  }
}
