import type { ScoreRow } from "./figures.ts";
import { type ByRegency, HOLDS, THE_REGENCIES_OF_THE_PROVINCE, THE_REGENCY } from "./scope.ts";
import type { Statement } from "./statement.ts";

export interface Components {
  readonly components: readonly { readonly component: string; readonly score: number; readonly weight: number }[];
  readonly simulated: boolean;
}

export interface EvaluationEntry extends Components {
  readonly participation: string;
  readonly source: string | null;
  readonly asOf: string | null;
}

/** The round by which a year is read: its latest phase. */
export interface EvaluationRound {
  readonly isInvitationComplete: boolean;
  readonly source: string | null;
  readonly asOf: string | null;
  readonly simulated: boolean;
}

/** What is known of a regency's membership by the year. */
export interface Membership {
  readonly years: readonly number[];
  readonly simulated: boolean;
}

export interface Masterplan {
  readonly isMade: boolean;
  readonly simulated: boolean;
}

const STAGES = `
  select json_object_agg(regency_code, stage) from (
    select distinct on (regency_code) regency_code, stage
    from membership_stage where ${HOLDS} and regency_code in (select code from scope) and year <= $2
    order by regency_code, array_position('{ASSESSMENT,LAUNCH,IMPLEMENTATION,SOCIALIZATION}', stage) desc) as furthest`;

/** Of the year and of the year before. Flat rows: nested objects take the server half as long again. */
const SCORES = `
  select json_agg(json_build_array(regency_code, dimension, year, score, simulated) order by phase)
  from dimension_score where ${HOLDS} and regency_code in (select code from scope) and year between $2 - 1 and $2`;

const ROUNDS = `
  latest_round as (
    select distinct on (year) year, phase, is_invitation_complete, source, as_of, simulated
    from evaluation_round where ${HOLDS} and year between $2 - 1 and $2 order by year, phase desc)`;

const COMPONENTS = `
  json_agg(
    json_build_object('component', component, 'score', score, 'weight', weight)
    order by array_position('{BASELINE,OUTPUT,OUTCOME,IMPACT,QUICK_WIN,COLLABORATION}', component)
  ) filter (where weight is not null)`;

/** By the latest round of a year. */
const evaluations = (year: string) => `
  select json_object_agg(regency_code, evaluation) from (
    select entry.regency_code, json_build_object(
      'participation', participation, 'source', entry.source, 'asOf', entry.as_of, 'simulated', entry.simulated,
      'components', coalesce(${COMPONENTS}, '[]')) as evaluation
    from (select * from evaluation where ${HOLDS}) as entry join latest_round using (year, phase)
      left join (select regency_code, year, phase, component, score from component_score where ${HOLDS}) as component_score
        using (regency_code, year, phase) left join scoring_weight using (scheme_code, component)
    where year = ${year} and regency_code in (select code from scope)
    group by entry.regency_code, participation, entry.source, entry.as_of, entry.simulated) as of_regency`;

const ROUND = `
  select json_build_object(
    'isInvitationComplete', is_invitation_complete, 'source', source, 'asOf', as_of, 'simulated', simulated)
  from latest_round where year = $2`;

const MEMBERSHIPS = `
  select json_object_agg(regency_code, membership) from (
    select regency_code, json_build_object(
      'years', json_agg(cohort_year order by cohort_year), 'simulated', bool_or(simulated)) as membership
    from cohort_member where ${HOLDS} and regency_code in (select code from scope) and cohort_year <= $2 and not is_claim
    group by regency_code) as of_regency`;

const MASTERPLANS = `
  select json_object_agg(regency_code, json_build_object('isMade', is_made, 'simulated', simulated))
  from masterplan where ${HOLDS} and regency_code in (select code from scope) and year <= $2`;

interface StagesAndScores {
  readonly stages: ByRegency<string>;
  readonly scores: readonly ScoreRow[] | null;
}

interface Evaluations {
  readonly round: EvaluationRound | null;
  readonly evaluations: ByRegency<EvaluationEntry>;
  readonly previousEvaluations: ByRegency<Components>;
}

const selectEvaluations = `
  (${ROUND}) as round,
  (${evaluations("$2")}) as evaluations,
  (${evaluations("$2 - 1")}) as "previousEvaluations"`;

export const readEvaluationOfRegency: Statement<StagesAndScores & Evaluations> = {
  name: "evaluation_of_regency",
  text: `
    with ${THE_REGENCY}, ${ROUNDS} select
      (${STAGES}) as stages, (${SCORES}) as scores, ${selectEvaluations}`,
};

export const readScoresOfProvince: Statement<StagesAndScores> = {
  name: "scores_of_province",
  text: `
    with ${THE_REGENCIES_OF_THE_PROVINCE} select
      (${STAGES}) as stages, (${SCORES}) as scores`,
};

export const readAllOfProvince: Statement<
  StagesAndScores & Evaluations & { memberships: ByRegency<Membership>; masterplans: ByRegency<Masterplan> }
> = {
  name: "all_of_province",
  text: `
    with ${THE_REGENCIES_OF_THE_PROVINCE}, ${ROUNDS} select
      (${STAGES}) as stages, (${SCORES}) as scores, ${selectEvaluations},
      (${MEMBERSHIPS}) as memberships, (${MASTERPLANS}) as masterplans`,
};
