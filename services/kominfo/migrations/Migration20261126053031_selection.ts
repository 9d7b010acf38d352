import { Migration } from "@mikro-orm/migrations";

export class Migration20261126053031_selection extends Migration {
  override name = "Migration20261126053031_selection";

  override up(): void | Promise<void> {
    this.addSql(`alter table "cohort_member" add "is_withdrawn" boolean not null default false;`);

    this.addSql(
      `create table "readiness_criterion" ("code" text not null, "position" int not null, "group" text not null, "name" text not null, primary key ("code"));`,
    );
    this.addSql(
      `alter table "readiness_criterion" add constraint "readiness_criterion_group_check" check ("group" in ('STRUCTURE', 'INFRASTRUCTURE', 'SUPERSTRUCTURE', 'DIMENSION', 'FURTHER'));`,
    );

    this.addSql(
      `create table "readiness_weight" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "year" int not null, "criterion_code" text not null, "weight" numeric(5,4) not null);`,
    );
    this.addSql(`create index "readiness_weight_criterion_code_index" on "readiness_weight" ("criterion_code");`);
    this.addSql(
      `create index "readiness_weight_holds_index" on "readiness_weight" ("year", "criterion_code", "valid_to");`,
    );
    this.addSql(
      `create index "readiness_weight_under_way_index" on "readiness_weight" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "readiness_weight" add constraint "readiness_weight_year_foreign" foreign key ("year") references "cohort_year" ("year") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "readiness_weight" add constraint "readiness_weight_criterion_code_foreign" foreign key ("criterion_code") references "readiness_criterion" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "readiness_weight" add constraint "readiness_weight_weight_check" check (weight >= 0 and weight <= 1);`,
    );
    this.addSql(
      `alter table "readiness_weight" add constraint "readiness_weight_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "readiness_weight" add constraint "readiness_weight_holds_once" exclude using gist ((md5(year || '/' || criterion_code || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "readiness_weight" add constraint "readiness_weight_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "readiness_weight" add constraint "readiness_weight_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `create trigger "readiness_weight_kept" before update or delete on "readiness_weight" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "readiness_weight" enable row level security;`);
    this
      .addSql(`create policy "readiness_weight_seen" on "readiness_weight" for select using (status = 'ACCEPTED' or starts_with('', (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with('', (select submission_reach())) or is_assessed('')));`);
    this.addSql(
      `create policy "readiness_weight_added" on "readiness_weight" for insert with check (acting_role() = 'MINISTRY_STEWARD' and acting_agency() = 'kominfo');`,
    );
    this.addSql(
      `create policy "readiness_weight_changed" on "readiness_weight" for update using (acting_role() = 'MINISTRY_STEWARD' and acting_agency() = 'kominfo') with check (acting_role() = 'MINISTRY_STEWARD' and acting_agency() = 'kominfo');`,
    );

    this.addSql(
      `create table "readiness_mark" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "regency_code" text not null, "year" int not null, "criterion_code" text not null, "assessor_subject" text not null, "mark" numeric(3,2) not null, "note" text null);`,
    );
    this.addSql(`create index "readiness_mark_year_index" on "readiness_mark" ("year");`);
    this.addSql(`create index "readiness_mark_criterion_code_index" on "readiness_mark" ("criterion_code");`);
    this.addSql(`create index "readiness_mark_holds_index" on "readiness_mark" ("regency_code", "year", "valid_to");`);
    this.addSql(
      `create index "readiness_mark_under_way_index" on "readiness_mark" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "readiness_mark" add constraint "readiness_mark_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "readiness_mark" add constraint "readiness_mark_year_foreign" foreign key ("year") references "cohort_year" ("year") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "readiness_mark" add constraint "readiness_mark_criterion_code_foreign" foreign key ("criterion_code") references "readiness_criterion" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "readiness_mark" add constraint "readiness_mark_mark_check" check (mark >= 0 and mark <= 4);`,
    );
    this.addSql(
      `alter table "readiness_mark" add constraint "readiness_mark_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "readiness_mark" add constraint "readiness_mark_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "readiness_mark" add constraint "readiness_mark_holds_once" exclude using gist ((md5(regency_code || '/' || year || '/' || criterion_code || '/' || assessor_subject || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "readiness_mark" add constraint "readiness_mark_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "readiness_mark" add constraint "readiness_mark_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `create trigger "readiness_mark_kept" before update or delete on "readiness_mark" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "readiness_mark" enable row level security;`);
    this.addSql(
      `create policy "readiness_mark_seen" on "readiness_mark" for select using (starts_with('', (select draft_reach())) or acting_role() = 'ASSESSOR' and acting_cohort() = year and assessor_subject = acting_subject());`,
    );
    this.addSql(
      `create policy "readiness_mark_added" on "readiness_mark" for insert with check (acting_role() = 'ASSESSOR' and acting_cohort() = year and assessor_subject = acting_subject());`,
    );
    this.addSql(
      `create policy "readiness_mark_changed" on "readiness_mark" for update using (acting_role() = 'ASSESSOR' and acting_cohort() = year and assessor_subject = acting_subject()) with check (acting_role() = 'ASSESSOR' and acting_cohort() = year and assessor_subject = acting_subject());`,
    );

    this.addSql(
      `create table "candidate" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "regency_code" text not null, "year" int not null, "state" text not null, "since" date not null);`,
    );
    this.addSql(`create index "candidate_year_index" on "candidate" ("year");`);
    this.addSql(`create index "candidate_holds_index" on "candidate" ("regency_code", "year", "valid_to");`);
    this.addSql(
      `create index "candidate_under_way_index" on "candidate" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "candidate" add constraint "candidate_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "candidate" add constraint "candidate_year_foreign" foreign key ("year") references "cohort_year" ("year") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "candidate" add constraint "candidate_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(`alter table "candidate" add constraint "candidate_interval_check" check (valid_from < valid_to);`);
    this.addSql(
      `alter table "candidate" add constraint "candidate_holds_once" exclude using gist ((md5(regency_code || '/' || year || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "candidate" add constraint "candidate_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "candidate" add constraint "candidate_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `alter table "candidate" add constraint "candidate_state_check" check ("state" in ('INVITED', 'CONFIRMED', 'WITHDRAWN'));`,
    );
    this.addSql(
      `create trigger "candidate_kept" before update or delete on "candidate" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "candidate" enable row level security;`);
    this.addSql(
      `create policy "candidate_seen" on "candidate" for select using (starts_with(regency_code, (select draft_reach())) or acting_role() = 'ASSESSOR' and acting_cohort() = year);`,
    );
    this.addSql(
      `create policy "candidate_added" on "candidate" for insert with check (acting_role() = 'MINISTRY_STEWARD' and acting_agency() = 'kominfo');`,
    );
    this.addSql(
      `create policy "candidate_changed" on "candidate" for update using (acting_role() = 'MINISTRY_STEWARD' and acting_agency() = 'kominfo') with check (acting_role() = 'MINISTRY_STEWARD' and acting_agency() = 'kominfo');`,
    );

    this.addSql(
      `create table "selection" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "year" int not null, "quota" int not null, "published_on" date not null, "tie_rule" text not null, "statement" text null);`,
    );
    this.addSql(`create index "selection_holds_index" on "selection" ("year", "valid_to");`);
    this.addSql(
      `create index "selection_under_way_index" on "selection" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "selection" add constraint "selection_year_foreign" foreign key ("year") references "cohort_year" ("year") on update no action on delete no action;`,
    );
    this.addSql(`alter table "selection" add constraint "selection_quota_check" check (quota >= 1 and quota <= 514);`);
    this.addSql(`alter table "selection" add constraint "selection_interval_check" check (valid_from < valid_to);`);
    this.addSql(
      `alter table "selection" add constraint "selection_holds_once" exclude using gist ((md5(year || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "selection" add constraint "selection_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "selection" add constraint "selection_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `create trigger "selection_kept" before update or delete on "selection" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "selection" enable row level security;`);
    this
      .addSql(`create policy "selection_seen" on "selection" for select using (status = 'ACCEPTED' or starts_with('', (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with('', (select submission_reach())) or is_assessed('')));`);
    this.addSql(
      `create policy "selection_added" on "selection" for insert with check (acting_role() = 'MINISTRY_STEWARD' and acting_agency() = 'kominfo');`,
    );
    this.addSql(
      `create policy "selection_changed" on "selection" for update using (acting_role() = 'MINISTRY_STEWARD' and acting_agency() = 'kominfo') with check (acting_role() = 'MINISTRY_STEWARD' and acting_agency() = 'kominfo');`,
    );

    this.addSql(
      `create table "selection_rank" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "year" int not null, "regency_code" text not null, "rank" int not null, "score" numeric(5,4) not null, "outcome" text not null, "parts" jsonb not null);`,
    );
    this.addSql(`create index "selection_rank_regency_code_index" on "selection_rank" ("regency_code");`);
    this.addSql(`create index "selection_rank_holds_index" on "selection_rank" ("year", "regency_code", "valid_to");`);
    this.addSql(
      `create index "selection_rank_under_way_index" on "selection_rank" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "selection_rank" add constraint "selection_rank_year_foreign" foreign key ("year") references "cohort_year" ("year") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "selection_rank" add constraint "selection_rank_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "selection_rank" add constraint "selection_rank_ranked_once" exclude using btree (year with =, rank with =) where (status = 'ACCEPTED' and valid_to = 'infinity');`,
    );
    this.addSql(
      `alter table "selection_rank" add constraint "selection_rank_score_check" check (score >= 0 and score <= 4);`,
    );
    this.addSql(`alter table "selection_rank" add constraint "selection_rank_rank_check" check (rank >= 1);`);
    this.addSql(
      `alter table "selection_rank" add constraint "selection_rank_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "selection_rank" add constraint "selection_rank_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "selection_rank" add constraint "selection_rank_holds_once" exclude using gist ((md5(year || '/' || regency_code || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "selection_rank" add constraint "selection_rank_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "selection_rank" add constraint "selection_rank_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `alter table "selection_rank" add constraint "selection_rank_outcome_check" check ("outcome" in ('SELECTED', 'RESERVE', 'WITHDRAWN'));`,
    );
    this.addSql(
      `create trigger "selection_rank_kept" before update or delete on "selection_rank" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "selection_rank" enable row level security;`);
    this
      .addSql(`create policy "selection_rank_seen" on "selection_rank" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "selection_rank_added" on "selection_rank" for insert with check (acting_role() = 'MINISTRY_STEWARD' and acting_agency() = 'kominfo');`,
    );
    this.addSql(
      `create policy "selection_rank_changed" on "selection_rank" for update using (acting_role() = 'MINISTRY_STEWARD' and acting_agency() = 'kominfo') with check (acting_role() = 'MINISTRY_STEWARD' and acting_agency() = 'kominfo');`,
    );

    // Reference data, which every database needs, also one that was filled before.
    this.addSql(`insert into "readiness_criterion" ("position", "code", "group", "name") values
      (1, 'STRUCTURE_PEOPLE', 'STRUCTURE', 'Sumber daya manusia'),
      (2, 'STRUCTURE_FINANCE', 'STRUCTURE', 'Keuangan'),
      (3, 'STRUCTURE_GOVERNANCE', 'STRUCTURE', 'Tata kelola'),
      (4, 'INFRASTRUCTURE_PHYSICAL', 'INFRASTRUCTURE', 'Infrastruktur fisik'),
      (5, 'INFRASTRUCTURE_DIGITAL', 'INFRASTRUCTURE', 'Infrastruktur digital'),
      (6, 'INFRASTRUCTURE_SOCIAL', 'INFRASTRUCTURE', 'Infrastruktur sosial'),
      (7, 'SUPERSTRUCTURE_REGULATION', 'SUPERSTRUCTURE', 'Regulasi'),
      (8, 'SUPERSTRUCTURE_INSTITUTIONS', 'SUPERSTRUCTURE', 'Kelembagaan'),
      (9, 'SUPERSTRUCTURE_IMPLEMENTATION', 'SUPERSTRUCTURE', 'Pelaksanaan'),
      (10, 'DIMENSION_GOVERNANCE', 'DIMENSION', 'Smart governance'),
      (11, 'DIMENSION_BRANDING', 'DIMENSION', 'Smart branding'),
      (12, 'DIMENSION_ECONOMY', 'DIMENSION', 'Smart economy'),
      (13, 'DIMENSION_LIVING', 'DIMENSION', 'Smart living'),
      (14, 'DIMENSION_SOCIETY', 'DIMENSION', 'Smart society'),
      (15, 'DIMENSION_ENVIRONMENT', 'DIMENSION', 'Smart environment'),
      (16, 'LEADER_VISION', 'FURTHER', 'Visi kepala daerah'),
      (17, 'FISCAL_CAPACITY', 'FURTHER', 'Kapasitas fiskal'),
      (18, 'SPBE_INDEX', 'FURTHER', 'Indeks SPBE'),
      (19, 'COORDINATION', 'FURTHER', 'Koordinasi provinsi dengan kabupaten dan kota');`);

    // Candidates are assessed as members are; a member that withdrew before its MoU no more.
    this.addSql(`create or replace function is_assessed(region text) returns boolean language sql stable
      security definer set search_path = public, pg_temp as $$
      select exists (
        select from cohort_member as member
        where member.regency_code = region and member.cohort_year = acting_cohort()
          and not member.is_claim and not member.is_withdrawn
          and member.status = 'ACCEPTED' and member.valid_to = 'infinity'
      ) or exists (
        select from candidate
        where candidate.regency_code = region and candidate.year = acting_cohort() and candidate.state <> 'WITHDRAWN'
          and candidate.status = 'ACCEPTED' and candidate.valid_to = 'infinity'
      ) $$;`);

    // Nothing that led to a selection changes once it is published, but that a candidate withdraws.
    this.addSql(`create function keep_selection() returns trigger language plpgsql as $$
      begin
        if exists (select from selection where year = new.year and status = 'ACCEPTED' and valid_to = 'infinity') then
          raise exception 'the selection of % is published', new.year
            using errcode = 'check_violation', table = tg_table_name, constraint = tg_name;
        end if;
        return null;
      end $$;`);
    this.addSql(
      `create trigger "readiness_weight_before_selection" after insert on "readiness_weight" for each row execute function keep_selection();`,
    );
    this.addSql(
      `create trigger "readiness_mark_before_selection" after insert on "readiness_mark" for each row execute function keep_selection();`,
    );
    this.addSql(
      `create trigger "candidate_before_selection" after insert on "candidate" for each row when (new.state <> 'WITHDRAWN') execute function keep_selection();`,
    );

    this.addSql(`create function readiness_weights_are_whole() returns trigger language plpgsql as $$
      begin
        if exists (
          select from readiness_weight
          where year in (select year from added) and status = 'ACCEPTED' and valid_to = 'infinity'
          group by year having sum(weight) <> 1
        ) then
          raise exception 'the weights of a cohort add up to 1'
            using errcode = 'check_violation', table = tg_table_name, constraint = tg_name;
        end if;
        return null;
      end $$;`);
    this.addSql(
      `create trigger "readiness_weight_whole" after insert on "readiness_weight" referencing new table as added for each statement execute function readiness_weights_are_whole();`,
    );

    this.addSql(`create function readiness_mark_has_candidate() returns trigger language plpgsql as $$
      begin
        if not exists (
          select from candidate
          where regency_code = new.regency_code and year = new.year and state = 'CONFIRMED'
            and status = 'ACCEPTED' and valid_to = 'infinity'
        ) then
          raise exception '% is no confirmed candidate of %', new.regency_code, new.year
            using errcode = 'check_violation', table = tg_table_name, constraint = tg_name;
        end if;
        return null;
      end $$;`);
    this.addSql(
      `create trigger "readiness_mark_of_candidate" after insert on "readiness_mark" for each row execute function readiness_mark_has_candidate();`,
    );

    this.addSql(`create function selection_fits_quota() returns trigger language plpgsql as $$
      begin
        if exists (
          select from selection_rank as ranked join selection using (year)
          where ranked.year in (select year from added) and ranked.outcome = 'SELECTED'
            and ranked.status = 'ACCEPTED' and ranked.valid_to = 'infinity'
            and selection.status = 'ACCEPTED' and selection.valid_to = 'infinity'
          group by selection.id having count(*) > selection.quota
        ) then
          raise exception 'a cohort has as many members as places'
            using errcode = 'check_violation', table = tg_table_name, constraint = tg_name;
        end if;
        return null;
      end $$;`);
    this.addSql(
      `create trigger "selection_rank_within_quota" after insert on "selection_rank" referencing new table as added for each statement execute function selection_fits_quota();`,
    );
  }
}
