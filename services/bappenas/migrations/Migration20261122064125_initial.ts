import { Migration } from "@mikro-orm/migrations";

export class Migration20261122064125_initial extends Migration {
  override name = "Migration20261122064125_initial";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "indicator" ("code" text not null, "name" text not null, "dimension" text null, "unit" text not null, "direction" text not null, "is_statistic" boolean not null, primary key ("code"));`,
    );

    this.addSql(
      `create table "region_code" ("code" text not null, "current_code" text not null, "province_code" text null, "valid_from" date null, "valid_until" date null, "legal_basis" text null, primary key ("code"));`,
    );
    this.addSql(`create index "region_code_current_code_index" on "region_code" ("current_code");`);
    this.addSql(`create index "region_code_province_code_index" on "region_code" ("province_code");`);

    this.addSql(
      `create table "planning_document" ("code" text not null, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "kind" text not null, "title" text not null, "region_code" text null, "period_first_year" int not null, "period_last_year" int not null, "legal_basis" text null, primary key ("code"));`,
    );
    this.addSql(`create index "planning_document_region_code_index" on "planning_document" ("region_code");`);

    this.addSql(
      `create table "indicator_target" ("regency_code" text not null, "year" int not null, "indicator_code" text not null, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "target" numeric(18,4) not null, "baseline" numeric(18,4) null, "baseline_year" int null, "document_code" text null, primary key ("regency_code", "year", "indicator_code"));`,
    );

    this.addSql(
      `create table "indicator_realization" ("regency_code" text not null, "year" int not null, "indicator_code" text not null, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "realization" numeric(18,4) not null, primary key ("regency_code", "year", "indicator_code"));`,
    );

    this.addSql(
      `create table "dimension_target" ("regency_code" text not null, "year" int not null, "dimension" text not null, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "target" numeric(3,2) not null, "document_code" text null, primary key ("regency_code", "year", "dimension"));`,
    );

    this.addSql(
      `create table "budget_line" ("regency_code" text not null, "year" int not null, "budget_source" text not null, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "planned" bigint not null, "revised" bigint null, "realized" bigint null, primary key ("regency_code", "year", "budget_source"));`,
    );

    this.addSql(
      `create table "seeding" ("stage" text not null, "seeded_at" timestamptz not null default now(), primary key ("stage"));`,
    );

    this.addSql(
      `alter table "indicator" add constraint "indicator_dimension_check" check ("dimension" in ('GOVERNANCE', 'BRANDING', 'ECONOMY', 'LIVING', 'SOCIETY', 'ENVIRONMENT'));`,
    );
    this.addSql(
      `alter table "indicator" add constraint "indicator_direction_check" check ("direction" in ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER'));`,
    );

    this.addSql(
      `alter table "planning_document" add constraint "planning_document_region_code_foreign" foreign key ("region_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "planning_document" add constraint "planning_document_region_check" check (case when kind in ('RPJPN', 'RPJMN') then region_code is null when kind in ('RPJPD', 'RPJMD', 'RKPD') then region_code is not null else true end);`,
    );
    this.addSql(
      `alter table "planning_document" add constraint "planning_document_period_check" check (2000 <= period_first_year and period_first_year <= period_last_year and period_last_year <= 2100);`,
    );
    this.addSql(
      `alter table "planning_document" add constraint "planning_document_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "planning_document" add constraint "planning_document_kind_check" check ("kind" in ('RPJPN', 'RPJMN', 'RPJPD', 'RPJMD', 'RKPD', 'RENSTRA', 'RENJA'));`,
    );

