import type { Variables } from "../questions.ts";
import { type Agencies, required } from "./agencies.ts";
import { readPlanOfRegency } from "./bappenas.ts";
import { evaluationOf } from "./evaluation.ts";
import { readEvaluationOfRegency } from "./kominfo.ts";
import { groupFigures } from "./figures.ts";
import { progressOf, scoresIn, targetsIn } from "./progress.ts";
import { readProgressRule } from "./provincial.ts";
import { readRegency } from "./regional.ts";

export async function answerRegency(agencies: Agencies, { code, year }: Variables) {
  const [regency, known, plan, rule] = await Promise.all([
    agencies.regional.read(readRegency, [code]),
    agencies.kominfo.read(readEvaluationOfRegency, [code, year]),
    agencies.bappenas.read(readPlanOfRegency, [code, year]),
    agencies.provincial.read(readProgressRule, [year]),
  ]);
  if (!regency) return { regency: null };
  const { round, evaluations, previousEvaluations, scores, stages } = required(known, "kominfo");
  const { targets, budgets } = required(plan, "bappenas");
  const { index, improvement, participation } = evaluationOf({
    round,
    entry: evaluations?.[code],
    previous: previousEvaluations?.[code],
  });
  const figures = groupFigures({ scores, targets }, year)(code);
  const annual = {
    ...regency,
    membership: { stage: stages?.[code] ?? null },
    evaluation: { participation, index, improvement },
    dimensionScores: scoresIn(figures),
    dimensionTargets: targetsIn(figures),
    progress: progressOf(figures, required(rule, "provincial")),
    budget: budgets?.[code] ?? { planned: null, revised: null, realized: null },
  };
  return { regency: { annual } };
}
