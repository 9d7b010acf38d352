import { Migration } from "@mikro-orm/migrations";

export class Migration20261125230905_row_policies extends Migration {
  override name = "Migration20261125230905_row_policies";

  override up(): void | Promise<void> {
    this.addSql(
      `insert into "person" select distinct "actor_name", "actor_name" from "planning_document" where "actor_name" is not null on conflict do nothing;`,
    );
    this.addSql(`alter table "planning_document" rename column "actor_name" to "actor_subject";`);
    this.addSql(`alter table "planning_document" enable row level security;`);
    this
      .addSql(`create policy "planning_document_seen" on "planning_document" for select using (status = 'ACCEPTED' or starts_with(coalesce(region_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(region_code, ''), (select submission_reach())) or is_assessed(coalesce(region_code, ''))));`);
    this.addSql(
      `create policy "planning_document_added" on "planning_document" for insert with check (acts_on('PLANNING_DOCUMENT', coalesce(region_code, '')));`,
    );
    this.addSql(
      `create policy "planning_document_changed" on "planning_document" for update using (acts_on('PLANNING_DOCUMENT', coalesce(region_code, ''))) with check (acts_on('PLANNING_DOCUMENT', coalesce(region_code, '')));`,
    );

    this.addSql(
      `insert into "person" select distinct "actor_name", "actor_name" from "indicator_target" where "actor_name" is not null on conflict do nothing;`,
    );
    this.addSql(`alter table "indicator_target" rename column "actor_name" to "actor_subject";`);
    this.addSql(`alter table "indicator_target" enable row level security;`);
    this
      .addSql(`create policy "indicator_target_seen" on "indicator_target" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "indicator_target_added" on "indicator_target" for insert with check (acts_on('INDICATOR_TARGET', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "indicator_target_changed" on "indicator_target" for update using (acts_on('INDICATOR_TARGET', coalesce(regency_code, ''))) with check (acts_on('INDICATOR_TARGET', coalesce(regency_code, '')));`,
    );

    this.addSql(
      `insert into "person" select distinct "actor_name", "actor_name" from "indicator_realization" where "actor_name" is not null on conflict do nothing;`,
    );
    this.addSql(`alter table "indicator_realization" rename column "actor_name" to "actor_subject";`);
    this.addSql(`alter table "indicator_realization" enable row level security;`);
    this
      .addSql(`create policy "indicator_realization_seen" on "indicator_realization" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "indicator_realization_added" on "indicator_realization" for insert with check (acts_on('INDICATOR_REALIZATION', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "indicator_realization_changed" on "indicator_realization" for update using (acts_on('INDICATOR_REALIZATION', coalesce(regency_code, ''))) with check (acts_on('INDICATOR_REALIZATION', coalesce(regency_code, '')));`,
    );

    this.addSql(
      `insert into "person" select distinct "actor_name", "actor_name" from "dimension_target" where "actor_name" is not null on conflict do nothing;`,
    );
    this.addSql(`alter table "dimension_target" rename column "actor_name" to "actor_subject";`);
    this.addSql(`alter table "dimension_target" enable row level security;`);
    this
      .addSql(`create policy "dimension_target_seen" on "dimension_target" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "dimension_target_added" on "dimension_target" for insert with check (acts_on('DIMENSION_TARGET', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "dimension_target_changed" on "dimension_target" for update using (acts_on('DIMENSION_TARGET', coalesce(regency_code, ''))) with check (acts_on('DIMENSION_TARGET', coalesce(regency_code, '')));`,
    );

    this.addSql(
      `insert into "person" select distinct "actor_name", "actor_name" from "budget_line" where "actor_name" is not null on conflict do nothing;`,
    );
    this.addSql(`alter table "budget_line" rename column "actor_name" to "actor_subject";`);
    this.addSql(`alter table "budget_line" enable row level security;`);
    this
      .addSql(`create policy "budget_line_seen" on "budget_line" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "budget_line_added" on "budget_line" for insert with check (acts_on('BUDGET_LINE', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "budget_line_changed" on "budget_line" for update using (acts_on('BUDGET_LINE', coalesce(regency_code, ''))) with check (acts_on('BUDGET_LINE', coalesce(regency_code, '')));`,
    );
  }
}
