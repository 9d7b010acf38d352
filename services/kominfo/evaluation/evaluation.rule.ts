import type { EntityManager } from "@mikro-orm/postgresql";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import type { FigureInput } from "../../common/figure/report-figures.input.ts";
import { EvaluationPhase, ScoringScheme } from "../scoring-scheme/scoring-scheme.entity.ts";
import type { EvaluationInput } from "./evaluation.input.ts";
import { Participation } from "./evaluation.ts";

/** What contradicts the participation or the scheme that an evaluation names. */
export async function findContradictory(em: EntityManager, rows: readonly FigureInput[]): Promise<(string | null)[]> {
  const evaluations = rows as readonly EvaluationInput[];
  const codes = evaluations.map(({ schemeCode }) => schemeCode);
  const schemes = await readFigures(em, ScoringScheme, DEFAULT_VIEW, { where: { code: { $in: codes } } });
  return evaluations.map((evaluation) => {
    const scheme = schemes.find(({ code }) => code === evaluation.schemeCode);
    return whyContradictory(evaluation, scheme);
  });
}

export function whyContradictory(
  { regencyCode, year, phase, participation, publishedIndex }: EvaluationInput,
  scheme: Pick<ScoringScheme, "code" | "year" | "phase"> | undefined,
): string | null {
  if (publishedIndex != null && participation !== Participation.PARTICIPATED) {
    return `${regencyCode} did not take part and has no index; leave out publishedIndex, or report PARTICIPATED`;
  }
  if (scheme && (scheme.year !== year || scheme.phase !== phase)) {
    return `scheme ${scheme.code} is of ${nameRound(scheme)}; give one of ${nameRound({ year, phase })}`;
  }
  return null;
}

const nameRound = ({ year, phase }: Pick<ScoringScheme, "year" | "phase">): string =>
  `${year}, phase ${EvaluationPhase[phase]}`;
