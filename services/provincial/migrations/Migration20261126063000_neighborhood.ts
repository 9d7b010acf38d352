import { Migration } from "@mikro-orm/migrations";

export class Migration20261126063000_neighborhood extends Migration {
  override name = "Migration20261126063000_neighborhood";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "neighborhood" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "regency_code" text not null, "neighbor_code" text not null, "is_neighbor" boolean not null);`,
    );
    this.addSql(`create index "neighborhood_neighbor_code_index" on "neighborhood" ("neighbor_code");`);
    this.addSql(
      `create index "neighborhood_holds_index" on "neighborhood" ("regency_code", "neighbor_code", "valid_to");`,
    );
    this.addSql(
      `create index "neighborhood_under_way_index" on "neighborhood" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );

    this.addSql(
      `alter table "neighborhood" add constraint "neighborhood_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "neighborhood" add constraint "neighborhood_neighbor_code_foreign" foreign key ("neighbor_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "neighborhood" add constraint "neighborhood_order_check" check (regency_code < neighbor_code);`,
    );
    this.addSql(
      `alter table "neighborhood" add constraint "neighborhood_neighbor_code_check" check (char_length(neighbor_code) = 5);`,
    );
    this.addSql(
      `alter table "neighborhood" add constraint "neighborhood_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "neighborhood" add constraint "neighborhood_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "neighborhood" add constraint "neighborhood_holds_once" exclude using gist ((md5(regency_code || '/' || neighbor_code || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "neighborhood" add constraint "neighborhood_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "neighborhood" add constraint "neighborhood_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `create trigger "neighborhood_kept" before update or delete on "neighborhood" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "neighborhood" enable row level security;`);
    this
      .addSql(`create policy "neighborhood_seen" on "neighborhood" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "neighborhood_added" on "neighborhood" for insert with check (acts_on('NEIGHBORHOOD', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "neighborhood_changed" on "neighborhood" for update using (acts_on('NEIGHBORHOOD', coalesce(regency_code, ''))) with check (acts_on('NEIGHBORHOOD', coalesce(regency_code, '')));`,
    );
  }
}
