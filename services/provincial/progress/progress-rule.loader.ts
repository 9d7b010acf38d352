import type { EntityManager } from "@mikro-orm/postgresql";
import { type AnnualKey, createOnce } from "../../common/create-loader.ts";
import { readRows } from "../../common/read.ts";
import { parseView } from "../../common/view.ts";
import { ProgressRule } from "./progress-rule.entity.ts";

/** The latest first. */
export const readProgressRules = (em: EntityManager): Promise<ProgressRule[]> =>
  readRows(em, ProgressRule, { where: {}, orderBy: { fromYear: "desc", version: "desc" } });

/** The rule that judges a year, as known in the year's view. All rules are read once a request: they are few. */
export function createProgressRuleLoader(em: EntityManager): (key: Omit<AnnualKey, "code">) => Promise<ProgressRule> {
  const rules = createOnce(() => readProgressRules(em));
  return async (key) => getRuleOf(await rules(), key);
}

function getRuleOf(rules: readonly ProgressRule[], { year, view }: Omit<AnnualKey, "code">): ProgressRule {
  const { instant } = parseView(view);
  const known = instant === "now" ? rules : rules.filter(({ knownSince }) => knownSince <= instant);
  // Before the first rule was known there was none to judge otherwise.
  const rule = known.find(({ fromYear }) => fromYear <= year) ?? rules.findLast(({ fromYear }) => fromYear <= year);
  if (!rule) throw new RangeError(`no progress rule judges ${year}; seed the rules of provincial`);
  return rule;
}
