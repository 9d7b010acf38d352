import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { EvaluationSummary } from "../evaluation/evaluation.ts";
import { summarize } from "../evaluation/evaluation-summary.ts";
import type { Context } from "../loaders.ts";
import { Coverage, coverageOf } from "../membership/coverage.ts";
import { ProvinceYear } from "./province-year.ts";

@Resolver(() => ProvinceYear)
export class ProvinceYearResolver {
  @FieldResolver(() => Coverage, { nullable: true, description: "How far the smart city program reaches." })
  async coverage(@Root() key: ProvinceYear, @Ctx() { loaders }: Context): Promise<Coverage> {
    const codes = await loaders.regencyCodesOfProvince.load(key.code);
    return coverageOf(await Promise.all(codes.map((code) => loaders.coverable({ ...key, code }))));
  }

  @FieldResolver(() => EvaluationSummary, { nullable: true, description: "The evaluations of its regencies." })
  async evaluationSummary(@Root() key: ProvinceYear, @Ctx() { loaders }: Context): Promise<EvaluationSummary> {
    const codes = await loaders.regencyCodesOfProvince.load(key.code);
    return summarize(await Promise.all(codes.map((code) => loaders.latestEvaluation({ ...key, code }))));
  }
}
