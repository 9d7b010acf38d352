import type { EntityManager } from "@mikro-orm/postgresql";
import { createOnce } from "../../common/create-loader.ts";
import { readRows } from "../../common/database.ts";
import { ProgressRule } from "./progress-rule.entity.ts";

/** The latest first. */
export const readProgressRules = (em: EntityManager): Promise<ProgressRule[]> =>
  readRows(em, ProgressRule, { where: {}, orderBy: { fromYear: "desc" } });

/** The rule that judges a year. All rules are read once a request: they are few. */
export function createProgressRuleLoader(em: EntityManager): (year: number) => Promise<ProgressRule> {
  const rules = createOnce(() => readProgressRules(em));
  return async (year) => getRuleOf(await rules(), year);
}

function getRuleOf(rules: readonly ProgressRule[], year: number): ProgressRule {
  const rule = rules.find(({ fromYear }) => fromYear <= year);
  if (!rule) throw new RangeError(`no progress rule judges ${year}; seed the rules of provincial`);
  return rule;
}
