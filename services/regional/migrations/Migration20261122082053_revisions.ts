import { Migration } from "@mikro-orm/migrations";

export class Migration20261122082053_revisions extends Migration {
  override name = "Migration20261122082053_revisions";

  override up(): void | Promise<void> {
    this.addSql(`alter table "statistic" drop constraint "statistic_pkey";`);
    this.addSql(
      `alter table "statistic" add "id" bigint generated always as identity not null, add "methodology" text null, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_name" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null;`,
    );
    this.addSql(`update "statistic" set "valid_from" = "received_at";`);
    this.addSql(`create index "statistic_holds_index" on "statistic" ("region_code", "year", "valid_to");`);
    this.addSql(
      `create index "statistic_under_way_index" on "statistic" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(`alter table "statistic" add primary key ("id");`);
    this.addSql(`alter table "statistic" add constraint "statistic_interval_check" check (valid_from < valid_to);`);
    this.addSql(
      `alter table "statistic" add constraint "statistic_holds_once" exclude using gist ((md5(region_code || '/' || year || '/' || indicator || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "statistic" add constraint "statistic_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN'));`,
    );

    this.addSql(
      `create trigger "statistic_kept" before update or delete on "statistic" for each row execute function keep_figure();`,
    );
  }
}
