import { Migration } from "@mikro-orm/migrations";

/** Forums and their meetings become figures; who attended stands in the meeting. */
export class Migration20261126052018_forums extends Migration {
  override name = "Migration20261126052018_forums";

  override up(): void | Promise<void> {
    this.addSql(`create table "forum" ("id" text not null, primary key ("id"));`);
    this.addSql(`create table "meeting" ("id" text not null, primary key ("id"));`);
    this.addSql(`insert into "forum" select "id"::text from "coordination_forum";`);
    this.addSql(`insert into "meeting" select "id"::text from "forum_meeting";`);

    this.addSql(`drop policy "forum_meeting_seen" on "forum_meeting";`);
    this.addSql(`drop policy "attendance_seen" on "attendance";`);
    this.addSql(`alter table "forum_meeting" drop constraint "forum_meeting_forum_id_foreign";`);
    this.addSql(`alter table "forum_meeting" drop constraint "forum_meeting_forum_id_date_unique";`);
    this.addSql(`alter table "forum_meeting" drop constraint "forum_meeting_minutes_check";`);
    this.addSql(
      `alter table "forum_meeting" add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_subject" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null, add "meeting_id" text null, add "province_code" text null, add "minutes_document" jsonb null, add "attendance" text[] not null default '{}';`,
    );
    this.addSql(
      `update "forum_meeting" set "valid_from" = "received_at", "meeting_id" = "id"::text,
         "province_code" = (select "province_code" from "coordination_forum" as forum where forum."id" = "forum_id"),
         "minutes_document" = case when "minutes_url" is not null then jsonb_build_object('title', 'Notulen', 'number', null, 'date', null, 'url', "minutes_url", 'sha256', null) end,
         "attendance" = array(select "regency_code" from "attendance" where "attendance"."meeting_id" = "forum_meeting"."id" order by "regency_code");`,
    );
    this.addSql(`drop table "attendance";`);
    this.addSql(
      `alter table "forum_meeting" drop column "minutes_url", alter column "meeting_id" set not null, alter column "province_code" set not null, alter column "attendance" drop default, alter column "forum_id" type text using ("forum_id"::text);`,
    );
    this.addSql(
      `alter table "forum_meeting" add constraint "forum_meeting_meeting_id_foreign" foreign key ("meeting_id") references "meeting" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "forum_meeting" add constraint "forum_meeting_province_code_foreign" foreign key ("province_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "forum_meeting" add constraint "forum_meeting_forum_id_foreign" foreign key ("forum_id") references "forum" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `create unique index "forum_meeting_day_once" on "forum_meeting" ("forum_id", "date") where valid_to = 'infinity';`,
    );
    this.addSql(`create index "forum_meeting_holds_index" on "forum_meeting" ("meeting_id", "valid_to");`);
    this.addSql(
      `create index "forum_meeting_under_way_index" on "forum_meeting" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "forum_meeting" add constraint "forum_meeting_attendance_check" check (array_to_string(attendance, ',') ~ ('^(' || province_code || '[.]\\d\\d(,|$))*$'));`,
    );
    this.addSql(
      `alter table "forum_meeting" add constraint "forum_meeting_held_check" check (move is null or case when minutes is null then cardinality(decisions) = 0 and cardinality(attendance) = 0 else date <= (valid_from at time zone 'Asia/Jakarta')::date end);`,
    );
    this.addSql(
      `alter table "forum_meeting" add constraint "forum_meeting_date_check" check (date >= '2000-01-01' and date <= '2100-12-31');`,
    );
    this.addSql(
      `alter table "forum_meeting" add constraint "forum_meeting_province_code_check" check (char_length(province_code) = 2);`,
    );
    this.addSql(
      `alter table "forum_meeting" add constraint "forum_meeting_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "forum_meeting" add constraint "forum_meeting_holds_once" exclude using gist ((md5(meeting_id || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "forum_meeting" add constraint "forum_meeting_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `alter table "forum_meeting" add constraint "forum_meeting_minutes_check" check (minutes_document is null or minutes is not null);`,
    );
    this.addSql(
      `create trigger "forum_meeting_kept" before update or delete on "forum_meeting" for each row execute function keep_figure();`,
    );
    this.addSql(
      `create policy "forum_meeting_seen" on "forum_meeting" for select using (starts_with(province_code, (select province_reach())));`,
    );
    this.addSql(
      `create policy "forum_meeting_added" on "forum_meeting" for insert with check (acts_on('FORUM_MEETING', coalesce(province_code, '')));`,
    );
    this.addSql(
      `create policy "forum_meeting_changed" on "forum_meeting" for update using (acts_on('FORUM_MEETING', coalesce(province_code, ''))) with check (acts_on('FORUM_MEETING', coalesce(province_code, '')));`,
    );

    this.addSql(`alter table "coordination_forum" drop constraint "coordination_forum_province_code_name_unique";`);
    this.addSql(
      `alter table "coordination_forum" add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_subject" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null, add "forum_id" text null;`,
    );
    this.addSql(`update "coordination_forum" set "valid_from" = "received_at", "forum_id" = "id"::text;`);
    this.addSql(`alter table "coordination_forum" alter column "forum_id" set not null;`);
    this.addSql(
      `alter table "coordination_forum" add constraint "coordination_forum_forum_id_foreign" foreign key ("forum_id") references "forum" ("id") on update no action on delete no action;`,
    );
    this.addSql(`create index "coordination_forum_province_code_index" on "coordination_forum" ("province_code");`);
    this.addSql(
      `create unique index "coordination_forum_name_once" on "coordination_forum" ("province_code", "name", "simulated") where valid_to = 'infinity';`,
    );
    this.addSql(`create index "coordination_forum_holds_index" on "coordination_forum" ("forum_id", "valid_to");`);
    this.addSql(
      `create index "coordination_forum_under_way_index" on "coordination_forum" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "coordination_forum" add constraint "coordination_forum_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "coordination_forum" add constraint "coordination_forum_holds_once" exclude using gist ((md5(forum_id || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "coordination_forum" add constraint "coordination_forum_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `create trigger "coordination_forum_kept" before update or delete on "coordination_forum" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "coordination_forum" enable row level security;`);
    this
      .addSql(`create policy "coordination_forum_seen" on "coordination_forum" for select using (status = 'ACCEPTED' or starts_with(coalesce(province_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(province_code, ''), (select submission_reach())) or is_assessed(coalesce(province_code, ''))));`);
    this.addSql(
      `create policy "coordination_forum_added" on "coordination_forum" for insert with check (acts_on('COORDINATION_FORUM', coalesce(province_code, '')));`,
    );
    this.addSql(
      `create policy "coordination_forum_changed" on "coordination_forum" for update using (acts_on('COORDINATION_FORUM', coalesce(province_code, ''))) with check (acts_on('COORDINATION_FORUM', coalesce(province_code, '')));`,
    );

    this.addSql(`create function keep_forum_meeting() returns trigger language plpgsql as $$
      declare
        broken text;
      begin
        broken := case
          when not exists (
            select from coordination_forum as forum
            where forum.forum_id = new.forum_id and forum.province_code = new.province_code and forum.valid_to = 'infinity'
          ) then 'forum_meeting_forum_check'
          when cardinality(new.attendance) <> (
            select count(distinct region.code) from region_code as region
            where region.code = any (new.attendance) and region.province_code = new.province_code and region.valid_until is null
          ) then 'forum_meeting_attendance_check'
        end;
        if broken is not null then
          raise exception 'a meeting is of the province of its forum, and so are those who attend'
            using errcode = 'check_violation', table = tg_table_name, constraint = broken;
        end if;
        return new;
      end $$;`);
    this.addSql(
      `create trigger "forum_meeting_held" before insert on "forum_meeting" for each row when (new.move = 'DECIDE') execute function keep_forum_meeting();`,
    );
  }
}
