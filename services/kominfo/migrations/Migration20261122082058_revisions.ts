import { Migration } from "@mikro-orm/migrations";

export class Migration20261122082058_revisions extends Migration {
  override name = "Migration20261122082058_revisions";

  override up(): void | Promise<void> {
    this.addSql(`create table "cohort_year" ("year" int not null, primary key ("year"));`);
    this.addSql(`insert into "cohort_year" select "year" from "cohort";`);

    this.addSql(`alter table "quick_win" drop constraint "quick_win_regency_code_foreign";`);

    this.addSql(`alter table "cohort_member" drop constraint "cohort_member_cohort_year_foreign";`);

    this.addSql(`alter table "cohort" drop constraint "cohort_pkey";`);
    this.addSql(
      `alter table "cohort" add "id" bigint generated always as identity not null, add "methodology" text null, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_name" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null;`,
    );
    this.addSql(`update "cohort" set "valid_from" = "received_at";`);
    this.addSql(
      `alter table "cohort" add constraint "cohort_year_foreign" foreign key ("year") references "cohort_year" ("year") on update no action on delete no action;`,
    );
    this.addSql(`create index "cohort_holds_index" on "cohort" ("year", "valid_to");`);
    this.addSql(
      `create index "cohort_under_way_index" on "cohort" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(`alter table "cohort" add primary key ("id");`);
    this.addSql(`alter table "cohort" add constraint "cohort_interval_check" check (valid_from < valid_to);`);
    this.addSql(
      `alter table "cohort" add constraint "cohort_holds_once" exclude using gist ((md5(year || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "cohort" add constraint "cohort_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN'));`,
    );

    this.addSql(`alter table "evaluation_round" drop constraint "evaluation_round_pkey";`);
    this.addSql(
      `alter table "evaluation_round" add "id" bigint generated always as identity not null, add "methodology" text null, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_name" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null;`,
    );
    this.addSql(`update "evaluation_round" set "valid_from" = "received_at";`);
    this.addSql(`create index "evaluation_round_holds_index" on "evaluation_round" ("year", "phase", "valid_to");`);
    this.addSql(
      `create index "evaluation_round_under_way_index" on "evaluation_round" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(`alter table "evaluation_round" add primary key ("id");`);
    this.addSql(
      `alter table "evaluation_round" add constraint "evaluation_round_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "evaluation_round" add constraint "evaluation_round_holds_once" exclude using gist ((md5(year || '/' || phase || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "evaluation_round" add constraint "evaluation_round_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN'));`,
    );

    this.addSql(`alter table "program_target" drop constraint "program_target_pkey";`);
    this.addSql(
      `alter table "program_target" add "id" bigint generated always as identity not null, add "methodology" text null, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_name" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null;`,
    );
    this.addSql(`update "program_target" set "valid_from" = "received_at";`);
    this.addSql(`create index "program_target_holds_index" on "program_target" ("program_code", "year", "valid_to");`);
    this.addSql(
      `create index "program_target_under_way_index" on "program_target" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(`alter table "program_target" add primary key ("id");`);
    this.addSql(
      `alter table "program_target" add constraint "program_target_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "program_target" add constraint "program_target_holds_once" exclude using gist ((md5(program_code || '/' || year || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "program_target" add constraint "program_target_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN'));`,
    );

    this.addSql(`drop index "quick_win_regency_code_index";`);
    this.addSql(
      `alter table "quick_win" add "methodology" text null, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_name" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null;`,
    );
    this.addSql(`update "quick_win" set "valid_from" = "received_at";`);
    this.addSql(`alter table "quick_win" add "ordinal" int not null default 1;`);
    this.addSql(
      `update "quick_win" set "ordinal" = counted.ordinal from (select "id", row_number() over (partition by "regency_code" order by "id") as ordinal from "quick_win") as counted where "quick_win"."id" = counted."id";`,
    );
    this.addSql(`alter table "quick_win" alter column "ordinal" drop default;`);
    this.addSql(`alter table "quick_win" add constraint "quick_win_ordinal_check" check (ordinal >= 1);`);
    this.addSql(
      `alter table "quick_win" add constraint "quick_win_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(`create index "quick_win_holds_index" on "quick_win" ("regency_code", "ordinal", "valid_to");`);
    this.addSql(
      `create index "quick_win_under_way_index" on "quick_win" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "quick_win" add constraint "quick_win_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(`alter table "quick_win" add constraint "quick_win_interval_check" check (valid_from < valid_to);`);
    this.addSql(
      `alter table "quick_win" add constraint "quick_win_holds_once" exclude using gist ((md5(regency_code || '/' || ordinal || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "quick_win" add constraint "quick_win_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN'));`,
    );

    this.addSql(`alter table "question_mark" drop constraint "question_mark_pkey";`);
    this.addSql(
      `alter table "question_mark" add "id" bigint generated always as identity not null, add "methodology" text null, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_name" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null;`,
    );
    this.addSql(`update "question_mark" set "valid_from" = "received_at";`);
    this.addSql(`create index "question_mark_holds_index" on "question_mark" ("regency_code", "year", "valid_to");`);
    this.addSql(
      `create index "question_mark_under_way_index" on "question_mark" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(`alter table "question_mark" add primary key ("id");`);
    this.addSql(
      `alter table "question_mark" add constraint "question_mark_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "question_mark" add constraint "question_mark_holds_once" exclude using gist ((md5(regency_code || '/' || year || '/' || phase || '/' || question_code || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "question_mark" add constraint "question_mark_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN'));`,
    );

    this.addSql(`alter table "masterplan" drop constraint "masterplan_pkey";`);
    this.addSql(
      `alter table "masterplan" add "id" bigint generated always as identity not null, add "methodology" text null, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_name" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null;`,
    );
    this.addSql(`update "masterplan" set "valid_from" = "received_at";`);
    this.addSql(`create index "masterplan_holds_index" on "masterplan" ("regency_code", "valid_to");`);
    this.addSql(
      `create index "masterplan_under_way_index" on "masterplan" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(`alter table "masterplan" add primary key ("id");`);
    this.addSql(`alter table "masterplan" add constraint "masterplan_interval_check" check (valid_from < valid_to);`);
    this.addSql(
      `alter table "masterplan" add constraint "masterplan_holds_once" exclude using gist ((md5(regency_code || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "masterplan" add constraint "masterplan_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN'));`,
    );

    this.addSql(`alter table "dimension_score" drop constraint "dimension_score_pkey";`);
    this.addSql(
      `alter table "dimension_score" add "id" bigint generated always as identity not null, add "methodology" text null, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_name" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null;`,
    );
    this.addSql(`update "dimension_score" set "valid_from" = "received_at";`);
    this.addSql(
      `create index "dimension_score_holds_index" on "dimension_score" ("regency_code", "year", "valid_to");`,
    );
    this.addSql(
      `create index "dimension_score_under_way_index" on "dimension_score" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(`alter table "dimension_score" add primary key ("id");`);
    this.addSql(
      `alter table "dimension_score" add constraint "dimension_score_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "dimension_score" add constraint "dimension_score_holds_once" exclude using gist ((md5(regency_code || '/' || year || '/' || phase || '/' || dimension || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "dimension_score" add constraint "dimension_score_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN'));`,
    );

    this.addSql(`alter table "component_score" drop constraint "component_score_pkey";`);
    this.addSql(
      `alter table "component_score" add "id" bigint generated always as identity not null, add "methodology" text null, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_name" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null;`,
    );
    this.addSql(`update "component_score" set "valid_from" = "received_at";`);
    this.addSql(
      `create index "component_score_holds_index" on "component_score" ("regency_code", "year", "valid_to");`,
    );
    this.addSql(
      `create index "component_score_under_way_index" on "component_score" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(`alter table "component_score" add primary key ("id");`);
    this.addSql(
      `alter table "component_score" add constraint "component_score_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "component_score" add constraint "component_score_holds_once" exclude using gist ((md5(regency_code || '/' || year || '/' || phase || '/' || component || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "component_score" add constraint "component_score_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN'));`,
    );

    this.addSql(`alter table "cohort_member" drop constraint "cohort_member_pkey";`);
    this.addSql(
      `alter table "cohort_member" add "id" bigint generated always as identity not null, add "methodology" text null, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_name" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null;`,
    );
    this.addSql(`update "cohort_member" set "valid_from" = "received_at";`);
    this.addSql(
      `alter table "cohort_member" add constraint "cohort_member_cohort_year_foreign" foreign key ("cohort_year") references "cohort_year" ("year") on update no action on delete no action;`,
    );
    this.addSql(
      `create index "cohort_member_holds_index" on "cohort_member" ("regency_code", "cohort_year", "valid_to");`,
    );
    this.addSql(
      `create index "cohort_member_under_way_index" on "cohort_member" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(`alter table "cohort_member" add primary key ("id");`);
    this.addSql(
      `alter table "cohort_member" add constraint "cohort_member_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "cohort_member" add constraint "cohort_member_holds_once" exclude using gist ((md5(regency_code || '/' || cohort_year || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "cohort_member" add constraint "cohort_member_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN'));`,
    );

    this.addSql(`alter table "scoring_scheme" add "methodology" text null;`);

    this.addSql(`alter table "evaluation" drop constraint "evaluation_pkey";`);
    this.addSql(
      `alter table "evaluation" add "id" bigint generated always as identity not null, add "methodology" text null, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_name" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null;`,
    );
    this.addSql(`update "evaluation" set "valid_from" = "received_at";`);
    this.addSql(`create index "evaluation_holds_index" on "evaluation" ("regency_code", "year", "valid_to");`);
    this.addSql(
      `create index "evaluation_under_way_index" on "evaluation" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(`alter table "evaluation" add primary key ("id");`);
    this.addSql(`alter table "evaluation" add constraint "evaluation_interval_check" check (valid_from < valid_to);`);
    this.addSql(
      `alter table "evaluation" add constraint "evaluation_holds_once" exclude using gist ((md5(regency_code || '/' || year || '/' || phase || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "evaluation" add constraint "evaluation_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN'));`,
    );

    this.addSql(`alter table "membership_stage" drop constraint "membership_stage_pkey";`);
    this.addSql(
      `alter table "membership_stage" add "id" bigint generated always as identity not null, add "methodology" text null, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_name" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null;`,
    );
    this.addSql(`update "membership_stage" set "valid_from" = "received_at";`);
    this.addSql(
      `create index "membership_stage_holds_index" on "membership_stage" ("regency_code", "stage", "valid_to");`,
    );
    this.addSql(
      `create index "membership_stage_under_way_index" on "membership_stage" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(`alter table "membership_stage" add primary key ("id");`);
    this.addSql(
      `alter table "membership_stage" add constraint "membership_stage_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "membership_stage" add constraint "membership_stage_holds_once" exclude using gist ((md5(regency_code || '/' || stage || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "membership_stage" add constraint "membership_stage_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN'));`,
    );

    this.addSql(
      `create trigger "cohort_kept" before update or delete on "cohort" for each row execute function keep_figure();`,
    );
    this.addSql(
      `create trigger "evaluation_round_kept" before update or delete on "evaluation_round" for each row execute function keep_figure();`,
    );
    this.addSql(
      `create trigger "program_target_kept" before update or delete on "program_target" for each row execute function keep_figure();`,
    );
    this.addSql(
      `create trigger "quick_win_kept" before update or delete on "quick_win" for each row execute function keep_figure();`,
    );
    this.addSql(
      `create trigger "question_mark_kept" before update or delete on "question_mark" for each row execute function keep_figure();`,
    );
    this.addSql(
      `create trigger "masterplan_kept" before update or delete on "masterplan" for each row execute function keep_figure();`,
    );
    this.addSql(
      `create trigger "dimension_score_kept" before update or delete on "dimension_score" for each row execute function keep_figure();`,
    );
    this.addSql(
      `create trigger "component_score_kept" before update or delete on "component_score" for each row execute function keep_figure();`,
    );
    this.addSql(
      `create trigger "cohort_member_kept" before update or delete on "cohort_member" for each row execute function keep_figure();`,
    );
    this.addSql(
      `create trigger "evaluation_kept" before update or delete on "evaluation" for each row execute function keep_figure();`,
    );
    this.addSql(
      `create trigger "membership_stage_kept" before update or delete on "membership_stage" for each row execute function keep_figure();`,
    );
  }
}
