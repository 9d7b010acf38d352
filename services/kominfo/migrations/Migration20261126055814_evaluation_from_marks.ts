import { Migration } from "@mikro-orm/migrations";

export class Migration20261126055814_evaluation_from_marks extends Migration {
  override name = "Migration20261126055814_evaluation_from_marks";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "finding" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "regency_code" text not null, "year" int not null, "phase" int not null, "ordinal" int not null, "kind" text not null, "dimension" text null, "text" text not null);`,
    );
    this.addSql(`create index "finding_holds_index" on "finding" ("regency_code", "year", "valid_to");`);
    this.addSql(
      `create index "finding_under_way_index" on "finding" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );

    this.addSql(
      `create table "claimed_mark" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "regency_code" text not null, "year" int not null, "phase" int not null, "question_code" text not null, "mark" numeric(3,2) not null, "evidence" jsonb null);`,
    );
    this.addSql(`create index "claimed_mark_holds_index" on "claimed_mark" ("regency_code", "year", "valid_to");`);
    this.addSql(
      `create index "claimed_mark_under_way_index" on "claimed_mark" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );

    this.addSql(
      `create table "assessor_mark" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "regency_code" text not null, "year" int not null, "phase" int not null, "question_code" text not null, "assessor_subject" text not null, "mark" numeric(3,2) not null, "note" text null);`,
    );
    this.addSql(`create index "assessor_mark_holds_index" on "assessor_mark" ("regency_code", "year", "valid_to");`);
    this.addSql(
      `create index "assessor_mark_under_way_index" on "assessor_mark" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );

    // An evaluation is published once, and with the marks of every question that its scheme weighs.
    this.addSql(`create function publish_evaluation() returns trigger language plpgsql as $$
      begin
        if exists (
          select from evaluation as earlier
          where earlier.regency_code = new.regency_code and earlier.year = new.year and earlier.phase = new.phase
            and earlier.status = 'ACCEPTED' and not earlier.simulated
        ) then
          raise 'the evaluation of % of %, phase %, is published', new.regency_code, new.year, new.phase
            using errcode = 'check_violation', constraint = 'evaluation_published_once_check';
        end if;
        return new;
      end $$;`);
    this.addSql(`create function find_marks() returns trigger language plpgsql as $$
      declare
        asked_in int := (select max(form_year) from question where form_year <= new.year);
      begin
        if exists (
          select from scoring_weight as weight
          left join question on question.form_year = asked_in and question.component = weight.component
          where weight.scheme_code = new.scheme_code and not exists (
            select from question_mark as mark
            where mark.regency_code = new.regency_code and mark.year = new.year and mark.phase = new.phase
              and mark.question_code = question.code and mark.status = 'ACCEPTED' and mark.valid_to = 'infinity'
              and not mark.simulated
          )
        ) then
          raise 'the evaluation of % lacks marks', new.regency_code
            using errcode = 'check_violation', constraint = 'evaluation_marked_check';
        end if;
        return null;
      end $$;`);
    this.addSql(`create function mark_in_time() returns trigger language plpgsql as $$
      begin
        if exists (
          select from evaluation
          where evaluation.regency_code = new.regency_code and evaluation.year = new.year
            and evaluation.phase = new.phase and evaluation.status = 'ACCEPTED'
            and evaluation.valid_to = 'infinity' and not evaluation.simulated
        ) then
          raise 'the evaluation of % of %, phase %, is published', new.regency_code, new.year, new.phase
            using errcode = 'check_violation', constraint = 'assessor_mark_in_time_check';
        end if;
        return new;
      end $$;`);

    this.addSql(`create constraint trigger "evaluation_marked" after insert on "evaluation"
    deferrable initially deferred for each row
    when (new.move = 'DECIDE' and new.participation = 'PARTICIPATED') execute function find_marks();`);
    this.addSql(`create trigger "evaluation_published_once" before insert on "evaluation"
    for each row when (new.move = 'DECIDE') execute function publish_evaluation();`);

    this.addSql(
      `alter table "finding" add constraint "finding_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(`alter table "finding" add constraint "finding_ordinal_check" check (ordinal >= 1);`);
    this.addSql(
      `alter table "finding" add constraint "finding_year_phase_check" check (year >= 2017 and year <= 2100 and phase in (1, 2));`,
    );
    this.addSql(
      `alter table "finding" add constraint "finding_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(`alter table "finding" add constraint "finding_interval_check" check (valid_from < valid_to);`);
    this.addSql(
      `alter table "finding" add constraint "finding_holds_once" exclude using gist ((md5(regency_code || '/' || year || '/' || phase || '/' || ordinal || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "finding" add constraint "finding_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "finding" add constraint "finding_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `alter table "finding" add constraint "finding_kind_check" check ("kind" in ('WEAKNESS', 'STRENGTH', 'RECOMMENDATION'));`,
    );
    this.addSql(
      `alter table "finding" add constraint "finding_dimension_check" check ("dimension" in ('GOVERNANCE', 'BRANDING', 'ECONOMY', 'LIVING', 'SOCIETY', 'ENVIRONMENT'));`,
    );
    this.addSql(
      `create trigger "finding_kept" before update or delete on "finding" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "finding" enable row level security;`);
    this
      .addSql(`create policy "finding_seen" on "finding" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this
      .addSql(`create policy "finding_added" on "finding" for insert with check (acts_on('FINDING', regency_code) and acting_role() = 'MINISTRY_STEWARD'
      or acting_role() = 'ASSESSOR' and is_assessed(regency_code));`);
    this
      .addSql(`create policy "finding_changed" on "finding" for update using (acts_on('FINDING', regency_code) and acting_role() = 'MINISTRY_STEWARD'
      or acting_role() = 'ASSESSOR' and is_assessed(regency_code)) with check (acts_on('FINDING', regency_code) and acting_role() = 'MINISTRY_STEWARD'
      or acting_role() = 'ASSESSOR' and is_assessed(regency_code));`);

    this.addSql(
      `alter table "claimed_mark" add constraint "claimed_mark_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "claimed_mark" add constraint "claimed_mark_question_code_foreign" foreign key ("question_code") references "question_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(`alter table "claimed_mark" add constraint "claimed_mark_mark_check" check (mark >= 0 and mark <= 4);`);
    this.addSql(
      `alter table "claimed_mark" add constraint "claimed_mark_year_phase_check" check (year >= 2017 and year <= 2100 and phase in (1, 2));`,
    );
    this.addSql(
      `alter table "claimed_mark" add constraint "claimed_mark_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "claimed_mark" add constraint "claimed_mark_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "claimed_mark" add constraint "claimed_mark_holds_once" exclude using gist ((md5(regency_code || '/' || year || '/' || phase || '/' || question_code || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "claimed_mark" add constraint "claimed_mark_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "claimed_mark" add constraint "claimed_mark_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `create trigger "claimed_mark_kept" before update or delete on "claimed_mark" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "claimed_mark" enable row level security;`);
    this
      .addSql(`create policy "claimed_mark_seen" on "claimed_mark" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "claimed_mark_added" on "claimed_mark" for insert with check (acts_on('CLAIMED_MARK', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "claimed_mark_changed" on "claimed_mark" for update using (acts_on('CLAIMED_MARK', coalesce(regency_code, ''))) with check (acts_on('CLAIMED_MARK', coalesce(regency_code, '')));`,
    );

    this.addSql(
      `alter table "assessor_mark" add constraint "assessor_mark_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "assessor_mark" add constraint "assessor_mark_question_code_foreign" foreign key ("question_code") references "question_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "assessor_mark" add constraint "assessor_mark_mark_check" check (mark >= 0 and mark <= 4);`,
    );
    this.addSql(
      `alter table "assessor_mark" add constraint "assessor_mark_year_phase_check" check (year >= 2017 and year <= 2100 and phase in (1, 2));`,
    );
    this.addSql(
      `alter table "assessor_mark" add constraint "assessor_mark_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "assessor_mark" add constraint "assessor_mark_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "assessor_mark" add constraint "assessor_mark_holds_once" exclude using gist ((md5(regency_code || '/' || year || '/' || phase || '/' || question_code || '/' || assessor_subject || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "assessor_mark" add constraint "assessor_mark_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "assessor_mark" add constraint "assessor_mark_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(`create trigger "assessor_mark_in_time" before insert on "assessor_mark"
    for each row when (new.move is not null) execute function mark_in_time();`);
    this.addSql(
      `create trigger "assessor_mark_kept" before update or delete on "assessor_mark" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "assessor_mark" enable row level security;`);
    this.addSql(
      `create policy "assessor_mark_seen" on "assessor_mark" for select using (acting_role() = 'ASSESSOR' and assessor_subject = acting_subject() or (select draft_reach()) = '');`,
    );
    this.addSql(
      `create policy "assessor_mark_added" on "assessor_mark" for insert with check (acting_role() = 'ASSESSOR' and assessor_subject = acting_subject() and is_assessed(regency_code));`,
    );
    this.addSql(
      `create policy "assessor_mark_changed" on "assessor_mark" for update using (acting_role() = 'ASSESSOR' and assessor_subject = acting_subject() and is_assessed(regency_code)) with check (acting_role() = 'ASSESSOR' and assessor_subject = acting_subject() and is_assessed(regency_code));`,
    );
  }
}
