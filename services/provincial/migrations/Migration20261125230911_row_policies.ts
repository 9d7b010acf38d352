import { Migration } from "@mikro-orm/migrations";

export class Migration20261125230911_row_policies extends Migration {
  override name = "Migration20261125230911_row_policies";

  override up(): void | Promise<void> {
    this.addSql(
      `insert into "person" select distinct "actor_name", "actor_name" from "program_event" where "actor_name" is not null on conflict do nothing;`,
    );
    this.addSql(`alter table "program_event" rename column "actor_name" to "actor_subject";`);
    this.addSql(`alter table "program_event" enable row level security;`);
    this
      .addSql(`create policy "program_event_seen" on "program_event" for select using (status = 'ACCEPTED' or starts_with(coalesce(province_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(province_code, ''), (select submission_reach())) or is_assessed(coalesce(province_code, ''))));`);
    this.addSql(
      `create policy "program_event_added" on "program_event" for insert with check (acts_on('PROGRAM_EVENT', coalesce(province_code, '')));`,
    );
    this.addSql(
      `create policy "program_event_changed" on "program_event" for update using (acts_on('PROGRAM_EVENT', coalesce(province_code, ''))) with check (acts_on('PROGRAM_EVENT', coalesce(province_code, '')));`,
    );

    this.addSql(`alter table "forum_meeting" enable row level security;`);
    this.addSql(
      `create policy "forum_meeting_seen" on "forum_meeting" for select using (exists (select from coordination_forum as forum where forum.id = forum_id and starts_with(forum.province_code, (select province_reach()))));`,
    );

    this.addSql(`alter table "attendance" enable row level security;`);
    this.addSql(
      `create policy "attendance_seen" on "attendance" for select using (exists (select from forum_meeting as meeting where meeting.id = meeting_id));`,
    );

    this.addSql(`alter table "action_item" enable row level security;`);
    this.addSql(
      `create policy "action_item_seen" on "action_item" for select using (starts_with(regency_code, (select province_reach())));`,
    );

    this.addSql(
      `insert into "person" select distinct "actor_name", "actor_name" from "smart_province_entry" where "actor_name" is not null on conflict do nothing;`,
    );
    this.addSql(`alter table "smart_province_entry" rename column "actor_name" to "actor_subject";`);
    this.addSql(`alter table "smart_province_entry" enable row level security;`);
    this
      .addSql(`create policy "smart_province_entry_seen" on "smart_province_entry" for select using (status = 'ACCEPTED' or starts_with(coalesce(province_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(province_code, ''), (select submission_reach())) or is_assessed(coalesce(province_code, ''))));`);
    this.addSql(
      `create policy "smart_province_entry_added" on "smart_province_entry" for insert with check (acts_on('SMART_PROVINCE_ENTRY', coalesce(province_code, '')));`,
    );
    this.addSql(
      `create policy "smart_province_entry_changed" on "smart_province_entry" for update using (acts_on('SMART_PROVINCE_ENTRY', coalesce(province_code, ''))) with check (acts_on('SMART_PROVINCE_ENTRY', coalesce(province_code, '')));`,
    );
  }
}
