import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { ListSize } from "../../common/list-size.ts";
import type { Context } from "../loaders.ts";
import { DimensionSummary, summarize } from "../progress/dimension-summary.ts";
import { DimensionsArguments, ofAsked } from "../progress/dimensions.input.ts";
import { SCORES_AND_TARGETS } from "../regency-year/regency-year.ts";
import { GroupYear } from "./group-year.ts";

@Resolver(() => GroupYear)
export class GroupYearResolver {
  @Directive(`@requires(fields: "members { regencyYear { code ${SCORES_AND_TARGETS} } }")`)
  // Behind the six rows stand the scores and targets of up to 70 regencies.
  @Directive("@cost(weight: 140)")
  @ListSize(6)
  @FieldResolver(() => [DimensionSummary], {
    nullable: true,
    description:
      "The progress of its regencies: a row for each dimension, in their order. Null while `kominfo` does not tell which regencies there are.",
  })
  async progress(
    @Root() key: GroupYear,
    @Args(() => DimensionsArguments) asked: DimensionsArguments,
    @Ctx() { loaders }: Context,
  ): Promise<readonly DimensionSummary[] | null> {
    if (!key.members) return null;
    const regencies = key.members.flatMap(({ regencyYear }) => regencyYear ?? []);
    return ofAsked(summarize(regencies, await loaders.progressRule(key)), asked);
  }
}
