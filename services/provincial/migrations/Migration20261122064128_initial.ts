import { Migration } from "@mikro-orm/migrations";

export class Migration20261122064128_initial extends Migration {
  override name = "Migration20261122064128_initial";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "progress_rule" ("version" int not null, "from_year" int not null, "at_risk_share" numeric(3,2) not null, "steady_within" numeric(3,2) not null, "methodology" text not null, primary key ("version"));`,
    );
    this.addSql(`alter table "progress_rule" add constraint "progress_rule_from_year_unique" unique ("from_year");`);

    this.addSql(
      `create table "region_code" ("code" text not null, "current_code" text not null, "province_code" text null, "valid_from" date null, "valid_until" date null, "legal_basis" text null, primary key ("code"));`,
    );
    this.addSql(`create index "region_code_current_code_index" on "region_code" ("current_code");`);
    this.addSql(`create index "region_code_province_code_index" on "region_code" ("province_code");`);

    this.addSql(
      `create table "program_event" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "province_code" text not null, "kind" text not null, "date" date null, "claim" text null);`,
    );
    this.addSql(`create index "program_event_province_code_index" on "program_event" ("province_code");`);
    this.addSql(
      `alter table "program_event" add constraint "program_event_province_code_kind_date_unique" unique ("province_code", "kind", "date");`,
    );

    this.addSql(
      `create table "coordination_forum" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "province_code" text not null, "name" text not null, "chair_office" text not null);`,
    );
    this.addSql(
      `alter table "coordination_forum" add constraint "coordination_forum_province_code_name_unique" unique ("province_code", "name");`,
    );

    this.addSql(
      `create table "forum_meeting" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "forum_id" bigint not null, "date" date not null, "agenda" text not null, "minutes" text null, "minutes_url" text null, "decisions" text[] not null);`,
    );
    this.addSql(
      `alter table "forum_meeting" add constraint "forum_meeting_forum_id_date_unique" unique ("forum_id", "date");`,
    );

    this.addSql(
      `create table "attendance" ("meeting_id" bigint not null, "regency_code" text not null, primary key ("meeting_id", "regency_code"));`,
    );

    this.addSql(
      `create table "action_item" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "regency_code" text not null, "dimension" text null, "theme" text not null, "title" text not null, "owner_office" text not null, "due_on" date not null, "state" text not null, "closed_on" date null);`,
    );
    this.addSql(`create index "action_item_regency_code_due_on_index" on "action_item" ("regency_code", "due_on");`);

    this.addSql(
      `create table "seeding" ("stage" text not null, "seeded_at" timestamptz not null default now(), primary key ("stage"));`,
    );

    this.addSql(
      `create table "shared_initiative" ("code" text not null, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "province_code" text not null, "name" text not null, "dimension" text not null, "area" text null, "lead_office" text not null, "start_year" int not null, primary key ("code"));`,
    );
    this.addSql(`create index "shared_initiative_province_code_index" on "shared_initiative" ("province_code");`);

    this.addSql(
      `create table "shared_initiative_member" ("initiative_code" text not null, "regency_code" text not null, primary key ("initiative_code", "regency_code"));`,
    );

    this.addSql(
      `create table "smart_province_entry" ("province_code" text not null, "source" text null, "source_url" text null, "as_of" date null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "concept_name" text null, "selected_for_year" int null, primary key ("province_code"));`,
    );

    this.addSql(
      `alter table "progress_rule" add constraint "progress_rule_steady_within_check" check (steady_within >= 0 and steady_within <= 4);`,
    );
    this.addSql(
      `alter table "progress_rule" add constraint "progress_rule_at_risk_share_check" check (at_risk_share >= 0 and at_risk_share <= 1);`,
    );
    this.addSql(
      `alter table "progress_rule" add constraint "progress_rule_from_year_check" check (from_year >= 2000 and from_year <= 2100);`,
    );
    this.addSql(`alter table "progress_rule" add constraint "progress_rule_version_check" check (version >= 1);`);

    this.addSql(
      `alter table "program_event" add constraint "program_event_province_code_foreign" foreign key ("province_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "program_event" add constraint "program_event_province_code_check" check (char_length(province_code) = 2);`,
    );
    this.addSql(
      `alter table "program_event" add constraint "program_event_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "program_event" add constraint "program_event_kind_check" check ("kind" in ('SOCIALIZATION', 'MOU', 'MASTERPLAN_KICKOFF'));`,
    );

    this.addSql(
      `alter table "coordination_forum" add constraint "coordination_forum_province_code_foreign" foreign key ("province_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "coordination_forum" add constraint "coordination_forum_province_code_check" check (char_length(province_code) = 2);`,
    );
    this.addSql(
      `alter table "coordination_forum" add constraint "coordination_forum_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );

    this.addSql(
      `alter table "forum_meeting" add constraint "forum_meeting_forum_id_foreign" foreign key ("forum_id") references "coordination_forum" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "forum_meeting" add constraint "forum_meeting_minutes_check" check (minutes_url is null or minutes is not null);`,
    );
    this.addSql(
      `alter table "forum_meeting" add constraint "forum_meeting_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );

    this.addSql(
      `alter table "attendance" add constraint "attendance_meeting_id_foreign" foreign key ("meeting_id") references "forum_meeting" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "attendance" add constraint "attendance_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "attendance" add constraint "attendance_regency_code_check" check (char_length(regency_code) = 5);`,
    );

    this.addSql(
      `alter table "action_item" add constraint "action_item_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "action_item" add constraint "action_item_closed_on_check" check ((state in ('DONE', 'CANCELLED')) = (closed_on is not null));`,
    );
    this.addSql(
      `alter table "action_item" add constraint "action_item_due_on_check" check (due_on >= '2000-01-01' and due_on <= '2100-12-31');`,
    );
    this.addSql(
      `alter table "action_item" add constraint "action_item_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "action_item" add constraint "action_item_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "action_item" add constraint "action_item_dimension_check" check ("dimension" in ('GOVERNANCE', 'BRANDING', 'ECONOMY', 'LIVING', 'SOCIETY', 'ENVIRONMENT'));`,
    );
    this.addSql(
      `alter table "action_item" add constraint "action_item_theme_check" check ("theme" in ('LEGAL_BASIS', 'COUNCIL', 'APBD_SHARE', 'OTHER_FUNDING', 'SPBE_INDEX', 'SURVEY', 'SERVICE_ACCESS', 'OTHER'));`,
    );
    this.addSql(
      `alter table "action_item" add constraint "action_item_state_check" check ("state" in ('OPEN', 'IN_PROGRESS', 'DONE', 'CANCELLED'));`,
    );

    this.addSql(
      `alter table "seeding" add constraint "seeding_stage_check" check ("stage" in ('REAL', 'DEMONSTRATION'));`,
    );

    this.addSql(
      `alter table "shared_initiative" add constraint "shared_initiative_province_code_foreign" foreign key ("province_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "shared_initiative" add constraint "shared_initiative_start_year_check" check (start_year >= 2000 and start_year <= 2100);`,
    );
    this.addSql(
      `alter table "shared_initiative" add constraint "shared_initiative_province_code_check" check (char_length(province_code) = 2);`,
    );
    this.addSql(
      `alter table "shared_initiative" add constraint "shared_initiative_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "shared_initiative" add constraint "shared_initiative_dimension_check" check ("dimension" in ('GOVERNANCE', 'BRANDING', 'ECONOMY', 'LIVING', 'SOCIETY', 'ENVIRONMENT'));`,
    );

    this.addSql(
      `alter table "shared_initiative_member" add constraint "shared_initiative_member_initiative_code_foreign" foreign key ("initiative_code") references "shared_initiative" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "shared_initiative_member" add constraint "shared_initiative_member_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "shared_initiative_member" add constraint "shared_initiative_member_regency_code_check" check (char_length(regency_code) = 5);`,
    );

    this.addSql(
      `alter table "smart_province_entry" add constraint "smart_province_entry_province_code_foreign" foreign key ("province_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "smart_province_entry" add constraint "smart_province_entry_year_check" check (selected_for_year >= 2000 and selected_for_year <= 2100);`,
    );
    this.addSql(
      `alter table "smart_province_entry" add constraint "smart_province_entry_province_code_check" check (char_length(province_code) = 2);`,
    );
    this.addSql(
      `alter table "smart_province_entry" add constraint "smart_province_entry_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "program_event" drop constraint "program_event_province_code_foreign";`);
    this.addSql(`alter table "coordination_forum" drop constraint "coordination_forum_province_code_foreign";`);
    this.addSql(`alter table "attendance" drop constraint "attendance_regency_code_foreign";`);
    this.addSql(`alter table "action_item" drop constraint "action_item_regency_code_foreign";`);
    this.addSql(`alter table "shared_initiative" drop constraint "shared_initiative_province_code_foreign";`);
    this.addSql(
      `alter table "shared_initiative_member" drop constraint "shared_initiative_member_regency_code_foreign";`,
    );
    this.addSql(`alter table "smart_province_entry" drop constraint "smart_province_entry_province_code_foreign";`);
    this.addSql(`alter table "forum_meeting" drop constraint "forum_meeting_forum_id_foreign";`);
    this.addSql(`alter table "attendance" drop constraint "attendance_meeting_id_foreign";`);
    this.addSql(
      `alter table "shared_initiative_member" drop constraint "shared_initiative_member_initiative_code_foreign";`,
    );

    this.addSql(`drop table if exists "progress_rule" cascade;`);
    this.addSql(`drop table if exists "region_code" cascade;`);
    this.addSql(`drop table if exists "program_event" cascade;`);
    this.addSql(`drop table if exists "coordination_forum" cascade;`);
    this.addSql(`drop table if exists "forum_meeting" cascade;`);
    this.addSql(`drop table if exists "attendance" cascade;`);
    this.addSql(`drop table if exists "action_item" cascade;`);
    this.addSql(`drop table if exists "seeding" cascade;`);
    this.addSql(`drop table if exists "shared_initiative" cascade;`);
    this.addSql(`drop table if exists "shared_initiative_member" cascade;`);
    this.addSql(`drop table if exists "smart_province_entry" cascade;`);
  }
}
