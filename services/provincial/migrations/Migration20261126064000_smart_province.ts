import { Migration } from "@mikro-orm/migrations";

export class Migration20261126064000_smart_province extends Migration {
  override name = "Migration20261126064000_smart_province";

  override up(): void | Promise<void> {
    // Rows of a province are counted from 1 without a gap, in the column that the trigger names.
    this.addSql(`create function check_counted() returns trigger language plpgsql as $$
      declare
        number int := (to_jsonb(new) ->> tg_argv[0])::int;
        is_counted boolean;
      begin
        execute format('select exists (select from %I where province_code = $1 and %I = $2 and valid_to = ''infinity'')',
          tg_table_name, tg_argv[0]) into is_counted using new.province_code, number - 1;
        if number > 1 and not is_counted then
          raise exception 'the rows of a province are counted without a gap'
            using errcode = 'check_violation', constraint = tg_name;
        end if;
        return null;
      end $$;`);

    this.addSql(`create table "guide_book_version" ("version" text not null, primary key ("version"));`);

    this.addSql(
      `create table "guide_book" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "version" text not null, "title" text not null, "readers" text[] not null, "published_on" date null, "document" jsonb null);`,
    );
    this.addSql(`create index "guide_book_holds_index" on "guide_book" ("version", "valid_to");`);
    this.addSql(
      `create index "guide_book_under_way_index" on "guide_book" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );

    this.addSql(
      `create table "smart_province_assessment" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "province_code" text not null, "year" int not null, "assessed_on" date null, "result" text not null, "note" text null);`,
    );
    this.addSql(
      `create index "smart_province_assessment_holds_index" on "smart_province_assessment" ("province_code", "year", "valid_to");`,
    );
    this.addSql(
      `create index "smart_province_assessment_under_way_index" on "smart_province_assessment" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );

