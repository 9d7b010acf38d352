import { Migration } from "@mikro-orm/migrations";

export class Migration20261126052710_partnership extends Migration {
  override name = "Migration20261126052710_partnership";

  override up(): void | Promise<void> {
    this.addSql(`create table "partnership_code" ("code" text not null, primary key ("code"));`);

    this.addSql(
      `create table "partnership" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "code" text not null, "region_code" text not null, "kind" text not null, "title" text not null, "dimension" text not null, "state" text not null, "starts_on" date null, "ends_on" date null, "value" bigint null, "document" jsonb null);`,
    );
    this.addSql(`create index "partnership_region_code_index" on "partnership" ("region_code");`);
    this.addSql(`create index "partnership_holds_index" on "partnership" ("code", "valid_to");`);
    this.addSql(
      `create index "partnership_under_way_index" on "partnership" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "partnership" add constraint "partnership_code_foreign" foreign key ("code") references "partnership_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "partnership" add constraint "partnership_region_code_foreign" foreign key ("region_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(`alter table "partnership" add constraint "partnership_value_check" check (value >= 0);`);
    this.addSql(
      `alter table "partnership" add constraint "partnership_state_days_check" check (case state when 'RUNNING' then starts_on is not null when 'ENDED' then starts_on is not null and ends_on is not null else true end);`,
    );
    this.addSql(`alter table "partnership" add constraint "partnership_term_check" check (starts_on <= ends_on);`);
    this.addSql(
      `alter table "partnership" add constraint "partnership_code_check" check (starts_with(code, region_code || '-' || kind || '-') and code ~ '-20[0-9]{2}-[1-9][0-9]*$');`,
    );
    this.addSql(`alter table "partnership" add constraint "partnership_interval_check" check (valid_from < valid_to);`);
    this.addSql(
      `alter table "partnership" add constraint "partnership_holds_once" exclude using gist ((md5(code || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "partnership" add constraint "partnership_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "partnership" add constraint "partnership_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `alter table "partnership" add constraint "partnership_kind_check" check ("kind" in ('KPBU', 'COOPERATION_AGREEMENT', 'CSR', 'GRANT_AGREEMENT'));`,
    );
    this.addSql(
      `alter table "partnership" add constraint "partnership_dimension_check" check ("dimension" in ('GOVERNANCE', 'BRANDING', 'ECONOMY', 'LIVING', 'SOCIETY', 'ENVIRONMENT'));`,
    );
    this.addSql(
      `alter table "partnership" add constraint "partnership_state_check" check ("state" in ('PROPOSED', 'RUNNING', 'ENDED', 'CANCELLED'));`,
    );
    this.addSql(
      `create trigger "partnership_kept" before update or delete on "partnership" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "partnership" enable row level security;`);
    this
      .addSql(`create policy "partnership_seen" on "partnership" for select using (status = 'ACCEPTED' or starts_with(coalesce(region_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(region_code, ''), (select submission_reach())) or is_assessed(coalesce(region_code, ''))));`);
    this.addSql(
      `create policy "partnership_added" on "partnership" for insert with check (acts_on('PARTNERSHIP', coalesce(region_code, '')));`,
    );
    this.addSql(
      `create policy "partnership_changed" on "partnership" for update using (acts_on('PARTNERSHIP', coalesce(region_code, ''))) with check (acts_on('PARTNERSHIP', coalesce(region_code, '')));`,
    );

    this.addSql(
      `create table "partnership_partner" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "partnership_code" text not null, "ordinal" int not null, "region_code" text not null, "name" text not null, "kind" text not null, "contribution" text null, "contribution_value" bigint null);`,
    );
    this.addSql(`create index "partnership_partner_region_code_index" on "partnership_partner" ("region_code");`);
    this.addSql(
      `create index "partnership_partner_holds_index" on "partnership_partner" ("partnership_code", "ordinal", "valid_to");`,
    );
    this.addSql(
      `create index "partnership_partner_under_way_index" on "partnership_partner" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "partnership_partner" add constraint "partnership_partner_partnership_code_foreign" foreign key ("partnership_code") references "partnership_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "partnership_partner" add constraint "partnership_partner_region_code_foreign" foreign key ("region_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "partnership_partner" add constraint "partnership_partner_contribution_value_check" check (contribution_value >= 0);`,
    );
    this.addSql(
      `alter table "partnership_partner" add constraint "partnership_partner_region_code_check" check (region_code = split_part(partnership_code, '-', 1));`,
    );
    this.addSql(
      `alter table "partnership_partner" add constraint "partnership_partner_ordinal_check" check (ordinal >= 1);`,
    );
    this.addSql(
      `alter table "partnership_partner" add constraint "partnership_partner_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "partnership_partner" add constraint "partnership_partner_holds_once" exclude using gist ((md5(partnership_code || '/' || ordinal || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "partnership_partner" add constraint "partnership_partner_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "partnership_partner" add constraint "partnership_partner_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `alter table "partnership_partner" add constraint "partnership_partner_kind_check" check ("kind" in ('COMPANY', 'NON_PROFIT', 'UNIVERSITY', 'COMMUNITY'));`,
    );
    this.addSql(
      `create trigger "partnership_partner_kept" before update or delete on "partnership_partner" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "partnership_partner" enable row level security;`);
    this
      .addSql(`create policy "partnership_partner_seen" on "partnership_partner" for select using (status = 'ACCEPTED' or starts_with(coalesce(region_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(region_code, ''), (select submission_reach())) or is_assessed(coalesce(region_code, ''))));`);
    this.addSql(
      `create policy "partnership_partner_added" on "partnership_partner" for insert with check (acts_on('PARTNERSHIP_PARTNER', coalesce(region_code, '')));`,
    );
    this.addSql(
      `create policy "partnership_partner_changed" on "partnership_partner" for update using (acts_on('PARTNERSHIP_PARTNER', coalesce(region_code, ''))) with check (acts_on('PARTNERSHIP_PARTNER', coalesce(region_code, '')));`,
    );

    this.addSql(
      `create table "partnership_milestone" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "partnership_code" text not null, "ordinal" int not null, "region_code" text not null, "name" text not null, "due_on" date not null, "reached_on" date null);`,
    );
    this.addSql(`create index "partnership_milestone_region_code_index" on "partnership_milestone" ("region_code");`);
    this.addSql(
      `create index "partnership_milestone_holds_index" on "partnership_milestone" ("partnership_code", "ordinal", "valid_to");`,
    );
    this.addSql(
      `create index "partnership_milestone_under_way_index" on "partnership_milestone" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "partnership_milestone" add constraint "partnership_milestone_partnership_code_foreign" foreign key ("partnership_code") references "partnership_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "partnership_milestone" add constraint "partnership_milestone_region_code_foreign" foreign key ("region_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "partnership_milestone" add constraint "partnership_milestone_region_code_check" check (region_code = split_part(partnership_code, '-', 1));`,
    );
    this.addSql(
      `alter table "partnership_milestone" add constraint "partnership_milestone_ordinal_check" check (ordinal >= 1);`,
    );
    this.addSql(
      `alter table "partnership_milestone" add constraint "partnership_milestone_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "partnership_milestone" add constraint "partnership_milestone_holds_once" exclude using gist ((md5(partnership_code || '/' || ordinal || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "partnership_milestone" add constraint "partnership_milestone_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "partnership_milestone" add constraint "partnership_milestone_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `create trigger "partnership_milestone_kept" before update or delete on "partnership_milestone" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "partnership_milestone" enable row level security;`);
    this
      .addSql(`create policy "partnership_milestone_seen" on "partnership_milestone" for select using (status = 'ACCEPTED' or starts_with(coalesce(region_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(region_code, ''), (select submission_reach())) or is_assessed(coalesce(region_code, ''))));`);
    this.addSql(
      `create policy "partnership_milestone_added" on "partnership_milestone" for insert with check (acts_on('PARTNERSHIP_MILESTONE', coalesce(region_code, '')));`,
    );
    this.addSql(
      `create policy "partnership_milestone_changed" on "partnership_milestone" for update using (acts_on('PARTNERSHIP_MILESTONE', coalesce(region_code, ''))) with check (acts_on('PARTNERSHIP_MILESTONE', coalesce(region_code, '')));`,
    );
  }
}
