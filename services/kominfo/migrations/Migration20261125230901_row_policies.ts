import { Migration } from "@mikro-orm/migrations";

export class Migration20261125230901_row_policies extends Migration {
  override name = "Migration20261125230901_row_policies";

  override up(): void | Promise<void> {
    // By the members that are accepted, whoever asks: under the policies the function would ask itself.
    this.addSql(`create or replace function is_assessed(region text) returns boolean language sql stable
      security definer set search_path = public, pg_temp as $$
      select exists (
        select from cohort_member as member
        where member.regency_code = region and member.cohort_year = acting_cohort() and not member.is_claim
          and member.status = 'ACCEPTED' and member.valid_to = 'infinity'
      ) $$;`);

    this.addSql(
      `insert into "person" select distinct "actor_name", "actor_name" from "cohort" where "actor_name" is not null on conflict do nothing;`,
    );
    this.addSql(`alter table "cohort" rename column "actor_name" to "actor_subject";`);
    this.addSql(`alter table "cohort" enable row level security;`);
    this
      .addSql(`create policy "cohort_seen" on "cohort" for select using (status = 'ACCEPTED' or starts_with('', (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with('', (select submission_reach())) or is_assessed('')));`);
    this.addSql(`create policy "cohort_added" on "cohort" for insert with check (acts_on('COHORT', ''));`);
    this.addSql(
      `create policy "cohort_changed" on "cohort" for update using (acts_on('COHORT', '')) with check (acts_on('COHORT', ''));`,
    );

    this.addSql(
      `insert into "person" select distinct "actor_name", "actor_name" from "evaluation_round" where "actor_name" is not null on conflict do nothing;`,
    );
    this.addSql(`alter table "evaluation_round" rename column "actor_name" to "actor_subject";`);
    this.addSql(`alter table "evaluation_round" enable row level security;`);
    this
      .addSql(`create policy "evaluation_round_seen" on "evaluation_round" for select using (status = 'ACCEPTED' or starts_with('', (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with('', (select submission_reach())) or is_assessed('')));`);
    this.addSql(
      `create policy "evaluation_round_added" on "evaluation_round" for insert with check (acts_on('EVALUATION_ROUND', ''));`,
    );
    this.addSql(
      `create policy "evaluation_round_changed" on "evaluation_round" for update using (acts_on('EVALUATION_ROUND', '')) with check (acts_on('EVALUATION_ROUND', ''));`,
    );

    this.addSql(
      `insert into "person" select distinct "actor_name", "actor_name" from "program_target" where "actor_name" is not null on conflict do nothing;`,
    );
    this.addSql(`alter table "program_target" rename column "actor_name" to "actor_subject";`);
    this.addSql(`alter table "program_target" enable row level security;`);
    this
      .addSql(`create policy "program_target_seen" on "program_target" for select using (status = 'ACCEPTED' or starts_with('', (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with('', (select submission_reach())) or is_assessed('')));`);
    this.addSql(
      `create policy "program_target_added" on "program_target" for insert with check (acts_on('PROGRAM_TARGET', ''));`,
    );
    this.addSql(
      `create policy "program_target_changed" on "program_target" for update using (acts_on('PROGRAM_TARGET', '')) with check (acts_on('PROGRAM_TARGET', ''));`,
    );

    this.addSql(
      `insert into "person" select distinct "actor_name", "actor_name" from "quick_win" where "actor_name" is not null on conflict do nothing;`,
    );
    this.addSql(`alter table "quick_win" rename column "actor_name" to "actor_subject";`);
    this.addSql(`alter table "quick_win" enable row level security;`);
    this
      .addSql(`create policy "quick_win_seen" on "quick_win" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "quick_win_added" on "quick_win" for insert with check (acts_on('QUICK_WIN', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "quick_win_changed" on "quick_win" for update using (acts_on('QUICK_WIN', coalesce(regency_code, ''))) with check (acts_on('QUICK_WIN', coalesce(regency_code, '')));`,
    );

    this.addSql(
      `insert into "person" select distinct "actor_name", "actor_name" from "question_mark" where "actor_name" is not null on conflict do nothing;`,
    );
    this.addSql(`alter table "question_mark" rename column "actor_name" to "actor_subject";`);
    this.addSql(`alter table "question_mark" enable row level security;`);
    this
      .addSql(`create policy "question_mark_seen" on "question_mark" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "question_mark_added" on "question_mark" for insert with check (acts_on('QUESTION_MARK', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "question_mark_changed" on "question_mark" for update using (acts_on('QUESTION_MARK', coalesce(regency_code, ''))) with check (acts_on('QUESTION_MARK', coalesce(regency_code, '')));`,
    );

    this.addSql(
      `insert into "person" select distinct "actor_name", "actor_name" from "masterplan" where "actor_name" is not null on conflict do nothing;`,
    );
    this.addSql(`alter table "masterplan" rename column "actor_name" to "actor_subject";`);
    this.addSql(`alter table "masterplan" enable row level security;`);
    this
      .addSql(`create policy "masterplan_seen" on "masterplan" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "masterplan_added" on "masterplan" for insert with check (acts_on('MASTERPLAN', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "masterplan_changed" on "masterplan" for update using (acts_on('MASTERPLAN', coalesce(regency_code, ''))) with check (acts_on('MASTERPLAN', coalesce(regency_code, '')));`,
    );

    this.addSql(
      `insert into "person" select distinct "actor_name", "actor_name" from "dimension_score" where "actor_name" is not null on conflict do nothing;`,
    );
    this.addSql(`alter table "dimension_score" rename column "actor_name" to "actor_subject";`);
    this.addSql(`alter table "dimension_score" enable row level security;`);
    this
      .addSql(`create policy "dimension_score_seen" on "dimension_score" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "dimension_score_added" on "dimension_score" for insert with check (acts_on('DIMENSION_SCORE', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "dimension_score_changed" on "dimension_score" for update using (acts_on('DIMENSION_SCORE', coalesce(regency_code, ''))) with check (acts_on('DIMENSION_SCORE', coalesce(regency_code, '')));`,
    );

    this.addSql(
      `insert into "person" select distinct "actor_name", "actor_name" from "component_score" where "actor_name" is not null on conflict do nothing;`,
    );
    this.addSql(`alter table "component_score" rename column "actor_name" to "actor_subject";`);
    this.addSql(`alter table "component_score" enable row level security;`);
    this
      .addSql(`create policy "component_score_seen" on "component_score" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "component_score_added" on "component_score" for insert with check (acts_on('COMPONENT_SCORE', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "component_score_changed" on "component_score" for update using (acts_on('COMPONENT_SCORE', coalesce(regency_code, ''))) with check (acts_on('COMPONENT_SCORE', coalesce(regency_code, '')));`,
    );

    this.addSql(
      `insert into "person" select distinct "actor_name", "actor_name" from "cohort_member" where "actor_name" is not null on conflict do nothing;`,
    );
    this.addSql(`alter table "cohort_member" rename column "actor_name" to "actor_subject";`);
    this.addSql(`alter table "cohort_member" enable row level security;`);
    this
      .addSql(`create policy "cohort_member_seen" on "cohort_member" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "cohort_member_added" on "cohort_member" for insert with check (acts_on('COHORT_MEMBER', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "cohort_member_changed" on "cohort_member" for update using (acts_on('COHORT_MEMBER', coalesce(regency_code, ''))) with check (acts_on('COHORT_MEMBER', coalesce(regency_code, '')));`,
    );

    this.addSql(
      `insert into "person" select distinct "actor_name", "actor_name" from "evaluation" where "actor_name" is not null on conflict do nothing;`,
    );
    this.addSql(`alter table "evaluation" rename column "actor_name" to "actor_subject";`);
    this.addSql(`alter table "evaluation" enable row level security;`);
    this
      .addSql(`create policy "evaluation_seen" on "evaluation" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "evaluation_added" on "evaluation" for insert with check (acts_on('EVALUATION', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "evaluation_changed" on "evaluation" for update using (acts_on('EVALUATION', coalesce(regency_code, ''))) with check (acts_on('EVALUATION', coalesce(regency_code, '')));`,
    );

    this.addSql(
      `insert into "person" select distinct "actor_name", "actor_name" from "membership_stage" where "actor_name" is not null on conflict do nothing;`,
    );
    this.addSql(`alter table "membership_stage" rename column "actor_name" to "actor_subject";`);
    this.addSql(`alter table "membership_stage" enable row level security;`);
    this
      .addSql(`create policy "membership_stage_seen" on "membership_stage" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "membership_stage_added" on "membership_stage" for insert with check (acts_on('MEMBERSHIP_STAGE', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "membership_stage_changed" on "membership_stage" for update using (acts_on('MEMBERSHIP_STAGE', coalesce(regency_code, ''))) with check (acts_on('MEMBERSHIP_STAGE', coalesce(regency_code, '')));`,
    );
  }
}
