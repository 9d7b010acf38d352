import type { EntityManager } from "@mikro-orm/postgresql";
import { refuse } from "../../common/figure/batch.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { DEFAULT_VIEW, printView } from "../../common/view.ts";
import type { Context } from "../loaders.ts";
import { EvaluationPhase } from "../scoring-scheme/scoring-scheme.entity.ts";
import { EvaluationEntry, EvaluationRound } from "./evaluation.entity.ts";
import type { Evaluation } from "./evaluation.ts";

export type Round = Pick<EvaluationRound, "year" | "phase">;

export const nameRound = ({ year, phase }: Round): string => `${year}, phase ${EvaluationPhase[phase]}`;

/** A round that is not known. */
export async function findUnopened(em: EntityManager, { year, phase }: Round): Promise<Refusal | null> {
  const rounds = await readFigures(em, EvaluationRound, DEFAULT_VIEW, { where: { year, phase } });
  if (rounds.length > 0) return null;
  const message = `there is no evaluation of ${nameRound({ year, phase })}; report its round first`;
  return refuse(RefusalCode.WRONG_STATUS, message, ["input", "phase"]);
}

/** Those of the regencies whose evaluation is published; what was made up is nobody's word. */
export async function findPublished(
  em: EntityManager,
  { year, phase }: Round,
  codes: readonly string[],
): Promise<readonly EvaluationEntry[]> {
  const where = { regencyCode: { $in: codes }, year, phase };
  return (await readFigures(em, EvaluationEntry, DEFAULT_VIEW, { where })).filter(({ simulated }) => !simulated);
}

/** A regency's evaluation as it is now. */
export async function readEvaluation(
  { loaders }: Context,
  { regencyCode, year, phase }: Round & { readonly regencyCode: string },
): Promise<Evaluation | null> {
  const evaluations = await loaders.evaluations.load({ code: regencyCode, year, view: printView(DEFAULT_VIEW) });
  return evaluations.find((evaluation) => evaluation.phase === phase) ?? null;
}
