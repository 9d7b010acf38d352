import { Migration } from "@mikro-orm/migrations";

export class Migration20261126054801_digital_service extends Migration {
  override name = "Migration20261126054801_digital_service";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "digital_service" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "regency_code" text not null, "ordinal" int not null, "name" text not null, "audience" text not null, "devices" text[] not null, "channels" text[] not null, "dimension" text not null, "since" int not null, "until" int null, "url" text null);`,
    );
    this.addSql(
      `create index "digital_service_holds_index" on "digital_service" ("regency_code", "ordinal", "valid_to");`,
    );
    this.addSql(
      `create index "digital_service_under_way_index" on "digital_service" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "digital_service" add constraint "digital_service_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "digital_service" add constraint "digital_service_channels_check" check (cardinality(channels) > 0 and channels <@ array['WEB', 'ANDROID', 'IOS', 'WHATSAPP', 'SMS', 'KIOSK', 'DESKTOP']);`,
    );
    this.addSql(
      `alter table "digital_service" add constraint "digital_service_devices_check" check (cardinality(devices) > 0 and devices <@ array['PHONE', 'TABLET', 'COMPUTER']);`,
    );
    this.addSql(
      `alter table "digital_service" add constraint "digital_service_years_check" check (since >= 2000 and since <= 2100 and since <= until);`,
    );
    this.addSql(`alter table "digital_service" add constraint "digital_service_ordinal_check" check (ordinal >= 1);`);
    this.addSql(
      `alter table "digital_service" add constraint "digital_service_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "digital_service" add constraint "digital_service_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "digital_service" add constraint "digital_service_holds_once" exclude using gist ((md5(regency_code || '/' || ordinal || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "digital_service" add constraint "digital_service_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "digital_service" add constraint "digital_service_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `alter table "digital_service" add constraint "digital_service_audience_check" check ("audience" in ('CITIZENS', 'BUSINESSES', 'EMPLOYEES'));`,
    );
    this.addSql(
      `alter table "digital_service" add constraint "digital_service_dimension_check" check ("dimension" in ('GOVERNANCE', 'BRANDING', 'ECONOMY', 'LIVING', 'SOCIETY', 'ENVIRONMENT'));`,
    );
    this.addSql(
      `create trigger "digital_service_kept" before update or delete on "digital_service" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "digital_service" enable row level security;`);
    this
      .addSql(`create policy "digital_service_seen" on "digital_service" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "digital_service_added" on "digital_service" for insert with check (acts_on('DIGITAL_SERVICE', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "digital_service_changed" on "digital_service" for update using (acts_on('DIGITAL_SERVICE', coalesce(regency_code, ''))) with check (acts_on('DIGITAL_SERVICE', coalesce(regency_code, '')));`,
    );
  }
}
