import { Migration } from "@mikro-orm/migrations";

export class Migration20261125230908_row_policies extends Migration {
  override name = "Migration20261125230908_row_policies";

  override up(): void | Promise<void> {
    this.addSql(
      `insert into "person" select distinct "actor_name", "actor_name" from "statistic" where "actor_name" is not null on conflict do nothing;`,
    );
    this.addSql(`alter table "statistic" rename column "actor_name" to "actor_subject";`);
    this.addSql(`alter table "statistic" enable row level security;`);
    this
      .addSql(`create policy "statistic_seen" on "statistic" for select using (status = 'ACCEPTED' or starts_with(coalesce(region_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(region_code, ''), (select submission_reach())) or is_assessed(coalesce(region_code, ''))));`);
    this.addSql(
      `create policy "statistic_added" on "statistic" for insert with check (acts_on('STATISTIC', coalesce(region_code, '')));`,
    );
    this.addSql(
      `create policy "statistic_changed" on "statistic" for update using (acts_on('STATISTIC', coalesce(region_code, ''))) with check (acts_on('STATISTIC', coalesce(region_code, '')));`,
    );
  }
}
