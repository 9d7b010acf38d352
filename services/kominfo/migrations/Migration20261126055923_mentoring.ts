import { Migration } from "@mikro-orm/migrations";

export class Migration20261126055923_mentoring extends Migration {
  override name = "Migration20261126055923_mentoring";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "decree" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "regency_code" text not null, "body" text not null, "number" text not null, "signed_on" date not null, "document" jsonb null);`,
    );
    this.addSql(`create index "decree_holds_index" on "decree" ("regency_code", "body", "valid_to");`);
    this.addSql(
      `create index "decree_under_way_index" on "decree" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "decree" add constraint "decree_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "decree" add constraint "decree_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(`alter table "decree" add constraint "decree_interval_check" check (valid_from < valid_to);`);
    this.addSql(
      `alter table "decree" add constraint "decree_holds_once" exclude using gist ((md5(regency_code || '/' || body || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "decree" add constraint "decree_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "decree" add constraint "decree_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `alter table "decree" add constraint "decree_body_check" check ("body" in ('COUNCIL', 'IMPLEMENTING_TEAM'));`,
    );
    this.addSql(
      `create trigger "decree_kept" before update or delete on "decree" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "decree" enable row level security;`);
    this
      .addSql(`create policy "decree_seen" on "decree" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "decree_added" on "decree" for insert with check (acts_on('DECREE', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "decree_changed" on "decree" for update using (acts_on('DECREE', coalesce(regency_code, ''))) with check (acts_on('DECREE', coalesce(regency_code, '')));`,
    );

    this.addSql(
      `create table "mentoring" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "regency_code" text not null, "year" int not null, "started_on" date not null, "ended_on" date null, "mentor_office" text null);`,
    );
    this.addSql(`create index "mentoring_holds_index" on "mentoring" ("regency_code", "year", "valid_to");`);
    this.addSql(
      `create index "mentoring_under_way_index" on "mentoring" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "mentoring" add constraint "mentoring_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(`alter table "mentoring" add constraint "mentoring_days_check" check (started_on <= ended_on);`);
    this.addSql(`alter table "mentoring" add constraint "mentoring_year_check" check (year >= 2000 and year <= 2100);`);
    this.addSql(
      `alter table "mentoring" add constraint "mentoring_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(`alter table "mentoring" add constraint "mentoring_interval_check" check (valid_from < valid_to);`);
    this.addSql(
      `alter table "mentoring" add constraint "mentoring_holds_once" exclude using gist ((md5(regency_code || '/' || year || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "mentoring" add constraint "mentoring_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "mentoring" add constraint "mentoring_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `create trigger "mentoring_kept" before update or delete on "mentoring" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "mentoring" enable row level security;`);
    this
      .addSql(`create policy "mentoring_seen" on "mentoring" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "mentoring_added" on "mentoring" for insert with check (acts_on('MENTORING', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "mentoring_changed" on "mentoring" for update using (acts_on('MENTORING', coalesce(regency_code, ''))) with check (acts_on('MENTORING', coalesce(regency_code, '')));`,
    );

    this.addSql(
      `create table "bimtek_round" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "regency_code" text not null, "year" int not null, "round" int not null, "first_day" date not null, "last_day" date not null, "result" text null, "participant_count" int null);`,
    );
    this.addSql(`create index "bimtek_round_holds_index" on "bimtek_round" ("regency_code", "year", "valid_to");`);
    this.addSql(
      `create index "bimtek_round_under_way_index" on "bimtek_round" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "bimtek_round" add constraint "bimtek_round_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(`alter table "bimtek_round" add constraint "bimtek_round_count_check" check (participant_count >= 0);`);
    this.addSql(`alter table "bimtek_round" add constraint "bimtek_round_days_check" check (first_day <= last_day);`);
    this.addSql(
      `alter table "bimtek_round" add constraint "bimtek_round_round_check" check (round >= 1 and round <= 4);`,
    );
    this.addSql(
      `alter table "bimtek_round" add constraint "bimtek_round_year_check" check (year >= 2000 and year <= 2100);`,
    );
    this.addSql(
      `alter table "bimtek_round" add constraint "bimtek_round_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "bimtek_round" add constraint "bimtek_round_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "bimtek_round" add constraint "bimtek_round_holds_once" exclude using gist ((md5(regency_code || '/' || year || '/' || round || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "bimtek_round" add constraint "bimtek_round_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "bimtek_round" add constraint "bimtek_round_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `create trigger "bimtek_round_kept" before update or delete on "bimtek_round" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "bimtek_round" enable row level security;`);
    this
      .addSql(`create policy "bimtek_round_seen" on "bimtek_round" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "bimtek_round_added" on "bimtek_round" for insert with check (acts_on('BIMTEK_ROUND', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "bimtek_round_changed" on "bimtek_round" for update using (acts_on('BIMTEK_ROUND', coalesce(regency_code, ''))) with check (acts_on('BIMTEK_ROUND', coalesce(regency_code, '')));`,
    );

    // Whatever of its mentoring and of the rounds has been reported counts, also while it is on its way.
    this.addSql(`create function bimtek_round_follows() returns trigger language plpgsql as $$
      begin
        if not exists (
          select from mentoring
          where regency_code = new.regency_code and year = new.year and valid_to = 'infinity'
            and started_on <= new.first_day and coalesce(ended_on, new.last_day) >= new.last_day
        ) then
          raise exception 'round % of % is in no mentoring', new.round, new.regency_code
            using errcode = 'check_violation', table = tg_table_name, constraint = 'bimtek_round_in_mentoring';
        end if;
        if new.round > 1 and not exists (
          select from bimtek_round
          where regency_code = new.regency_code and year = new.year and round = new.round - 1
            and valid_to = 'infinity' and last_day < new.first_day
        ) then
          raise exception 'round % of % comes before the one before', new.round, new.regency_code
            using errcode = 'check_violation', table = tg_table_name, constraint = 'bimtek_round_in_order';
        end if;
        return null;
      end $$;`);
    this.addSql(
      `create trigger "bimtek_round_placed" after insert on "bimtek_round" for each row when (new.move is not null) execute function bimtek_round_follows();`,
    );
  }
}