    this.addSql(
      `create table "smart_province_masterplan" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "province_code" text not null, "version" int not null, "title" text not null, "first_year" int not null, "last_year" int not null, "adopted_on" date null, "legal_basis" text null, "guide_book_version" text null, "document" jsonb null);`,
    );
    this.addSql(
      `create index "smart_province_masterplan_holds_index" on "smart_province_masterplan" ("province_code", "version", "valid_to");`,
    );
    this.addSql(
      `create index "smart_province_masterplan_under_way_index" on "smart_province_masterplan" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );

    this.addSql(
      `create table "smart_province_mentor" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "province_code" text not null, "ordinal" int not null, "institution" text not null, "expertise" text not null, "since" date null);`,
    );
    this.addSql(
      `create index "smart_province_mentor_holds_index" on "smart_province_mentor" ("province_code", "ordinal", "valid_to");`,
    );
    this.addSql(
      `create index "smart_province_mentor_under_way_index" on "smart_province_mentor" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );

    this.addSql(
      `create table "task_force_member" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "province_code" text not null, "ordinal" int not null, "office" text not null, "organization_kind" text not null, "role" text not null, "until" date null);`,
    );
    this.addSql(
      `create index "task_force_member_holds_index" on "task_force_member" ("province_code", "ordinal", "valid_to");`,
    );
    this.addSql(
      `create index "task_force_member_under_way_index" on "task_force_member" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );

    this.addSql(`alter table "program_event" drop constraint "program_event_kind_check";`);
    this.addSql(
      `alter table "program_event" add constraint "program_event_kind_check" check ("kind" in ('SOCIALIZATION', 'MOU', 'MASTERPLAN_KICKOFF', 'WORK_SOCIALIZATION'));`,
    );

    this.addSql(
      `alter table "guide_book" add constraint "guide_book_version_foreign" foreign key ("version") references "guide_book_version" ("version") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "guide_book" add constraint "guide_book_readers_check" check (readers <@ array['PROVINCIAL_GOVERNMENT', 'DRIVING_TEAM', 'MENTORS'] and cardinality(readers) > 0);`,
    );
    this.addSql(`alter table "guide_book" add constraint "guide_book_interval_check" check (valid_from < valid_to);`);
    this.addSql(
      `alter table "guide_book" add constraint "guide_book_holds_once" exclude using gist ((md5(version || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "guide_book" add constraint "guide_book_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "guide_book" add constraint "guide_book_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `create trigger "guide_book_kept" before update or delete on "guide_book" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "guide_book" enable row level security;`);
    this.addSql(
      `create policy "guide_book_seen" on "guide_book" for select using (status = 'ACCEPTED' or acting_role() = 'HUB_ADMIN' or acts_on('GUIDE_BOOK', ''));`,
    );
    this.addSql(`create policy "guide_book_added" on "guide_book" for insert with check (acts_on('GUIDE_BOOK', ''));`);
    this.addSql(
      `create policy "guide_book_changed" on "guide_book" for update using (acts_on('GUIDE_BOOK', '')) with check (acts_on('GUIDE_BOOK', ''));`,
    );

    this.addSql(
      `alter table "smart_province_assessment" add constraint "smart_province_assessment_province_code_foreign" foreign key ("province_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "smart_province_assessment" add constraint "smart_province_assessment_year_check" check (year >= 2000 and year <= 2100);`,
    );
    this.addSql(
      `alter table "smart_province_assessment" add constraint "smart_province_assessment_province_code_check" check (char_length(province_code) = 2);`,
    );
    this.addSql(
      `alter table "smart_province_assessment" add constraint "smart_province_assessment_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "smart_province_assessment" add constraint "smart_province_assessment_holds_once" exclude using gist ((md5(province_code || '/' || year || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "smart_province_assessment" add constraint "smart_province_assessment_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "smart_province_assessment" add constraint "smart_province_assessment_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `alter table "smart_province_assessment" add constraint "smart_province_assessment_result_check" check ("result" in ('SELECTED', 'NOT_SELECTED'));`,
    );
    this.addSql(
      `create trigger "smart_province_assessment_kept" before update or delete on "smart_province_assessment" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "smart_province_assessment" enable row level security;`);
    this.addSql(
      `create policy "smart_province_assessment_seen" on "smart_province_assessment" for select using (status = 'ACCEPTED' or acting_role() = 'HUB_ADMIN' or acts_on('SMART_PROVINCE_ASSESSMENT', ''));`,
    );
    this.addSql(
      `create policy "smart_province_assessment_added" on "smart_province_assessment" for insert with check (acts_on('SMART_PROVINCE_ASSESSMENT', ''));`,
    );
    this.addSql(
      `create policy "smart_province_assessment_changed" on "smart_province_assessment" for update using (acts_on('SMART_PROVINCE_ASSESSMENT', '')) with check (acts_on('SMART_PROVINCE_ASSESSMENT', ''));`,
    );

    this.addSql(
      `alter table "smart_province_masterplan" add constraint "smart_province_masterplan_province_code_foreign" foreign key ("province_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "smart_province_masterplan" add constraint "smart_province_masterplan_guide_book_version_foreign" foreign key ("guide_book_version") references "guide_book_version" ("version") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "smart_province_masterplan" add constraint "smart_province_masterplan_years_check" check (2017 <= first_year and first_year <= last_year and last_year <= 2100);`,
    );
    this.addSql(
      `alter table "smart_province_masterplan" add constraint "smart_province_masterplan_version_check" check (version >= 1);`,
    );
    this.addSql(
      `alter table "smart_province_masterplan" add constraint "smart_province_masterplan_province_code_check" check (char_length(province_code) = 2);`,
    );
    this.addSql(
      `alter table "smart_province_masterplan" add constraint "smart_province_masterplan_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "smart_province_masterplan" add constraint "smart_province_masterplan_holds_once" exclude using gist ((md5(province_code || '/' || version || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "smart_province_masterplan" add constraint "smart_province_masterplan_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "smart_province_masterplan" add constraint "smart_province_masterplan_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `create trigger "smart_province_masterplan_counted" after insert on "smart_province_masterplan" for each row when (new.move = 'REPORT') execute function check_counted('version');`,
    );
    this.addSql(
      `create trigger "smart_province_masterplan_kept" before update or delete on "smart_province_masterplan" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "smart_province_masterplan" enable row level security;`);
    this
      .addSql(`create policy "smart_province_masterplan_seen" on "smart_province_masterplan" for select using (status = 'ACCEPTED' or starts_with(coalesce(province_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(province_code, ''), (select submission_reach())) or is_assessed(coalesce(province_code, ''))));`);
    this.addSql(
      `create policy "smart_province_masterplan_added" on "smart_province_masterplan" for insert with check (acts_on('SMART_PROVINCE_MASTERPLAN', coalesce(province_code, '')));`,
    );
    this.addSql(
      `create policy "smart_province_masterplan_changed" on "smart_province_masterplan" for update using (acts_on('SMART_PROVINCE_MASTERPLAN', coalesce(province_code, ''))) with check (acts_on('SMART_PROVINCE_MASTERPLAN', coalesce(province_code, '')));`,
    );

    this.addSql(
      `alter table "smart_province_mentor" add constraint "smart_province_mentor_province_code_foreign" foreign key ("province_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "smart_province_mentor" add constraint "smart_province_mentor_ordinal_check" check (ordinal >= 1);`,
    );
    this.addSql(
      `alter table "smart_province_mentor" add constraint "smart_province_mentor_province_code_check" check (char_length(province_code) = 2);`,
    );
    this.addSql(
      `alter table "smart_province_mentor" add constraint "smart_province_mentor_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "smart_province_mentor" add constraint "smart_province_mentor_holds_once" exclude using gist ((md5(province_code || '/' || ordinal || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "smart_province_mentor" add constraint "smart_province_mentor_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "smart_province_mentor" add constraint "smart_province_mentor_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `create trigger "smart_province_mentor_counted" after insert on "smart_province_mentor" for each row when (new.move = 'REPORT') execute function check_counted('ordinal');`,
    );
    this.addSql(
      `create trigger "smart_province_mentor_kept" before update or delete on "smart_province_mentor" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "smart_province_mentor" enable row level security;`);
    this
      .addSql(`create policy "smart_province_mentor_seen" on "smart_province_mentor" for select using (status = 'ACCEPTED' or starts_with(coalesce(province_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(province_code, ''), (select submission_reach())) or is_assessed(coalesce(province_code, ''))));`);
    this.addSql(
      `create policy "smart_province_mentor_added" on "smart_province_mentor" for insert with check (acts_on('SMART_PROVINCE_MENTOR', coalesce(province_code, '')));`,
    );
    this.addSql(
      `create policy "smart_province_mentor_changed" on "smart_province_mentor" for update using (acts_on('SMART_PROVINCE_MENTOR', coalesce(province_code, ''))) with check (acts_on('SMART_PROVINCE_MENTOR', coalesce(province_code, '')));`,
    );

    this.addSql(
      `alter table "task_force_member" add constraint "task_force_member_province_code_foreign" foreign key ("province_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "task_force_member" add constraint "task_force_member_ordinal_check" check (ordinal >= 1);`,
    );
    this.addSql(
      `alter table "task_force_member" add constraint "task_force_member_province_code_check" check (char_length(province_code) = 2);`,
    );
    this.addSql(
      `alter table "task_force_member" add constraint "task_force_member_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "task_force_member" add constraint "task_force_member_holds_once" exclude using gist ((md5(province_code || '/' || ordinal || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "task_force_member" add constraint "task_force_member_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "task_force_member" add constraint "task_force_member_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `alter table "task_force_member" add constraint "task_force_member_organization_kind_check" check ("organization_kind" in ('GOVERNMENT', 'COMPANY', 'NON_PROFIT', 'UNIVERSITY', 'COMMUNITY'));`,
    );
    this.addSql(
      `alter table "task_force_member" add constraint "task_force_member_role_check" check ("role" in ('CHAIR', 'SECRETARY', 'MEMBER'));`,
    );
    this.addSql(
      `create trigger "task_force_member_counted" after insert on "task_force_member" for each row when (new.move = 'REPORT') execute function check_counted('ordinal');`,
    );
    this.addSql(
      `create trigger "task_force_member_kept" before update or delete on "task_force_member" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "task_force_member" enable row level security;`);
    this
      .addSql(`create policy "task_force_member_seen" on "task_force_member" for select using (status = 'ACCEPTED' or starts_with(coalesce(province_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(province_code, ''), (select submission_reach())) or is_assessed(coalesce(province_code, ''))));`);
    this.addSql(
      `create policy "task_force_member_added" on "task_force_member" for insert with check (acts_on('TASK_FORCE_MEMBER', coalesce(province_code, '')));`,
    );
    this.addSql(
      `create policy "task_force_member_changed" on "task_force_member" for update using (acts_on('TASK_FORCE_MEMBER', coalesce(province_code, ''))) with check (acts_on('TASK_FORCE_MEMBER', coalesce(province_code, '')));`,
    );

    // What a database knows that was filled before: who was chosen for 2023 had been assessed in 2022.
    this
      .addSql(`insert into "smart_province_assessment" ("received_at", "status", "simulated", "valid_from", "province_code", "year", "result")
      select '2022-12-31', 'ACCEPTED', false, '2022-12-31', "province_code", 2022, 'SELECTED' from "smart_province_entry"
      where "selected_for_year" = 2023 and "move" is null and "status" = 'ACCEPTED' and "province_code" in ('32', '34');`);
  }
}
