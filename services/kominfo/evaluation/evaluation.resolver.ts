import { Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { readRows } from "../../common/database.ts";
import type { Context } from "../loaders.ts";
import { Regency } from "../regency/regency.ts";
import { ScoringScheme } from "../scoring-scheme/scoring-scheme.entity.ts";
import { EvaluationRound } from "./evaluation.entity.ts";
import { Evaluation, EvaluationMark, RegencyIndex } from "./evaluation.ts";

@Resolver(() => Evaluation)
export class EvaluationResolver {
  @Query(() => [Int], { nullable: true, description: "The years with an evaluation, newest first." })
  async reportingYears(@Ctx() { em }: Context): Promise<number[]> {
    const rounds = await readRows(em, EvaluationRound, { where: {}, orderBy: { year: "desc" } });
    return [...new Set(rounds.map(({ year }) => year))];
  }

  @FieldResolver(() => ScoringScheme, { nullable: true, description: "By which it was scored; null unless invited." })
  scheme(@Root() { schemeCode }: Evaluation, @Ctx() { loaders }: Context): Promise<ScoringScheme | null> | null {
    return schemeCode === null ? null : loaders.scoringScheme.load(schemeCode);
  }

  @FieldResolver(() => [EvaluationMark], {
    description: "The marks of the questions that were asked; empty where none are known.",
  })
  async marks(@Root() { key, phase }: Evaluation, @Ctx() { loaders }: Context): Promise<EvaluationMark[]> {
    return (await loaders.evaluationMarks.load(key)).filter((mark) => mark.phase === phase);
  }
}

@Resolver(() => RegencyIndex)
export class RegencyIndexResolver {
  @FieldResolver(() => Regency, { nullable: true })
  regency(@Root() { code }: RegencyIndex): Regency {
    return { code };
  }
}
