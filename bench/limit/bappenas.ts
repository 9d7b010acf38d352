import type { TargetRow } from "./figures.ts";
import { type ByRegency, HOLDS, THE_REGENCIES_OF_THE_PROVINCE, THE_REGENCY } from "./scope.ts";
import type { Statement } from "./statement.ts";

const TARGETS = `
  select json_agg(json_build_array(regency_code, dimension, target, simulated))
  from dimension_target where ${HOLDS} and regency_code in (select code from scope) and year = $2`;

/** The lines of a regency's budget; those that are `counted` make its totals: the real ones, or all if none is. */
const BUDGET_LINES = `
  select *, simulated = bool_and(simulated) over (partition by regency_code) as is_counted
  from budget_line where ${HOLDS} and regency_code in (select code from scope) and year = $2`;

/** Unknown while it is unknown of one line. */
const total = (amount: string) => `
  case when bool_and(${amount} is not null) filter (where is_counted)
    then (sum(${amount}) filter (where is_counted))::text end`;

const BUDGET_SOURCES = "'{APBN,APBD_PROVINCE,APBD_REGENCY,DAK,KPBU,CSR,GRANT,LOAN,VILLAGE,OTHER}'::text[]";

const LINES_BY_SOURCE = `
  json_agg(
    json_build_object('source', budget_source, 'planned', planned::text, 'realized', realized::text)
    order by array_position(${BUDGET_SOURCES}, budget_source))`;

const listFields = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `'${name}', ${value}`)
    .join(", ");

const budgets = (fields: Readonly<Record<string, string>>) => `
  select json_object_agg(regency_code, budget) from (
    select regency_code, json_build_object(${listFields(fields)}) as budget
    from (${BUDGET_LINES}) as line group by regency_code) as of_regency`;

export interface RegencyBudget {
  readonly planned: string | null;
  readonly revised: string | null;
  readonly realized: string | null;
}

export const readPlanOfRegency: Statement<{ targets: readonly TargetRow[] | null; budgets: ByRegency<RegencyBudget> }> =
  {
    name: "plan_of_regency",
    text: `
    with ${THE_REGENCY} select
      (${TARGETS}) as targets,
      (${budgets({ planned: total("planned"), revised: total("revised"), realized: total("realized") })}) as budgets`,
  };

export const readTargetsOfProvince: Statement<{ targets: readonly TargetRow[] | null }> = {
  name: "targets_of_province",
  text: `with ${THE_REGENCIES_OF_THE_PROVINCE} select (${TARGETS}) as targets`,
};

export interface BudgetBySource {
  readonly planned: string | null;
  readonly realized: string | null;
  readonly bySource: readonly { readonly source: string; readonly planned: string; readonly realized: string | null }[];
  readonly provenance: { readonly simulated: boolean } | null;
}

export const readPlanOfProvince: Statement<{
  targets: readonly TargetRow[] | null;
  budgets: ByRegency<BudgetBySource>;
}> = {
  name: "plan_of_province",
  text: `
    with ${THE_REGENCIES_OF_THE_PROVINCE} select
      (${TARGETS}) as targets,
      (${budgets({
        planned: total("planned"),
        realized: total("realized"),
        bySource: LINES_BY_SOURCE,
        provenance: "json_build_object('simulated', bool_or(simulated) filter (where is_counted))",
      })}) as budgets`,
};
