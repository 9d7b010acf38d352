import { Migration } from "@mikro-orm/migrations";

export class Migration20261126053032_membership extends Migration {
  override name = "Migration20261126053032_membership";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "mou" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "regency_code" text not null, "year" int not null, "signed_on" date not null, "place" text not null, "signatory" text not null, "signatory_office" text null, "ministry_signatory" text not null, "document" jsonb null);`,
    );
    this.addSql(`create index "mou_year_index" on "mou" ("year");`);
    this.addSql(`create index "mou_holds_index" on "mou" ("regency_code", "year", "valid_to");`);
    this.addSql(
      `create index "mou_under_way_index" on "mou" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "mou" add constraint "mou_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "mou" add constraint "mou_year_foreign" foreign key ("year") references "cohort_year" ("year") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "mou" add constraint "mou_head_check" check (case signatory when 'BUPATI' then substr(regency_code, 4) < '71' when 'WALI_KOTA' then substr(regency_code, 4) >= '71' else true end);`,
    );
    this.addSql(
      `alter table "mou" add constraint "mou_signatory_office_check" check ((signatory = 'ON_BEHALF') = (signatory_office is not null));`,
    );
    this.addSql(`alter table "mou" add constraint "mou_regency_code_check" check (char_length(regency_code) = 5);`);
    this.addSql(`alter table "mou" add constraint "mou_interval_check" check (valid_from < valid_to);`);
    this.addSql(
      `alter table "mou" add constraint "mou_holds_once" exclude using gist ((md5(regency_code || '/' || year || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "mou" add constraint "mou_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "mou" add constraint "mou_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `alter table "mou" add constraint "mou_signatory_check" check ("signatory" in ('BUPATI', 'WALI_KOTA', 'ON_BEHALF'));`,
    );
    this.addSql(
      `create trigger "mou_kept" before update or delete on "mou" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "mou" enable row level security;`);
    this
      .addSql(`create policy "mou_seen" on "mou" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "mou_added" on "mou" for insert with check (acting_role() = 'MINISTRY_STEWARD' and acting_agency() = 'kominfo');`,
    );
    this.addSql(
      `create policy "mou_changed" on "mou" for update using (acting_role() = 'MINISTRY_STEWARD' and acting_agency() = 'kominfo') with check (acting_role() = 'MINISTRY_STEWARD' and acting_agency() = 'kominfo');`,
    );

    this.addSql(
      `create table "membership_standing" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "regency_code" text not null, "ordinal" int not null, "standing" text not null, "since" date not null, "document" jsonb null);`,
    );
    this.addSql(
      `create index "membership_standing_holds_index" on "membership_standing" ("regency_code", "ordinal", "valid_to");`,
    );
    this.addSql(
      `create index "membership_standing_under_way_index" on "membership_standing" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "membership_standing" add constraint "membership_standing_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "membership_standing" add constraint "membership_standing_ordinal_check" check (ordinal >= 1 and (ordinal % 2 = 1) = (standing = 'WITHDRAWN'));`,
    );
    this.addSql(
      `alter table "membership_standing" add constraint "membership_standing_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "membership_standing" add constraint "membership_standing_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "membership_standing" add constraint "membership_standing_holds_once" exclude using gist ((md5(regency_code || '/' || ordinal || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "membership_standing" add constraint "membership_standing_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "membership_standing" add constraint "membership_standing_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `alter table "membership_standing" add constraint "membership_standing_standing_check" check ("standing" in ('ACTIVE', 'WITHDRAWN'));`,
    );
    this.addSql(
      `create trigger "membership_standing_kept" before update or delete on "membership_standing" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "membership_standing" enable row level security;`);
    this
      .addSql(`create policy "membership_standing_seen" on "membership_standing" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "membership_standing_added" on "membership_standing" for insert with check (acting_role() = 'MINISTRY_STEWARD' and acting_agency() = 'kominfo');`,
    );
    this.addSql(
      `create policy "membership_standing_changed" on "membership_standing" for update using (acting_role() = 'MINISTRY_STEWARD' and acting_agency() = 'kominfo') with check (acting_role() = 'MINISTRY_STEWARD' and acting_agency() = 'kominfo');`,
    );

    this.addSql(`alter table "membership_stage" add "document" jsonb null;`);

    // Who takes part in the program now: in a cohort, and not withdrawn from it.
    this.addSql(`create function takes_part(region text, of_year int) returns boolean language sql stable as $$
      select exists (
        select from cohort_member as member
        where member.regency_code = region and member.cohort_year = coalesce(of_year, member.cohort_year)
          and not member.is_claim and not member.is_withdrawn
          and member.status = 'ACCEPTED' and member.valid_to = 'infinity'
      ) and coalesce((
        select standing from membership_standing
        where regency_code = region and status = 'ACCEPTED' and valid_to = 'infinity'
        order by ordinal desc limit 1
      ), 'ACTIVE') = 'ACTIVE' $$;`);

    this.addSql(`create function mou_is_of_member() returns trigger language plpgsql as $$
      begin
        if not takes_part(new.regency_code, new.year) then
          raise exception '% is no member of the cohort of %', new.regency_code, new.year
            using errcode = 'check_violation', table = tg_table_name, constraint = tg_name;
        end if;
        return null;
      end $$;`);
    this.addSql(
      `create trigger "mou_of_member" after insert on "mou" for each row when (new.move = 'DECIDE') execute function mou_is_of_member();`,
    );

    this.addSql(`create function membership_standing_follows() returns trigger language plpgsql as $$
      declare
        earlier membership_standing;
      begin
        select * into earlier from membership_standing
        where regency_code = new.regency_code and ordinal < new.ordinal and status = 'ACCEPTED' and valid_to = 'infinity'
        order by ordinal desc limit 1;
        if new.ordinal <> coalesce(earlier.ordinal, 0) + 1 or new.since <= earlier.since
          or not exists (
            select from cohort_member where regency_code = new.regency_code and not is_claim and not is_withdrawn
              and status = 'ACCEPTED' and valid_to = 'infinity'
          )
        then
          raise exception 'a member withdraws and comes back in turns, one day after the other'
            using errcode = 'check_violation', table = tg_table_name, constraint = tg_name;
        end if;
        return null;
      end $$;`);
    this.addSql(
      `create trigger "membership_standing_in_turns" after insert on "membership_standing" for each row when (new.move = 'DECIDE') execute function membership_standing_follows();`,
    );

    // A member enters its stages in their order, each at its time and on its condition. What a published source tells
    // stands as it is told.
    this.addSql(`create function membership_stage_follows() returns trigger language plpgsql as $$
      declare
        stages constant text[] := array['ASSESSMENT', 'LAUNCH', 'IMPLEMENTATION', 'SOCIALIZATION'];
        earlier membership_stage;
      begin
        select * into earlier from membership_stage
        where regency_code = new.regency_code and id <> new.id and status = 'ACCEPTED' and valid_to = 'infinity'
        order by array_position(stages, stage) desc limit 1;
        if array_position(stages, new.stage) <> coalesce(array_position(stages, earlier.stage), 0) + 1 then
          raise exception '% cannot enter % now', new.regency_code, new.stage
            using errcode = 'check_violation', table = tg_table_name, constraint = 'membership_stage_in_order';
        end if;
        if new.entered_on is null or new.entered_on < coalesce(earlier.entered_on, make_date(earlier.year, 1, 1)) then
          raise exception '% enters % before the stage before', new.regency_code, new.stage
            using errcode = 'check_violation', table = tg_table_name, constraint = 'membership_stage_days_in_order';
        end if;
        if not takes_part(new.regency_code, null) then
          raise exception '% takes no part in the program', new.regency_code
            using errcode = 'check_violation', table = tg_table_name, constraint = 'membership_stage_of_member';
        end if;
        if not membership_stage_is_earned(new.regency_code, new.stage) then
          raise exception '% lacks what % needs', new.regency_code, new.stage
            using errcode = 'check_violation', table = tg_table_name, constraint = 'membership_stage_earned';
        end if;
        return null;
      end $$;`);
    this
      .addSql(`create function membership_stage_is_earned(region text, entered text) returns boolean language sql stable as $$
      select case entered
        when 'LAUNCH' then exists (
          select from mou where regency_code = region and status = 'ACCEPTED' and valid_to = 'infinity'
        )
        when 'IMPLEMENTATION' then exists (
          select from masterplan
          where regency_code = region and is_made and legal_basis is not null
            and status = 'ACCEPTED' and valid_to = 'infinity'
        )
        when 'SOCIALIZATION' then exists (
          select from evaluation
          where regency_code = region and participation = 'PARTICIPATED'
            and status = 'ACCEPTED' and valid_to = 'infinity'
        )
        else true
      end $$;`);
    this.addSql(
      `create trigger "membership_stage_decided" after insert on "membership_stage" for each row when (new.move = 'DECIDE') execute function membership_stage_follows();`,
    );
  }
}
