import { Migration } from "@mikro-orm/migrations";

export class Migration20261126054237_published_forms extends Migration {
  override name = "Migration20261126054237_published_forms";

  override up(): void | Promise<void> {
    this.addSql(`create table "question_code" ("code" text not null, primary key ("code"));`);

    this.addSql(`create table "scheme_code" ("code" text not null, primary key ("code"));`);

    this.addSql(`insert into "question_code" select "code" from "question";`);
    this.addSql(`insert into "scheme_code" select "code" from "scoring_scheme";`);

    // What is published never changes, neither a form nor a scheme.
    this.addSql(`create function keep_published() returns trigger language plpgsql as $$
      begin
        raise 'what is published never changes; publish another'
          using errcode = 'restrict_violation', table = tg_table_name, constraint = tg_name;
      end $$;`);
    // A form is published as a whole, and before anybody is marked by an older one in a year that would be its own.
    this.addSql(`create function publish_question() returns trigger language plpgsql as $$
      begin
        if exists (
          select from question where question.form_year = new.form_year and question.valid_from <> new.valid_from
        ) then
          raise 'the form of % is published', new.form_year
            using errcode = 'check_violation', constraint = 'question_published_once_check';
        end if;
        if exists (
          select from question_mark as mark
          where mark.year >= new.form_year and mark.status = 'ACCEPTED' and mark.valid_to = 'infinity'
            and not mark.simulated and not exists (
              select from question as later where later.form_year > new.form_year and later.form_year <= mark.year
            )
        ) then
          raise '% or a year after it was marked by an older form', new.form_year
            using errcode = 'check_violation', constraint = 'question_before_marks_check';
        end if;
        return new;
      end $$;`);
    this.addSql(`create function weigh_scheme() returns trigger language plpgsql as $$
      declare
        total numeric;
      begin
        select sum(weight) into total from scoring_weight
        where scheme_code = new.scheme_code and status = 'ACCEPTED' and valid_to = 'infinity';
        if total <> 1 or not exists (select from scoring_scheme as scheme where scheme.code = new.scheme_code) then
          raise 'the weights of scheme % add up to %', new.scheme_code, total
            using errcode = 'check_violation', constraint = 'scoring_weight_whole_check';
        end if;
        return null;
      end $$;`);

    this.addSql(`alter table "question_mark" drop constraint "question_mark_question_code_foreign";`);

    this.addSql(`alter table "evaluation" drop constraint "evaluation_scheme_code_foreign";`);

    this.addSql(`alter table "scoring_weight" drop constraint "scoring_weight_scheme_code_foreign";`);

    this.addSql(`alter table "question" drop constraint "question_pkey";`);
    this.addSql(
      `alter table "question" add "id" bigint generated always as identity not null primary key, add "source" text null, add "source_url" text null, add "as_of" date null, add "methodology" text null, add "received_at" timestamptz not null default now(), add "status" text not null default 'ACCEPTED', add "revision" int not null default 1, add "simulated" boolean not null default false, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_subject" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null;`,
    );
    // The document that has the form has one regency's marks, too.
    this
      .addSql(`update "question" set "source" = known."source", "source_url" = known."source_url", "as_of" = known."as_of", "received_at" = known."received_at"
      from (select * from "question_mark" where not "simulated" and "move" is null order by "id" limit 1) as known;`);
    this.addSql(`update "question" set "valid_from" = "received_at";`);
    this.addSql(
      `alter table "question" alter column "received_at" drop default, alter column "status" drop default, alter column "simulated" drop default;`,
    );
    this.addSql(
      `alter table "question" add constraint "question_code_foreign" foreign key ("code") references "question_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(`create index "question_holds_index" on "question" ("form_year", "code", "valid_to");`);
    this.addSql(
      `create index "question_under_way_index" on "question" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "question" add constraint "question_sub_dimension_needs_dimension_check" check (sub_dimension is null or dimension is not null);`,
    );
    this.addSql(
      `alter table "question" add constraint "question_of_dimension_check" check (sub_dimension is null or dimension || '/' || sub_dimension in ('GOVERNANCE/PUBLIC_SERVICE', 'GOVERNANCE/PUBLIC_POLICY', 'GOVERNANCE/BUREAUCRACY', 'BRANDING/TOURISM_BRANDING', 'BRANDING/BUSINESS_BRANDING', 'BRANDING/CITY_APPEARANCE', 'ECONOMY/INDUSTRY', 'ECONOMY/WELFARE', 'ECONOMY/TRANSACTION', 'LIVING/HARMONY', 'LIVING/HEALTH', 'LIVING/MOBILITY', 'SOCIETY/COMMUNITY', 'SOCIETY/LEARNING', 'SOCIETY/SECURITY', 'ENVIRONMENT/PROTECTION', 'ENVIRONMENT/WASTE', 'ENVIRONMENT/ENERGY'));`,
    );
    this.addSql(
      `alter table "question" add constraint "question_form_year_check" check (form_year >= 2000 and form_year <= 2100);`,
    );
    this.addSql(`alter table "question" add constraint "question_interval_check" check (valid_from < valid_to);`);
    this.addSql(
      `alter table "question" add constraint "question_holds_once" exclude using gist ((md5(form_year || '/' || code || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "question" add constraint "question_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "question" add constraint "question_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(`create trigger "question_published_once" before insert on "question"
    for each row when (new.move is not null) execute function publish_question();`);
    this.addSql(`create trigger "question_unchanged" before update or delete on "question"
    for each row execute function keep_published();`);
    this.addSql(
      `create trigger "question_kept" before update or delete on "question" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "question" enable row level security;`);
    this
      .addSql(`create policy "question_seen" on "question" for select using (status = 'ACCEPTED' or starts_with('', (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with('', (select submission_reach())) or is_assessed('')));`);
    this.addSql(`create policy "question_added" on "question" for insert with check (acts_on('QUESTION', ''));`);
    this.addSql(
      `create policy "question_changed" on "question" for update using (acts_on('QUESTION', '')) with check (acts_on('QUESTION', ''));`,
    );

    this.addSql(
      `alter table "question_mark" add constraint "question_mark_question_code_foreign" foreign key ("question_code") references "question_code" ("code") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "evaluation" add constraint "evaluation_scheme_code_foreign" foreign key ("scheme_code") references "scheme_code" ("code") on update no action on delete no action;`,
    );

    this.addSql(`alter table "scoring_scheme" drop constraint "scoring_scheme_pkey";`);
    this.addSql(
      `alter table "scoring_scheme" add "id" bigint generated always as identity not null primary key, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_subject" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null;`,
    );
    this.addSql(`update "scoring_scheme" set "valid_from" = "received_at";`);
    this.addSql(
      `alter table "scoring_scheme" add constraint "scoring_scheme_code_foreign" foreign key ("code") references "scheme_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(`create index "scoring_scheme_holds_index" on "scoring_scheme" ("code", "valid_to");`);
    this.addSql(
      `create index "scoring_scheme_under_way_index" on "scoring_scheme" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "scoring_scheme" add constraint "scoring_scheme_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "scoring_scheme" add constraint "scoring_scheme_holds_once" exclude using gist ((md5(code || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "scoring_scheme" add constraint "scoring_scheme_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(`create trigger "scoring_scheme_unchanged" before update or delete on "scoring_scheme"
    for each row execute function keep_published();`);
    this.addSql(
      `create trigger "scoring_scheme_kept" before update or delete on "scoring_scheme" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "scoring_scheme" enable row level security;`);
    this
      .addSql(`create policy "scoring_scheme_seen" on "scoring_scheme" for select using (status = 'ACCEPTED' or starts_with('', (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with('', (select submission_reach())) or is_assessed('')));`);
    this.addSql(
      `create policy "scoring_scheme_added" on "scoring_scheme" for insert with check (acts_on('SCORING_SCHEME', ''));`,
    );
    this.addSql(
      `create policy "scoring_scheme_changed" on "scoring_scheme" for update using (acts_on('SCORING_SCHEME', '')) with check (acts_on('SCORING_SCHEME', ''));`,
    );

    this.addSql(`alter table "scoring_weight" drop constraint "scoring_weight_pkey";`);
    this.addSql(
      `alter table "scoring_weight" add "id" bigint generated always as identity not null primary key, add "source" text null, add "source_url" text null, add "as_of" date null, add "methodology" text null, add "received_at" timestamptz not null default now(), add "status" text not null default 'ACCEPTED', add "revision" int not null default 1, add "simulated" boolean not null default false, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_subject" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null;`,
    );
    this
      .addSql(`update "scoring_weight" set "source" = scheme."source", "source_url" = scheme."source_url", "as_of" = scheme."as_of", "received_at" = scheme."received_at", "simulated" = scheme."simulated", "valid_from" = scheme."received_at"
      from "scoring_scheme" as scheme where scheme."code" = "scoring_weight"."scheme_code";`);
    this.addSql(
      `alter table "scoring_weight" alter column "received_at" drop default, alter column "status" drop default, alter column "simulated" drop default;`,
    );
    this.addSql(
      `create index "scoring_weight_holds_index" on "scoring_weight" ("scheme_code", "component", "valid_to");`,
    );
    this.addSql(
      `create index "scoring_weight_under_way_index" on "scoring_weight" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "scoring_weight" add constraint "scoring_weight_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "scoring_weight" add constraint "scoring_weight_holds_once" exclude using gist ((md5(scheme_code || '/' || component || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "scoring_weight" add constraint "scoring_weight_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "scoring_weight" add constraint "scoring_weight_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(`create constraint trigger "scoring_weight_whole" after insert on "scoring_weight"
    deferrable initially deferred for each row execute function weigh_scheme();`);
    this.addSql(`create trigger "scoring_weight_unchanged" before update or delete on "scoring_weight"
    for each row execute function keep_published();`);
    this.addSql(
      `create trigger "scoring_weight_kept" before update or delete on "scoring_weight" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "scoring_weight" enable row level security;`);
    this
      .addSql(`create policy "scoring_weight_seen" on "scoring_weight" for select using (status = 'ACCEPTED' or starts_with('', (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with('', (select submission_reach())) or is_assessed('')));`);
    this.addSql(
      `create policy "scoring_weight_added" on "scoring_weight" for insert with check (acts_on('SCORING_WEIGHT', ''));`,
    );
    this.addSql(
      `create policy "scoring_weight_changed" on "scoring_weight" for update using (acts_on('SCORING_WEIGHT', '')) with check (acts_on('SCORING_WEIGHT', ''));`,
    );
  }
}
