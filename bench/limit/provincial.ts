import type { Statement } from "./statement.ts";

/** By what a score is held against its target, and against the score of the year before. */
export interface ProgressRule {
  readonly atRiskShare: number;
  readonly steadyWithin: number;
}

/** Takes the year alone. */
export const readProgressRule: Statement<ProgressRule> = {
  name: "progress_rule",
  text: `
    select at_risk_share::float8 as "atRiskShare", steady_within::float8 as "steadyWithin"
    from progress_rule where from_year <= $1 order by from_year desc limit 1`,
};
