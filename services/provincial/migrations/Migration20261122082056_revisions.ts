import { Migration } from "@mikro-orm/migrations";

export class Migration20261122082056_revisions extends Migration {
  override name = "Migration20261122082056_revisions";

  override up(): void | Promise<void> {
    this.addSql(`alter table "progress_rule" add "known_since" timestamptz not null default now();`);
    this.addSql(`update "progress_rule" set "known_since" = '2017-01-01T00:00:00Z';`);

    this.addSql(`drop index "program_event_province_code_index";`);
    this.addSql(`alter table "program_event" drop constraint "program_event_province_code_kind_date_unique";`);
    this.addSql(
      `alter table "program_event" add "methodology" text null, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_name" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null, add "ordinal" int not null default 1;`,
    );
    this.addSql(
      `update "program_event" set "ordinal" = counted.ordinal from (select "id", row_number() over (partition by "province_code", "kind" order by "date", "id") as ordinal from "program_event") as counted where "program_event"."id" = counted."id";`,
    );
    this.addSql(`alter table "program_event" alter column "ordinal" drop default;`);
    this.addSql(`update "program_event" set "valid_from" = "received_at";`);
    this.addSql(`create index "program_event_holds_index" on "program_event" ("province_code", "kind", "valid_to");`);
    this.addSql(
      `create index "program_event_under_way_index" on "program_event" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(`alter table "program_event" add constraint "program_event_ordinal_check" check (ordinal >= 1);`);
    this.addSql(
      `alter table "program_event" add constraint "program_event_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "program_event" add constraint "program_event_holds_once" exclude using gist ((md5(province_code || '/' || kind || '/' || ordinal || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "program_event" add constraint "program_event_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN'));`,
    );

    this.addSql(`alter table "coordination_forum" add "methodology" text null;`);

    this.addSql(`alter table "forum_meeting" add "methodology" text null;`);

    this.addSql(`alter table "action_item" add "methodology" text null;`);

    this.addSql(`alter table "shared_initiative" add "methodology" text null;`);

    this.addSql(`alter table "smart_province_entry" drop constraint "smart_province_entry_pkey";`);
    this.addSql(
      `alter table "smart_province_entry" add "id" bigint generated always as identity not null, add "methodology" text null, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_name" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null;`,
    );
    this.addSql(`update "smart_province_entry" set "valid_from" = "received_at";`);
    this.addSql(
      `create index "smart_province_entry_holds_index" on "smart_province_entry" ("province_code", "valid_to");`,
    );
    this.addSql(
      `create index "smart_province_entry_under_way_index" on "smart_province_entry" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(`alter table "smart_province_entry" add primary key ("id");`);
    this.addSql(
      `alter table "smart_province_entry" add constraint "smart_province_entry_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "smart_province_entry" add constraint "smart_province_entry_holds_once" exclude using gist ((md5(province_code || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "smart_province_entry" add constraint "smart_province_entry_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN'));`,
    );

    this.addSql(
      `create trigger "program_event_kept" before update or delete on "program_event" for each row execute function keep_figure();`,
    );
    this.addSql(
      `create trigger "smart_province_entry_kept" before update or delete on "smart_province_entry" for each row execute function keep_figure();`,
    );
  }
}
