import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { AnnualKey } from "../../common/create-loader.ts";
import { DimensionScore, Evaluation, EvaluationSummary } from "../evaluation/evaluation.ts";
import { latestOf } from "../evaluation/evaluation.loader.ts";
import { summarize } from "../evaluation/evaluation-summary.ts";
import type { Context } from "../loaders.ts";
import { Coverage, coverageOf } from "../membership/coverage.ts";
import { Membership } from "../membership/membership.ts";
import { readAllRegencyCodes } from "./region.loader.ts";
import { NationYear, ProvinceYear, RegencyYear } from "./region.ts";

@Resolver(() => RegencyYear)
export class RegencyYearResolver {
  @FieldResolver(() => Membership, { nullable: true, description: "The membership as it was known in the year." })
  membership(@Root() key: RegencyYear, @Ctx() { loaders }: Context): Promise<Membership> {
    return loaders.membership(key);
  }

  @FieldResolver(() => Evaluation, { nullable: true, description: "The evaluation of the latest published phase." })
  async evaluation(@Root() key: RegencyYear, @Ctx() { loaders }: Context): Promise<Evaluation> {
    return latestOf(key, await loaders.evaluations.load(key));
  }

  @FieldResolver(() => [Evaluation], { nullable: true, description: "One a phase, the first phase first." })
  evaluations(@Root() key: RegencyYear, @Ctx() { loaders }: Context): Promise<readonly Evaluation[]> {
    return loaders.evaluations.load(key);
  }

  @FieldResolver(() => [DimensionScore], {
    nullable: true,
    description: "In the order of the dimensions, from the latest phase; empty where no marks are known.",
  })
  dimensionScores(@Root() key: RegencyYear, @Ctx() { loaders }: Context): Promise<readonly DimensionScore[]> {
    return loaders.dimensionScores.load(key);
  }
}

@Resolver(() => ProvinceYear)
export class ProvinceYearResolver {
  @FieldResolver(() => Coverage, { nullable: true, description: "How far the smart city program reaches." })
  async coverage(@Root() key: ProvinceYear, @Ctx() context: Context): Promise<Coverage> {
    return coverageIn(await regenciesOf(key, context), key, context);
  }

  @FieldResolver(() => EvaluationSummary, { nullable: true, description: "The evaluations of its regencies." })
  async evaluationSummary(@Root() key: ProvinceYear, @Ctx() context: Context): Promise<EvaluationSummary> {
    return summaryOf(await regenciesOf(key, context), key, context);
  }
}

@Resolver(() => NationYear)
export class NationYearResolver {
  @FieldResolver(() => Coverage, { nullable: true, description: "How far the smart city program reaches." })
  async coverage(@Root() key: NationYear, @Ctx() context: Context): Promise<Coverage> {
    return coverageIn(await readAllRegencyCodes(context.em), key, context);
  }

  @FieldResolver(() => EvaluationSummary, { nullable: true, description: "The evaluations of all regencies." })
  async evaluationSummary(@Root() key: NationYear, @Ctx() context: Context): Promise<EvaluationSummary> {
    return summaryOf(await readAllRegencyCodes(context.em), key, context);
  }
}

type Year = Omit<AnnualKey, "code">;

async function regenciesOf({ code }: ProvinceYear, { loaders }: Context): Promise<string[]> {
  return (await loaders.regenciesOfProvince.load(code)).map((regency) => regency.code);
}

async function coverageIn(codes: readonly string[], { year, view }: Year, { loaders }: Context): Promise<Coverage> {
  return coverageOf(await Promise.all(codes.map((code) => loaders.membership({ code, year, view }))));
}

async function summaryOf(codes: readonly string[], { year, view }: Year, { loaders }: Context) {
  const keys = codes.map((code) => ({ code, year, view }));
  return summarize(await Promise.all(keys.map(async (key) => latestOf(key, await loaders.evaluations.load(key)))));
}
