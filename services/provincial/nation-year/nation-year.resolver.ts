import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { ListSize } from "../../common/list-size.ts";
import type { Context } from "../loaders.ts";
import { DimensionSummary, summarize } from "../progress/dimension-summary.ts";
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
      "The progress of all regencies: always six rows, in the order of the dimensions. Null while the register does not tell which regencies there are.",
  })
  async progress(@Root() key: NationYear, @Ctx() { loaders }: Context) {
    const regencies = key.provinces?.map((province) => province.regencies ?? null) ?? [null];
    const isKnown = regencies.every((list) => list !== null);
    return isKnown ? summarize(regencies.flat(), await loaders.progressRule(key)) : null;
  }
}
