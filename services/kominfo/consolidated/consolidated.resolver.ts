import { Arg, Args, type ClassType, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { AnnualKey } from "../../common/create-loader.ts";
import { BadUserInput } from "../../common/errors.ts";
import type { Dimension } from "../../common/graph/dimension.ts";
import { RegencyLink } from "../../common/graph/regency-link.ts";
import { EvaluationSummary } from "../evaluation/evaluation.ts";
import { summarize } from "../evaluation/evaluation-summary.ts";
import { indexProvenance } from "../evaluation/index-provenance.ts";
import type { Context } from "../loaders.ts";
import { Coverage, coverageOf } from "../membership/coverage.ts";
import { RankingArguments } from "./consolidated.input.ts";
import { rank, RankedRegency, Ranking, type Ranked } from "./ranking.ts";
import { compareYears, YearComparison } from "./year-comparison.ts";

/** The year of several regencies. */
type Year = Pick<AnnualKey, "year" | "view">;

interface Consolidated<Key extends Year> {
  readonly type: ClassType<Key>;
  /** Today's codes of the regencies that it is of. */
  readonly codesOf: (key: Key, loaders: Context["loaders"]) => Promise<readonly string[]>;
  /** Whose year it is, in words. */
  readonly whose: string;
}

/** What Kominfo tells of the year of several regencies, whichever they are. */
export function createConsolidatedResolver<Key extends Year>({ type, codesOf, whose }: Consolidated<Key>): ClassType {
  @Resolver(() => type)
  class ConsolidatedResolver {
    @FieldResolver(() => Coverage, { nullable: true, description: "How far the smart city program reaches." })
    async coverage(@Root() key: Key, @Ctx() { loaders }: Context): Promise<Coverage> {
      return coverageOf(await ofEach(key, loaders, loaders.coverable));
    }

    @FieldResolver(() => EvaluationSummary, { nullable: true, description: `The evaluations of ${whose}.` })
    async evaluationSummary(@Root() key: Key, @Ctx() { loaders }: Context): Promise<EvaluationSummary> {
      return summarize(await ofEach(key, loaders, loaders.latestEvaluation));
    }

    @FieldResolver(() => Ranking, {
      nullable: true,
      description: `The ranking of ${whose} by index or by the score of a dimension, with what speaks against it.`,
    })
    async ranking(
      @Root() key: Key,
      @Args(() => RankingArguments) { dimension, onlyFinal, ...page }: RankingArguments,
      @Ctx() { loaders }: Context,
    ): Promise<Ranking> {
      const read = dimension ? rankedBy(loaders, dimension) : rankedByIndex(loaders);
      return rank(await ofEach(key, loaders, read), { page, onlyFinal: onlyFinal ?? false });
    }

    @FieldResolver(() => YearComparison, {
      nullable: true,
      description: `The indexes of ${whose} beside those of another year.`,
    })
    async comparedWith(
      @Root() key: Key,
      @Arg("otherYear", () => Int, { description: "From 2017 to 2100; another than the year itself." }) other: number,
      @Ctx() { loaders }: Context,
    ): Promise<YearComparison> {
      if (other < 2017 || other > 2100 || other === key.year) {
        throw new BadUserInput(`otherYear must be from 2017 to 2100 and not ${key.year}; it is ${other}`);
      }
      const pairs = await ofEach(key, loaders, async (one) => ({
        current: await loaders.latestEvaluation(one),
        other: await loaders.latestEvaluation({ ...one, year: other }),
      }));
      return compareYears(other, pairs);
    }
  }

  const ofEach = async <Row>(key: Key, loaders: Context["loaders"], read: (key: AnnualKey) => Promise<Row>) => {
    const { year, view } = key;
    const codes = await codesOf(key, loaders);
    return Promise.all(codes.map((code) => read({ code, year, view })));
  };
  return ConsolidatedResolver;
}

const rankedByIndex =
  (loaders: Context["loaders"]) =>
  async (key: AnnualKey): Promise<Ranked> => {
    const evaluation = await loaders.latestEvaluation(key);
    const { participation, index } = evaluation;
    return { code: key.code, participation, score: index, provenance: indexProvenance(evaluation) };
  };

const rankedBy =
  (loaders: Context["loaders"], dimension: Dimension) =>
  async (key: AnnualKey): Promise<Ranked> => {
    const [{ participation }, scores] = await Promise.all([
      loaders.latestEvaluation(key),
      loaders.dimensionScores.load(key),
    ]);
    const score = scores.find((one) => one.dimension === dimension);
    return { code: key.code, participation, score: score?.score ?? null, provenance: score?.provenance ?? null };
  };

@Resolver(() => RankedRegency)
export class RankedRegencyResolver {
  @FieldResolver(() => RegencyLink, { nullable: true })
  regency(@Root() { code }: RankedRegency): RegencyLink {
    return { code };
  }
}
