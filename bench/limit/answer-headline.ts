import type { Variables } from "../questions.ts";
import { type Agencies, required } from "./agencies.ts";
import { type BudgetBySource, readPlanOfProvince } from "./bappenas.ts";
import { coverageOf } from "./coverage.ts";
import { evaluationOf, summarizeEvaluations } from "./evaluation.ts";
import { readAllOfProvince } from "./kominfo.ts";
import { groupFigures } from "./figures.ts";
import { progressWithProvenance, summarizeProgress } from "./progress.ts";
import { readProgressRule } from "./provincial.ts";
import { readProvince } from "./regional.ts";

const NO_BUDGET: BudgetBySource = { planned: null, realized: null, bySource: [], provenance: null };

export async function answerHeadline(agencies: Agencies, { code, year }: Variables) {
  const [province, known, plan, rule] = await Promise.all([
    agencies.regional.read(readProvince, [code]),
    agencies.kominfo.read(readAllOfProvince, [code, year]),
    agencies.bappenas.read(readPlanOfProvince, [code, year]),
    agencies.provincial.read(readProgressRule, [year]),
  ]);
  if (!province) return { province: null };
  const { stages, memberships, masterplans, round, evaluations, previousEvaluations, scores } = required(
    known,
    "kominfo",
  );
  const { targets, budgets } = required(plan, "bappenas");
  const figuresOf = groupFigures({ scores, targets }, year);
  const regencies = province.regencies.map((regency) => ({
    ...regency,
    membership: {
      stage: stages?.[regency.code] ?? null,
      cohorts: memberships?.[regency.code]?.years.map((cohort) => ({ year: cohort })) ?? [],
    },
    evaluation: evaluationOf({
      round,
      entry: evaluations?.[regency.code],
      previous: previousEvaluations?.[regency.code],
    }),
    progress: progressWithProvenance(figuresOf(regency.code), required(rule, "provincial")),
    budget: budgets?.[regency.code] ?? NO_BUDGET,
  }));
  const annual = {
    coverage: coverageOf(
      regencies.map((regency) => ({
        membership: memberships?.[regency.code],
        masterplan: masterplans?.[regency.code],
      })),
    ),
    evaluationSummary: summarizeEvaluations(regencies),
    progress: summarizeProgress(regencies.map(({ progress }) => progress)),
    regencies,
  };
  return { province: { code: province.code, name: province.name, annual } };
}
