import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { ListSize } from "../../common/list-size.ts";
import { coordinate, DimensionCoordination, pairOf } from "../coordination/dimension-coordination.ts";
import type { Context } from "../loaders.ts";
import { DimensionSummary, summarize } from "../progress/dimension-summary.ts";
import { DimensionsArguments, ofAsked } from "../progress/dimensions.input.ts";
import { SCORES_AND_TARGETS } from "../regency-year/regency-year.ts";
import { COVERAGE } from "../smart-province/coverage.ts";
import { floorOf, SmartProvinceFloor } from "../smart-province/smart-province-floor.ts";
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

  @Directive(`@requires(fields: "${COVERAGE}")`)
  @FieldResolver(() => SmartProvinceFloor, {
    nullable: true,
    description: "Whether its regencies' masterplans meet the floor of the Smart Province program.",
  })
  async smartProvinceFloor(@Root() key: ProvinceYear, @Ctx() { loaders }: Context): Promise<SmartProvinceFloor> {
    const [assessment] = await loaders.assessmentOfYear.load(key);
    return floorOf(key.coverage, assessment ?? null);
  }

  @Directive(`@requires(fields: "regencies { code ${SCORES_AND_TARGETS} }")`)
  // As of `progress`.
  @Directive("@cost(weight: 76)")
  @ListSize(6)
  @FieldResolver(() => [DimensionCoordination], {
    nullable: true,
    description:
      "Who lags and who could help, among its regencies: a row for each dimension, in their order. Null while the register does not tell which regencies there are.",
  })
  async coordination(
    @Root() key: ProvinceYear,
    @Args(() => DimensionsArguments) asked: DimensionsArguments,
    @Ctx() { loaders }: Context,
  ): Promise<readonly DimensionCoordination[] | null> {
    if (!key.regencies) return null;
    const [rule, found] = await Promise.all([
      loaders.progressRule(key),
      Promise.all(key.regencies.map(({ code }) => loaders.neighborsOfRegency(key.view).load(code))),
    ]);
    const neighborhoods = new Map(
      found.flat().map(({ regencyCode, neighborCode, provenance }) => [pairOf(regencyCode, neighborCode), provenance]),
    );
    return ofAsked(coordinate(key.regencies, rule, neighborhoods), asked);
  }
}
