import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { EvaluationSummary } from "../evaluation/evaluation.ts";
import { summarize } from "../evaluation/evaluation-summary.ts";
import type { Context } from "../loaders.ts";
import { Coverage, coverageOf } from "../membership/coverage.ts";
import { NationYear } from "./nation-year.ts";

@Resolver(() => NationYear)
export class NationYearResolver {
  @FieldResolver(() => Coverage, { nullable: true, description: "How far the smart city program reaches." })
  async coverage(@Root() key: NationYear, @Ctx() { loaders }: Context): Promise<Coverage> {
    const codes = await loaders.regencyCodes();
    return coverageOf(await Promise.all(codes.map((code) => loaders.coverable({ ...key, code }))));
  }

  @FieldResolver(() => EvaluationSummary, { nullable: true, description: "The evaluations of all regencies." })
  async evaluationSummary(@Root() key: NationYear, @Ctx() { loaders }: Context): Promise<EvaluationSummary> {
    const codes = await loaders.regencyCodes();
    return summarize(await Promise.all(codes.map((code) => loaders.latestEvaluation({ ...key, code }))));
  }
}
