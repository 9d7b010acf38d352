import { Migration } from "@mikro-orm/migrations";

export class Migration20261126070714_indicator_figures extends Migration {
  override name = "Migration20261126070714_indicator_figures";

  override up(): void | Promise<void> {
    this.addSql(`create table "indicator_code" ("code" text not null, primary key ("code"));`);
    this.addSql(`insert into "indicator_code" select "code" from "indicator";`);

    this.addSql(`alter table "indicator_target" drop constraint "indicator_target_indicator_code_foreign";`);

    this.addSql(`alter table "indicator_realization" drop constraint "indicator_realization_indicator_code_foreign";`);

    this.addSql(`alter table "indicator" drop constraint "indicator_pkey";`);
    this.addSql(
      `alter table "indicator" add "id" bigint generated always as identity not null, add "source" text null, add "source_url" text null, add "as_of" date null, add "methodology" text null, add "received_at" timestamptz not null default '2017-12-31', add "status" text not null default 'ACCEPTED', add "revision" int not null default 1, add "simulated" boolean not null default false, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_subject" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null;`,
    );
    this.addSql(`update "indicator" set "valid_from" = "received_at";`);
    this.addSql(
      `alter table "indicator" alter column "received_at" drop default, alter column "status" drop default, alter column "simulated" drop default;`,
    );
    this.addSql(
      `alter table "indicator" add constraint "indicator_code_foreign" foreign key ("code") references "indicator_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(`create index "indicator_holds_index" on "indicator" ("code", "valid_to");`);
    this.addSql(
      `create index "indicator_under_way_index" on "indicator" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(`alter table "indicator" add primary key ("id");`);
    this.addSql(`alter table "indicator" add constraint "indicator_interval_check" check (valid_from < valid_to);`);
    this.addSql(
      `alter table "indicator" add constraint "indicator_holds_once" exclude using gist ((md5(code || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "indicator" add constraint "indicator_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "indicator" add constraint "indicator_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `create trigger "indicator_kept" before update or delete on "indicator" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "indicator" enable row level security;`);
    this
      .addSql(`create policy "indicator_seen" on "indicator" for select using (status = 'ACCEPTED' or starts_with('', (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with('', (select submission_reach())) or is_assessed('')));`);
    this.addSql(`create policy "indicator_added" on "indicator" for insert with check (acts_on('INDICATOR', ''));`);
    this.addSql(
      `create policy "indicator_changed" on "indicator" for update using (acts_on('INDICATOR', '')) with check (acts_on('INDICATOR', ''));`,
    );

    this.addSql(
      `alter table "indicator_target" add constraint "indicator_target_indicator_code_foreign" foreign key ("indicator_code") references "indicator_code" ("code") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "indicator_realization" add constraint "indicator_realization_indicator_code_foreign" foreign key ("indicator_code") references "indicator_code" ("code") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "indicator_code" add constraint "indicator_code_code_check" check (code ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$');`,
    );
  }
}
