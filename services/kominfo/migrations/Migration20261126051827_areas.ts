import { Migration } from "@mikro-orm/migrations";

export class Migration20261126051827_areas extends Migration {
  override name = "Migration20261126051827_areas";

  override up(): void | Promise<void> {
    this.addSql(`create table "area_code" ("code" text not null, primary key ("code"));`);

    this.addSql(
      `create table "area" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "code" text not null, "name" text not null);`,
    );
    this.addSql(`create index "area_holds_index" on "area" ("code", "valid_to");`);
    this.addSql(
      `create index "area_under_way_index" on "area" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );

    this.addSql(
      `create table "area_member" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "area_code" text not null, "regency_code" text not null, "is_member" boolean not null);`,
    );
    this.addSql(`create index "area_member_regency_code_index" on "area_member" ("regency_code");`);
    this.addSql(`create index "area_member_holds_index" on "area_member" ("area_code", "regency_code", "valid_to");`);
    this.addSql(
      `create index "area_member_under_way_index" on "area_member" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );

    this.addSql(`alter table "area_code" add constraint "area_code_code_check" check (code ~ '^[A-Z]+(_[A-Z]+)*$');`);

    this.addSql(
      `alter table "area" add constraint "area_code_foreign" foreign key ("code") references "area_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(`alter table "area" add constraint "area_interval_check" check (valid_from < valid_to);`);
    this.addSql(
      `alter table "area" add constraint "area_holds_once" exclude using gist ((md5(code || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "area" add constraint "area_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "area" add constraint "area_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `create trigger "area_kept" before update or delete on "area" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "area" enable row level security;`);
    this
      .addSql(`create policy "area_seen" on "area" for select using (status = 'ACCEPTED' or starts_with('', (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with('', (select submission_reach())) or is_assessed('')));`);
    this.addSql(`create policy "area_added" on "area" for insert with check (acts_on('AREA', ''));`);
    this.addSql(
      `create policy "area_changed" on "area" for update using (acts_on('AREA', '')) with check (acts_on('AREA', ''));`,
    );

    this.addSql(
      `alter table "area_member" add constraint "area_member_area_code_foreign" foreign key ("area_code") references "area_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "area_member" add constraint "area_member_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "area_member" add constraint "area_member_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(`alter table "area_member" add constraint "area_member_interval_check" check (valid_from < valid_to);`);
    this.addSql(
      `alter table "area_member" add constraint "area_member_holds_once" exclude using gist ((md5(area_code || '/' || regency_code || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "area_member" add constraint "area_member_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "area_member" add constraint "area_member_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `create trigger "area_member_kept" before update or delete on "area_member" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "area_member" enable row level security;`);
    this
      .addSql(`create policy "area_member_seen" on "area_member" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "area_member_added" on "area_member" for insert with check (acts_on('AREA_MEMBER', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "area_member_changed" on "area_member" for update using (acts_on('AREA_MEMBER', coalesce(regency_code, ''))) with check (acts_on('AREA_MEMBER', coalesce(regency_code, '')));`,
    );
  }
}
