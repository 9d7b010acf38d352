import { Arg, type ClassType, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { actsOn } from "../../common/act/act-mutation.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { ListSize } from "../../common/list-size.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { RegencyLink } from "../../common/graph/regency-link.ts";
import { RequiresScopes } from "../../common/graph/rights.ts";
import { Role } from "../../common/graph/role.ts";
import { AGENCY } from "../agency.ts";
import { AssessorMark } from "../assessor-mark/assessor-mark.entity.ts";
import { ClaimedMark } from "../claimed-mark/claimed-mark.entity.ts";
import { Finding } from "../finding/finding.entity.ts";
import type { Context } from "../loaders.ts";
import { ScoringScheme } from "../scoring-scheme/scoring-scheme.entity.ts";
import { ComparedIndex, compareUnder } from "./compared-index.ts";
import { EvaluationRound } from "./evaluation.entity.ts";
import { Evaluation, EvaluationMark, RegencyIndex } from "./evaluation.ts";
import { improvementProvenance, indexProvenance } from "./index-provenance.ts";
import { publishEvaluations } from "./publish-evaluations.ts";
import { PublishEvaluationsInput } from "./publish-evaluations.input.ts";

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

  @ListSize(121)
  @FieldResolver(() => [ClaimedMark], {
    description: "What the regency claims in its self-assessment, marked or not; empty where nothing is known.",
  })
  async claimedMarks(@Root() { key, phase }: Evaluation, @Ctx() { loaders }: Context): Promise<ClaimedMark[]> {
    return (await loaders.claimedMarks.load(key)).filter((mark) => mark.phase === phase);
  }

  @ListSize(121)
  @FieldResolver(() => [AssessorMark], {
    nullable: true,
    description:
      "What its assessors gave, of which `marks` are the means: to an assessor their own, to Kominfo all; empty to others.",
  })
  @RequiresScopes(Role.ASSESSOR, Role.MINISTRY_ANALYST, Role.MINISTRY_STEWARD, Role.HUB_ADMIN)
  async assessorMarks(@Root() { key, phase }: Evaluation, @Ctx() { loaders }: Context): Promise<AssessorMark[]> {
    return (await loaders.assessorMarks.load(key)).filter((mark) => mark.phase === phase);
  }

  @ListSize(20)
  @FieldResolver(() => [Finding], {
    description: "What it found, in the order of recording; empty where none is known.",
  })
  async findings(@Root() { key, phase }: Evaluation, @Ctx() { loaders }: Context): Promise<Finding[]> {
    return (await loaders.findings.load(key)).filter((finding) => finding.phase === phase);
  }

  @FieldResolver(() => ComparedIndex, {
    nullable: true,
    description: "What the index would be under another scheme; null where no scheme of this code is known.",
  })
  async comparedUnder(
    @Arg("schemeCode", () => ID) schemeCode: string,
    @Root() evaluation: Evaluation,
    @Ctx() { loaders }: Context,
  ): Promise<ComparedIndex | null> {
    const scheme = await loaders.scoringScheme.load(schemeCode);
    return scheme && compareUnder(evaluation, scheme, await loaders.scoringWeights.load(schemeCode));
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

@Resolver(() => EvaluationRound)
export class EvaluationRoundResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() round: EvaluationRound): Provenance {
    return reportedProvenance(AGENCY, round);
  }
}

const actOn = actsOn(EvaluationRound, "round");

export const EVALUATION_ACTS: readonly ClassType[] = [
  actOn({
    name: "publishEvaluations",
    description:
      "Publishes evaluations of a round by the marks of their assessors: marks, scores and index. What is published never changes but by the reopening of its figures.",
    roles: [Role.MINISTRY_STEWARD],
    InputType: PublishEvaluationsInput,
    perform: publishEvaluations,
  }),
];
