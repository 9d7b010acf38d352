import { Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { readFigures } from "../../common/figure/read-figures.ts";
import { ListSize } from "../../common/list-size.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { Provenance } from "../../common/graph/provenance.ts";
import { RegencyLink } from "../../common/graph/regency-link.ts";
import type { Context } from "../loaders.ts";
import { ScoringScheme } from "../scoring-scheme/scoring-scheme.entity.ts";
import { EvaluationRound } from "./evaluation.entity.ts";
import { Evaluation, EvaluationMark, RegencyIndex } from "./evaluation.ts";
import { improvementProvenance, indexProvenance } from "./index-provenance.ts";

@Resolver(() => Evaluation)
export class EvaluationResolver {
  @Query(() => [Int], { nullable: true, description: "The years with an evaluation, newest first." })
  async reportingYears(@Ctx() { em }: Context): Promise<number[]> {
    const rounds = await readFigures(em, EvaluationRound, DEFAULT_VIEW, { where: {}, orderBy: { year: "desc" } });
    return [...new Set(rounds.map(({ year }) => year))];
  }

  @FieldResolver(() => ScoringScheme, { nullable: true, description: "By which it was scored; null unless invited." })
  scheme(@Root() { schemeCode }: Evaluation, @Ctx() { loaders }: Context): Promise<ScoringScheme | null> | null {
    return schemeCode === null ? null : loaders.scoringScheme.load(schemeCode);
  }

  @ListSize(121)
  @FieldResolver(() => [EvaluationMark], {
    description: "The marks of the questions that were asked; empty where none are known.",
  })
  async marks(@Root() { key, phase }: Evaluation, @Ctx() { loaders }: Context): Promise<EvaluationMark[]> {
    return (await loaders.evaluationMarks.load(key)).filter((mark) => mark.phase === phase);
  }

  @FieldResolver(() => Provenance, {
    nullable: true,
    description:
      "Of `index`: `missing` names the components without a score, for want of which there is no index. Null where no component is known.",
  })
  async indexProvenance(@Root() evaluation: Evaluation, @Ctx() { loaders }: Context): Promise<Provenance | null> {
    const { schemeCode } = evaluation;
    const weights = schemeCode === null ? [] : await loaders.scoringWeights.load(schemeCode);
    return indexProvenance(
      evaluation,
      weights.map(({ component }) => component),
    );
  }

  @FieldResolver(() => Provenance, {
    nullable: true,
    description: "Of `improvement`: of the two indexes that it is the difference of. Null where there is none.",
  })
  async improvementProvenance(@Root() evaluation: Evaluation, @Ctx() { loaders }: Context): Promise<Provenance | null> {
    const { key, improvement } = evaluation;
    if (improvement === null) return null;
    return improvementProvenance([await loaders.latestEvaluation({ ...key, year: key.year - 1 }), evaluation]);
  }
}

@Resolver(() => RegencyIndex)
export class RegencyIndexResolver {
  @FieldResolver(() => RegencyLink, { nullable: true })
  regency(@Root() { code }: RegencyIndex): RegencyLink {
    return { code };
  }
}
