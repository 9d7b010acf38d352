import { Migration } from "@mikro-orm/migrations";

export class Migration20261126051815_masterplan_program extends Migration {
  override name = "Migration20261126051815_masterplan_program";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "masterplan_program" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "regency_code" text not null, "ordinal" int not null, "name" text not null, "dimension" text not null, "sub_dimension" text null, "horizon_years" int null, "is_quick_win" boolean not null, "owner_office" text null, "partners" text[] not null, "state" text not null, "start_year" int null, "end_year" int null);`,
    );
    this.addSql(
      `create index "masterplan_program_holds_index" on "masterplan_program" ("regency_code", "ordinal", "valid_to");`,
    );
    this.addSql(
      `create index "masterplan_program_under_way_index" on "masterplan_program" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );

    this.addSql(
      `create table "masterplan_milestone" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "regency_code" text not null, "program_ordinal" int not null, "ordinal" int not null, "name" text not null, "due_on" date null, "reached_on" date null);`,
    );
    this.addSql(
      `create index "masterplan_milestone_holds_index" on "masterplan_milestone" ("regency_code", "program_ordinal", "valid_to");`,
    );
    this.addSql(
      `create index "masterplan_milestone_under_way_index" on "masterplan_milestone" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );

    // Of a quick win that was reported before, more is not known.
    const kept = `"source", "source_url", "as_of", "methodology", "received_at", "status", "revision", "simulated", "valid_from", "valid_to", "move", "taken_steps", "reason", "actor_subject", "actor_role", "actor_region", "actor_agency", "regency_code", "ordinal", "name", "dimension", "start_year"`;
    this.addSql(`insert into "masterplan_program" (${kept}, "horizon_years", "is_quick_win", "partners", "state")
      select ${kept}, 1, true, '{}', 'NOT_KNOWN' from "quick_win" order by "id";`);
    this.addSql(`drop table "quick_win";`);
    this.addSql(`update "approval_step" set "kind" = 'MASTERPLAN_PROGRAM' where "kind" = 'QUICK_WIN';`);

    this.addSql(
      `alter table "masterplan_program" add constraint "masterplan_program_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "masterplan_program" add constraint "masterplan_program_quick_win_check" check (not is_quick_win or (coalesce(horizon_years, 1) = 1 and coalesce(end_year <= start_year + 2, true)));`,
    );
    this.addSql(
      `alter table "masterplan_program" add constraint "masterplan_program_years_check" check (start_year >= 2000 and start_year <= 2100 and end_year >= 2000 and end_year <= 2100 and start_year <= end_year);`,
    );
    this.addSql(
      `alter table "masterplan_program" add constraint "masterplan_program_horizon_years_check" check (horizon_years in (1, 5, 10));`,
    );
    this.addSql(
      `alter table "masterplan_program" add constraint "masterplan_program_of_dimension_check" check (sub_dimension is null or dimension || '/' || sub_dimension in ('GOVERNANCE/PUBLIC_SERVICE', 'GOVERNANCE/PUBLIC_POLICY', 'GOVERNANCE/BUREAUCRACY', 'BRANDING/TOURISM_BRANDING', 'BRANDING/BUSINESS_BRANDING', 'BRANDING/CITY_APPEARANCE', 'ECONOMY/INDUSTRY', 'ECONOMY/WELFARE', 'ECONOMY/TRANSACTION', 'LIVING/HARMONY', 'LIVING/HEALTH', 'LIVING/MOBILITY', 'SOCIETY/COMMUNITY', 'SOCIETY/LEARNING', 'SOCIETY/SECURITY', 'ENVIRONMENT/PROTECTION', 'ENVIRONMENT/WASTE', 'ENVIRONMENT/ENERGY'));`,
    );
    this.addSql(
      `alter table "masterplan_program" add constraint "masterplan_program_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "masterplan_program" add constraint "masterplan_program_ordinal_check" check (ordinal >= 1);`,
    );
    this.addSql(
      `alter table "masterplan_program" add constraint "masterplan_program_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "masterplan_program" add constraint "masterplan_program_holds_once" exclude using gist ((md5(regency_code || '/' || ordinal || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "masterplan_program" add constraint "masterplan_program_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "masterplan_program" add constraint "masterplan_program_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `alter table "masterplan_program" add constraint "masterplan_program_dimension_check" check ("dimension" in ('GOVERNANCE', 'BRANDING', 'ECONOMY', 'LIVING', 'SOCIETY', 'ENVIRONMENT'));`,
    );
    this.addSql(
      `alter table "masterplan_program" add constraint "masterplan_program_sub_dimension_check" check ("sub_dimension" in ('PUBLIC_SERVICE', 'PUBLIC_POLICY', 'BUREAUCRACY', 'TOURISM_BRANDING', 'BUSINESS_BRANDING', 'CITY_APPEARANCE', 'INDUSTRY', 'WELFARE', 'TRANSACTION', 'HARMONY', 'HEALTH', 'MOBILITY', 'COMMUNITY', 'LEARNING', 'SECURITY', 'PROTECTION', 'WASTE', 'ENERGY'));`,
    );
    this.addSql(
      `alter table "masterplan_program" add constraint "masterplan_program_state_check" check ("state" in ('PLANNED', 'RUNNING', 'DONE', 'STOPPED', 'NOT_KNOWN'));`,
    );
    this.addSql(
      `create trigger "masterplan_program_kept" before update or delete on "masterplan_program" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "masterplan_program" enable row level security;`);
    this
      .addSql(`create policy "masterplan_program_seen" on "masterplan_program" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "masterplan_program_added" on "masterplan_program" for insert with check (acts_on('MASTERPLAN_PROGRAM', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "masterplan_program_changed" on "masterplan_program" for update using (acts_on('MASTERPLAN_PROGRAM', coalesce(regency_code, ''))) with check (acts_on('MASTERPLAN_PROGRAM', coalesce(regency_code, '')));`,
    );

    this.addSql(
      `alter table "masterplan_milestone" add constraint "masterplan_milestone_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "masterplan_milestone" add constraint "masterplan_milestone_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "masterplan_milestone" add constraint "masterplan_milestone_ordinal_check" check (ordinal >= 1);`,
    );
    this.addSql(
      `alter table "masterplan_milestone" add constraint "masterplan_milestone_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "masterplan_milestone" add constraint "masterplan_milestone_holds_once" exclude using gist ((md5(regency_code || '/' || program_ordinal || '/' || ordinal || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "masterplan_milestone" add constraint "masterplan_milestone_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "masterplan_milestone" add constraint "masterplan_milestone_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `create trigger "masterplan_milestone_kept" before update or delete on "masterplan_milestone" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "masterplan_milestone" enable row level security;`);
    this
      .addSql(`create policy "masterplan_milestone_seen" on "masterplan_milestone" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "masterplan_milestone_added" on "masterplan_milestone" for insert with check (acts_on('MASTERPLAN_MILESTONE', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "masterplan_milestone_changed" on "masterplan_milestone" for update using (acts_on('MASTERPLAN_MILESTONE', coalesce(regency_code, ''))) with check (acts_on('MASTERPLAN_MILESTONE', coalesce(regency_code, '')));`,
    );

    // A milestone is reported of a program that has been.
    this.addSql(`create function place_masterplan_milestone() returns trigger language plpgsql as $$
      begin
        if not exists (
          select from masterplan_program as program
          where program.regency_code = new.regency_code and program.ordinal = new.program_ordinal
            and program.valid_to = 'infinity'
        ) then
          raise 'there is no program %/%', new.regency_code, new.program_ordinal
            using errcode = 'check_violation', constraint = 'masterplan_milestone_program_check';
        end if;
        return new;
      end $$;`);
    this.addSql(`create trigger "masterplan_milestone_placed" before insert on "masterplan_milestone"
      for each row when (new.move = 'REPORT') execute function place_masterplan_milestone();`);
  }
}
