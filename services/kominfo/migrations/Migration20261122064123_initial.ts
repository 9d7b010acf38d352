import { Migration } from "@mikro-orm/migrations";

export class Migration20261122064123_initial extends Migration {
  override name = "Migration20261122064123_initial";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "cohort" ("year" int not null, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "quota" int null, "new_members" int null, "candidates" int null, "mou_signed_on" date null, "confidence" text not null, primary key ("year"));`,
    );

    this.addSql(
      `create table "evaluation_round" ("year" int not null, "phase" int not null, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "is_invitation_complete" boolean not null, primary key ("year", "phase"));`,
    );

    this.addSql(
      `create table "program" ("code" text not null, "name" text not null, "start_year" int not null, primary key ("code"));`,
    );

    this.addSql(
      `create table "program_target" ("program_code" text not null, "year" int not null, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "target" int not null, primary key ("program_code", "year"));`,
    );

    this.addSql(
      `create table "question" ("code" text not null, "position" int not null, "form_year" int not null, "component" text not null, "dimension" text null, "sub_dimension" text null, "label" text not null, primary key ("code"));`,
    );

    this.addSql(
      `create table "region_code" ("code" text not null, "current_code" text not null, "province_code" text null, "valid_from" date null, "valid_until" date null, "legal_basis" text null, primary key ("code"));`,
    );
    this.addSql(`create index "region_code_current_code_index" on "region_code" ("current_code");`);
    this.addSql(`create index "region_code_province_code_index" on "region_code" ("province_code");`);

    this.addSql(
      `create table "question_mark" ("regency_code" text not null, "year" int not null, "phase" int not null, "question_code" text not null, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "mark" numeric(3,2) not null, primary key ("regency_code", "year", "phase", "question_code"));`,
    );

    this.addSql(
      `create table "masterplan" ("regency_code" text not null, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "year" int not null, "is_made" boolean not null, "title" text null, "first_year" int null, "last_year" int null, "adopted_on" date null, "legal_basis" text null, "is_mentored" boolean null, primary key ("regency_code"));`,
    );

    this.addSql(
      `create table "quick_win" ("id" int generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "regency_code" text not null, "dimension" text not null, "name" text not null, "start_year" int not null);`,
    );
    this.addSql(`create index "quick_win_regency_code_index" on "quick_win" ("regency_code");`);

    this.addSql(
      `create table "dimension_score" ("regency_code" text not null, "year" int not null, "phase" int not null, "dimension" text not null, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "score" numeric(3,2) not null, primary key ("regency_code", "year", "phase", "dimension"));`,
    );

    this.addSql(
      `create table "component_score" ("regency_code" text not null, "year" int not null, "phase" int not null, "component" text not null, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "score" numeric(3,2) not null, primary key ("regency_code", "year", "phase", "component"));`,
    );

    this.addSql(
      `create table "cohort_member" ("regency_code" text not null, "cohort_year" int not null, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "confidence" text not null, "is_claim" boolean not null, primary key ("regency_code", "cohort_year"));`,
    );
    this.addSql(`create index "cohort_member_cohort_year_index" on "cohort_member" ("cohort_year");`);

    this.addSql(
      `create table "scoring_scheme" ("code" text not null, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "year" int not null, "phase" int not null, "group" text not null, primary key ("code"));`,
    );

    this.addSql(
      `create table "evaluation" ("regency_code" text not null, "year" int not null, "phase" int not null, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "scheme_code" text not null, "participation" text not null, "published_index" numeric(3,2) null, primary key ("regency_code", "year", "phase"));`,
    );

    this.addSql(
      `create table "scoring_weight" ("scheme_code" text not null, "component" text not null, "weight" numeric(3,2) not null, primary key ("scheme_code", "component"));`,
    );

    this.addSql(
      `create table "seeding" ("stage" text not null, "seeded_at" timestamptz not null default now(), primary key ("stage"));`,
    );

    this.addSql(
      `create table "membership_stage" ("regency_code" text not null, "stage" text not null, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "year" int not null, "entered_on" date null, primary key ("regency_code", "stage"));`,
    );

    this.addSql(`alter table "cohort" add constraint "cohort_year_check" check (year >= 2017 and year <= 2100);`);
    this.addSql(
      `alter table "cohort" add constraint "cohort_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "cohort" add constraint "cohort_confidence_check" check ("confidence" in ('HIGH', 'MEDIUM', 'LOW'));`,
    );

    this.addSql(
      `alter table "evaluation_round" add constraint "evaluation_round_year_phase_check" check (year >= 2017 and year <= 2100 and phase in (1, 2));`,
    );
    this.addSql(
      `alter table "evaluation_round" add constraint "evaluation_round_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );

    this.addSql(
      `alter table "program_target" add constraint "program_target_program_code_foreign" foreign key ("program_code") references "program" ("code");`,
    );
    this.addSql(`alter table "program_target" add constraint "program_target_target_check" check (target > 0);`);
    this.addSql(
      `alter table "program_target" add constraint "program_target_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );

    this.addSql(
      `alter table "question" add constraint "question_component_check" check ("component" in ('BASELINE', 'OUTPUT', 'OUTCOME', 'IMPACT', 'QUICK_WIN', 'COLLABORATION'));`,
    );
    this.addSql(
      `alter table "question" add constraint "question_dimension_check" check ("dimension" in ('GOVERNANCE', 'BRANDING', 'ECONOMY', 'LIVING', 'SOCIETY', 'ENVIRONMENT'));`,
    );
    this.addSql(
      `alter table "question" add constraint "question_sub_dimension_check" check ("sub_dimension" in ('PUBLIC_SERVICE', 'PUBLIC_POLICY', 'BUREAUCRACY', 'TOURISM_BRANDING', 'BUSINESS_BRANDING', 'CITY_APPEARANCE', 'INDUSTRY', 'WELFARE', 'TRANSACTION', 'HARMONY', 'HEALTH', 'MOBILITY', 'COMMUNITY', 'LEARNING', 'SECURITY', 'PROTECTION', 'WASTE', 'ENERGY'));`,
    );

    this.addSql(
      `alter table "question_mark" add constraint "question_mark_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "question_mark" add constraint "question_mark_question_code_foreign" foreign key ("question_code") references "question" ("code");`,
    );
    this.addSql(
      `alter table "question_mark" add constraint "question_mark_mark_check" check (mark >= 0 and mark <= 4);`,
    );
    this.addSql(
      `alter table "question_mark" add constraint "question_mark_year_phase_check" check (year >= 2017 and year <= 2100 and phase in (1, 2));`,
    );
    this.addSql(
      `alter table "question_mark" add constraint "question_mark_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "question_mark" add constraint "question_mark_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );

    this.addSql(
      `alter table "masterplan" add constraint "masterplan_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(`alter table "masterplan" add constraint "masterplan_years_check" check (first_year <= last_year);`);
    this.addSql(
      `alter table "masterplan" add constraint "masterplan_is_made_check" check (is_made or coalesce(title, adopted_on::text, legal_basis, is_mentored::text) is null);`,
    );
    this.addSql(
      `alter table "masterplan" add constraint "masterplan_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "masterplan" add constraint "masterplan_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );

    this.addSql(
      `alter table "quick_win" add constraint "quick_win_regency_code_foreign" foreign key ("regency_code") references "masterplan" ("regency_code");`,
    );
    this.addSql(
      `alter table "quick_win" add constraint "quick_win_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "quick_win" add constraint "quick_win_dimension_check" check ("dimension" in ('GOVERNANCE', 'BRANDING', 'ECONOMY', 'LIVING', 'SOCIETY', 'ENVIRONMENT'));`,
    );

    this.addSql(
      `alter table "dimension_score" add constraint "dimension_score_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "dimension_score" add constraint "dimension_score_score_check" check (score >= 0 and score <= 4);`,
    );
    this.addSql(
      `alter table "dimension_score" add constraint "dimension_score_year_phase_check" check (year >= 2017 and year <= 2100 and phase in (1, 2));`,
    );
    this.addSql(
      `alter table "dimension_score" add constraint "dimension_score_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "dimension_score" add constraint "dimension_score_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "dimension_score" add constraint "dimension_score_dimension_check" check ("dimension" in ('GOVERNANCE', 'BRANDING', 'ECONOMY', 'LIVING', 'SOCIETY', 'ENVIRONMENT'));`,
    );

    this.addSql(
      `alter table "component_score" add constraint "component_score_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "component_score" add constraint "component_score_score_check" check (score >= 0 and score <= 4);`,
    );
    this.addSql(
      `alter table "component_score" add constraint "component_score_year_phase_check" check (year >= 2017 and year <= 2100 and phase in (1, 2));`,
    );
    this.addSql(
      `alter table "component_score" add constraint "component_score_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "component_score" add constraint "component_score_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "component_score" add constraint "component_score_component_check" check ("component" in ('BASELINE', 'OUTPUT', 'OUTCOME', 'IMPACT', 'QUICK_WIN', 'COLLABORATION'));`,
    );

    this.addSql(
      `alter table "cohort_member" add constraint "cohort_member_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "cohort_member" add constraint "cohort_member_cohort_year_foreign" foreign key ("cohort_year") references "cohort" ("year") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "cohort_member" add constraint "cohort_member_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "cohort_member" add constraint "cohort_member_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "cohort_member" add constraint "cohort_member_confidence_check" check ("confidence" in ('HIGH', 'MEDIUM', 'LOW'));`,
    );

    this.addSql(
      `alter table "scoring_scheme" add constraint "scoring_scheme_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );

    this.addSql(
      `alter table "evaluation" add constraint "evaluation_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "evaluation" add constraint "evaluation_scheme_code_foreign" foreign key ("scheme_code") references "scoring_scheme" ("code");`,
    );
    this.addSql(
      `alter table "evaluation" add constraint "evaluation_published_index_check" check (published_index is null or (participation = 'PARTICIPATED' and published_index >= 0 and published_index <= 4));`,
    );
    this.addSql(
      `alter table "evaluation" add constraint "evaluation_year_phase_check" check (year >= 2017 and year <= 2100 and phase in (1, 2));`,
    );
    this.addSql(
      `alter table "evaluation" add constraint "evaluation_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "evaluation" add constraint "evaluation_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "evaluation" add constraint "evaluation_participation_check" check ("participation" in ('PARTICIPATED', 'DID_NOT_PARTICIPATE'));`,
    );

    this.addSql(
      `alter table "scoring_weight" add constraint "scoring_weight_scheme_code_foreign" foreign key ("scheme_code") references "scoring_scheme" ("code");`,
    );
    this.addSql(
      `alter table "scoring_weight" add constraint "scoring_weight_weight_check" check (weight > 0 and weight <= 1);`,
    );
    this.addSql(
      `alter table "scoring_weight" add constraint "scoring_weight_component_check" check ("component" in ('BASELINE', 'OUTPUT', 'OUTCOME', 'IMPACT', 'QUICK_WIN', 'COLLABORATION'));`,
    );

    this.addSql(
      `alter table "seeding" add constraint "seeding_stage_check" check ("stage" in ('REAL', 'DEMONSTRATION'));`,
    );

    this.addSql(
      `alter table "membership_stage" add constraint "membership_stage_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "membership_stage" add constraint "membership_stage_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "membership_stage" add constraint "membership_stage_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "membership_stage" add constraint "membership_stage_stage_check" check ("stage" in ('ASSESSMENT', 'LAUNCH', 'IMPLEMENTATION', 'SOCIALIZATION'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "cohort_member" drop constraint "cohort_member_cohort_year_foreign";`);
    this.addSql(`alter table "program_target" drop constraint "program_target_program_code_foreign";`);
    this.addSql(`alter table "question_mark" drop constraint "question_mark_question_code_foreign";`);
    this.addSql(`alter table "question_mark" drop constraint "question_mark_regency_code_foreign";`);
    this.addSql(`alter table "masterplan" drop constraint "masterplan_regency_code_foreign";`);
    this.addSql(`alter table "dimension_score" drop constraint "dimension_score_regency_code_foreign";`);
    this.addSql(`alter table "component_score" drop constraint "component_score_regency_code_foreign";`);
    this.addSql(`alter table "cohort_member" drop constraint "cohort_member_regency_code_foreign";`);
    this.addSql(`alter table "evaluation" drop constraint "evaluation_regency_code_foreign";`);
    this.addSql(`alter table "membership_stage" drop constraint "membership_stage_regency_code_foreign";`);
    this.addSql(`alter table "quick_win" drop constraint "quick_win_regency_code_foreign";`);
    this.addSql(`alter table "evaluation" drop constraint "evaluation_scheme_code_foreign";`);
    this.addSql(`alter table "scoring_weight" drop constraint "scoring_weight_scheme_code_foreign";`);

    this.addSql(`drop table if exists "cohort" cascade;`);
    this.addSql(`drop table if exists "evaluation_round" cascade;`);
    this.addSql(`drop table if exists "program" cascade;`);
    this.addSql(`drop table if exists "program_target" cascade;`);
    this.addSql(`drop table if exists "question" cascade;`);
    this.addSql(`drop table if exists "region_code" cascade;`);
    this.addSql(`drop table if exists "question_mark" cascade;`);
    this.addSql(`drop table if exists "masterplan" cascade;`);
    this.addSql(`drop table if exists "quick_win" cascade;`);
    this.addSql(`drop table if exists "dimension_score" cascade;`);
    this.addSql(`drop table if exists "component_score" cascade;`);
    this.addSql(`drop table if exists "cohort_member" cascade;`);
    this.addSql(`drop table if exists "scoring_scheme" cascade;`);
    this.addSql(`drop table if exists "evaluation" cascade;`);
    this.addSql(`drop table if exists "scoring_weight" cascade;`);
    this.addSql(`drop table if exists "seeding" cascade;`);
    this.addSql(`drop table if exists "membership_stage" cascade;`);
  }
}