    this.addSql(
      `alter table "indicator_target" add constraint "indicator_target_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "indicator_target" add constraint "indicator_target_indicator_code_foreign" foreign key ("indicator_code") references "indicator" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "indicator_target" add constraint "indicator_target_document_code_foreign" foreign key ("document_code") references "planning_document" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "indicator_target" add constraint "indicator_target_baseline_check" check ((baseline is null) = (baseline_year is null) and baseline_year >= 2000 and baseline_year <= year);`,
    );
    this.addSql(
      `alter table "indicator_target" add constraint "indicator_target_year_check" check (year >= 2000 and year <= 2100);`,
    );
    this.addSql(
      `alter table "indicator_target" add constraint "indicator_target_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "indicator_target" add constraint "indicator_target_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );

    this.addSql(
      `alter table "indicator_realization" add constraint "indicator_realization_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "indicator_realization" add constraint "indicator_realization_indicator_code_foreign" foreign key ("indicator_code") references "indicator" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "indicator_realization" add constraint "indicator_realization_year_check" check (year >= 2000 and year <= 2100);`,
    );
    this.addSql(
      `alter table "indicator_realization" add constraint "indicator_realization_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "indicator_realization" add constraint "indicator_realization_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );

    this.addSql(
      `alter table "dimension_target" add constraint "dimension_target_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "dimension_target" add constraint "dimension_target_document_code_foreign" foreign key ("document_code") references "planning_document" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "dimension_target" add constraint "dimension_target_target_check" check (target >= 0 and target <= 4);`,
    );
    this.addSql(
      `alter table "dimension_target" add constraint "dimension_target_year_check" check (year >= 2000 and year <= 2100);`,
    );
    this.addSql(
      `alter table "dimension_target" add constraint "dimension_target_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "dimension_target" add constraint "dimension_target_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "dimension_target" add constraint "dimension_target_dimension_check" check ("dimension" in ('GOVERNANCE', 'BRANDING', 'ECONOMY', 'LIVING', 'SOCIETY', 'ENVIRONMENT'));`,
    );

    this.addSql(
      `alter table "budget_line" add constraint "budget_line_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "budget_line" add constraint "budget_line_amount_check" check (planned >= 0 and revised >= 0 and realized >= 0);`,
    );
    this.addSql(
      `alter table "budget_line" add constraint "budget_line_year_check" check (year >= 2000 and year <= 2100);`,
    );
    this.addSql(
      `alter table "budget_line" add constraint "budget_line_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "budget_line" add constraint "budget_line_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "budget_line" add constraint "budget_line_budget_source_check" check ("budget_source" in ('APBN', 'APBD_PROVINCE', 'APBD_REGENCY', 'DAK', 'KPBU', 'CSR', 'GRANT', 'LOAN', 'VILLAGE', 'OTHER'));`,
    );

    this.addSql(
      `alter table "seeding" add constraint "seeding_stage_check" check ("stage" in ('REAL', 'DEMONSTRATION'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "indicator_target" drop constraint "indicator_target_indicator_code_foreign";`);
    this.addSql(`alter table "indicator_realization" drop constraint "indicator_realization_indicator_code_foreign";`);
    this.addSql(`alter table "planning_document" drop constraint "planning_document_region_code_foreign";`);
    this.addSql(`alter table "indicator_target" drop constraint "indicator_target_regency_code_foreign";`);
    this.addSql(`alter table "indicator_realization" drop constraint "indicator_realization_regency_code_foreign";`);
    this.addSql(`alter table "dimension_target" drop constraint "dimension_target_regency_code_foreign";`);
    this.addSql(`alter table "budget_line" drop constraint "budget_line_regency_code_foreign";`);
    this.addSql(`alter table "indicator_target" drop constraint "indicator_target_document_code_foreign";`);
    this.addSql(`alter table "dimension_target" drop constraint "dimension_target_document_code_foreign";`);

    this.addSql(`drop table if exists "indicator" cascade;`);
    this.addSql(`drop table if exists "region_code" cascade;`);
    this.addSql(`drop table if exists "planning_document" cascade;`);
    this.addSql(`drop table if exists "indicator_target" cascade;`);
    this.addSql(`drop table if exists "indicator_realization" cascade;`);
    this.addSql(`drop table if exists "dimension_target" cascade;`);
    this.addSql(`drop table if exists "budget_line" cascade;`);
    this.addSql(`drop table if exists "seeding" cascade;`);
  }
}
