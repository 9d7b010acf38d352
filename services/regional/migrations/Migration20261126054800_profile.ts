import { Migration } from "@mikro-orm/migrations";

export class Migration20261126054800_profile extends Migration {
  override name = "Migration20261126054800_profile";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "profile_point" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "regency_code" text not null, "year" int not null, "dimension" text not null, "kind" text not null, "ordinal" int not null, "text" text not null);`,
    );
    this.addSql(`create index "profile_point_holds_index" on "profile_point" ("regency_code", "year", "valid_to");`);
    this.addSql(
      `create index "profile_point_under_way_index" on "profile_point" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "profile_point" add constraint "profile_point_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(`alter table "profile_point" add constraint "profile_point_ordinal_check" check (ordinal >= 1);`);
    this.addSql(
      `alter table "profile_point" add constraint "profile_point_year_check" check (year >= 2000 and year <= 2100);`,
    );
    this.addSql(
      `alter table "profile_point" add constraint "profile_point_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "profile_point" add constraint "profile_point_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "profile_point" add constraint "profile_point_holds_once" exclude using gist ((md5(regency_code || '/' || year || '/' || dimension || '/' || kind || '/' || ordinal || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "profile_point" add constraint "profile_point_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "profile_point" add constraint "profile_point_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `alter table "profile_point" add constraint "profile_point_dimension_check" check ("dimension" in ('GOVERNANCE', 'BRANDING', 'ECONOMY', 'LIVING', 'SOCIETY', 'ENVIRONMENT'));`,
    );
    this.addSql(
      `alter table "profile_point" add constraint "profile_point_kind_check" check ("kind" in ('POTENTIAL', 'CHALLENGE'));`,
    );
    this.addSql(
      `create trigger "profile_point_kept" before update or delete on "profile_point" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "profile_point" enable row level security;`);
    this
      .addSql(`create policy "profile_point_seen" on "profile_point" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "profile_point_added" on "profile_point" for insert with check (acts_on('PROFILE_POINT', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "profile_point_changed" on "profile_point" for update using (acts_on('PROFILE_POINT', coalesce(regency_code, ''))) with check (acts_on('PROFILE_POINT', coalesce(regency_code, '')));`,
    );

    this.addSql(
      `create table "ict_infrastructure" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "regency_code" text not null, "year" int not null, "kind" text not null, "extent" text not null, "built_by" text null, "description" text null);`,
    );
    this.addSql(
      `create index "ict_infrastructure_holds_index" on "ict_infrastructure" ("regency_code", "year", "valid_to");`,
    );
    this.addSql(
      `create index "ict_infrastructure_under_way_index" on "ict_infrastructure" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "ict_infrastructure" add constraint "ict_infrastructure_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "ict_infrastructure" add constraint "ict_infrastructure_built_check" check (extent <> 'NONE' or built_by is null);`,
    );
    this.addSql(
      `alter table "ict_infrastructure" add constraint "ict_infrastructure_year_check" check (year >= 2000 and year <= 2100);`,
    );
    this.addSql(
      `alter table "ict_infrastructure" add constraint "ict_infrastructure_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "ict_infrastructure" add constraint "ict_infrastructure_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "ict_infrastructure" add constraint "ict_infrastructure_holds_once" exclude using gist ((md5(regency_code || '/' || year || '/' || kind || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "ict_infrastructure" add constraint "ict_infrastructure_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "ict_infrastructure" add constraint "ict_infrastructure_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `alter table "ict_infrastructure" add constraint "ict_infrastructure_kind_check" check ("kind" in ('INTRA_NETWORK', 'SMART_APPLICATIONS', 'DATA_CENTRE', 'CONNECTIVITY'));`,
    );
    this.addSql(
      `alter table "ict_infrastructure" add constraint "ict_infrastructure_extent_check" check ("extent" in ('NONE', 'PARTIAL', 'FULL'));`,
    );
    this.addSql(
      `alter table "ict_infrastructure" add constraint "ict_infrastructure_built_by_check" check ("built_by" in ('GOVERNMENT', 'PARTNERSHIP'));`,
    );
    this.addSql(
      `create trigger "ict_infrastructure_kept" before update or delete on "ict_infrastructure" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "ict_infrastructure" enable row level security;`);
    this
      .addSql(`create policy "ict_infrastructure_seen" on "ict_infrastructure" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "ict_infrastructure_added" on "ict_infrastructure" for insert with check (acts_on('ICT_INFRASTRUCTURE', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "ict_infrastructure_changed" on "ict_infrastructure" for update using (acts_on('ICT_INFRASTRUCTURE', coalesce(regency_code, ''))) with check (acts_on('ICT_INFRASTRUCTURE', coalesce(regency_code, '')));`,
    );

    this.addSql(
      `create table "netizen_profile" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "regency_code" text not null, "year" int not null, "share" numeric(5,4) not null, "phone_share" numeric(5,4) null, "computer_share" numeric(5,4) null);`,
    );
    this.addSql(
      `create index "netizen_profile_holds_index" on "netizen_profile" ("regency_code", "year", "valid_to");`,
    );
    this.addSql(
      `create index "netizen_profile_under_way_index" on "netizen_profile" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "netizen_profile" add constraint "netizen_profile_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "netizen_profile" add constraint "netizen_profile_share_check" check (share >= 0 and share <= 1 and phone_share >= 0 and phone_share <= 1 and computer_share >= 0 and computer_share <= 1);`,
    );
    this.addSql(
      `alter table "netizen_profile" add constraint "netizen_profile_year_check" check (year >= 2000 and year <= 2100);`,
    );
    this.addSql(
      `alter table "netizen_profile" add constraint "netizen_profile_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "netizen_profile" add constraint "netizen_profile_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "netizen_profile" add constraint "netizen_profile_holds_once" exclude using gist ((md5(regency_code || '/' || year || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "netizen_profile" add constraint "netizen_profile_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "netizen_profile" add constraint "netizen_profile_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `create trigger "netizen_profile_kept" before update or delete on "netizen_profile" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "netizen_profile" enable row level security;`);
    this
      .addSql(`create policy "netizen_profile_seen" on "netizen_profile" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "netizen_profile_added" on "netizen_profile" for insert with check (acts_on('NETIZEN_PROFILE', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "netizen_profile_changed" on "netizen_profile" for update using (acts_on('NETIZEN_PROFILE', coalesce(regency_code, ''))) with check (acts_on('NETIZEN_PROFILE', coalesce(regency_code, '')));`,
    );
  }
}
