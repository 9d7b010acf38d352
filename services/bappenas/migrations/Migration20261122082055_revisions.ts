import { Migration } from "@mikro-orm/migrations";

export class Migration20261122082055_revisions extends Migration {
  override name = "Migration20261122082055_revisions";

  override up(): void | Promise<void> {
    this.addSql(`create table "planning_document_code" ("code" text not null, primary key ("code"));`);
    this.addSql(`insert into "planning_document_code" select "code" from "planning_document";`);

    this.addSql(`alter table "indicator_target" drop constraint "indicator_target_document_code_foreign";`);

    this.addSql(`alter table "dimension_target" drop constraint "dimension_target_document_code_foreign";`);

    this.addSql(`alter table "planning_document" drop constraint "planning_document_pkey";`);
    this.addSql(
      `alter table "planning_document" add "id" bigint generated always as identity not null, add "methodology" text null, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_name" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null;`,
    );
    this.addSql(`update "planning_document" set "valid_from" = "received_at";`);
    this.addSql(
      `alter table "planning_document" add constraint "planning_document_code_foreign" foreign key ("code") references "planning_document_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(`create index "planning_document_holds_index" on "planning_document" ("code", "valid_to");`);
    this.addSql(
      `create index "planning_document_under_way_index" on "planning_document" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(`alter table "planning_document" add primary key ("id");`);
    this.addSql(
      `alter table "planning_document" add constraint "planning_document_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "planning_document" add constraint "planning_document_holds_once" exclude using gist ((md5(code || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "planning_document" add constraint "planning_document_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN'));`,
    );

    this.addSql(`alter table "indicator_target" drop constraint "indicator_target_pkey";`);
    this.addSql(
      `alter table "indicator_target" add "id" bigint generated always as identity not null, add "methodology" text null, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_name" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null;`,
    );
    this.addSql(`update "indicator_target" set "valid_from" = "received_at";`);
    this.addSql(
      `alter table "indicator_target" add constraint "indicator_target_document_code_foreign" foreign key ("document_code") references "planning_document_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `create index "indicator_target_holds_index" on "indicator_target" ("regency_code", "year", "valid_to");`,
    );
    this.addSql(
      `create index "indicator_target_under_way_index" on "indicator_target" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(`alter table "indicator_target" add primary key ("id");`);
    this.addSql(
      `alter table "indicator_target" add constraint "indicator_target_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "indicator_target" add constraint "indicator_target_holds_once" exclude using gist ((md5(regency_code || '/' || year || '/' || indicator_code || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "indicator_target" add constraint "indicator_target_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN'));`,
    );

    this.addSql(`alter table "indicator_realization" drop constraint "indicator_realization_pkey";`);
    this.addSql(
      `alter table "indicator_realization" add "id" bigint generated always as identity not null, add "methodology" text null, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_name" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null;`,
    );
    this.addSql(`update "indicator_realization" set "valid_from" = "received_at";`);
    this.addSql(
      `create index "indicator_realization_holds_index" on "indicator_realization" ("regency_code", "year", "valid_to");`,
    );
    this.addSql(
      `create index "indicator_realization_under_way_index" on "indicator_realization" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(`alter table "indicator_realization" add primary key ("id");`);
    this.addSql(
      `alter table "indicator_realization" add constraint "indicator_realization_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "indicator_realization" add constraint "indicator_realization_holds_once" exclude using gist ((md5(regency_code || '/' || year || '/' || indicator_code || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "indicator_realization" add constraint "indicator_realization_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN'));`,
    );

    this.addSql(`alter table "dimension_target" drop constraint "dimension_target_pkey";`);
    this.addSql(
      `alter table "dimension_target" add "id" bigint generated always as identity not null, add "methodology" text null, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_name" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null;`,
    );
    this.addSql(`update "dimension_target" set "valid_from" = "received_at";`);
    this.addSql(
      `alter table "dimension_target" add constraint "dimension_target_document_code_foreign" foreign key ("document_code") references "planning_document_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `create index "dimension_target_holds_index" on "dimension_target" ("regency_code", "year", "valid_to");`,
    );
    this.addSql(
      `create index "dimension_target_under_way_index" on "dimension_target" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(`alter table "dimension_target" add primary key ("id");`);
    this.addSql(
      `alter table "dimension_target" add constraint "dimension_target_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "dimension_target" add constraint "dimension_target_holds_once" exclude using gist ((md5(regency_code || '/' || year || '/' || dimension || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "dimension_target" add constraint "dimension_target_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN'));`,
    );

    this.addSql(`alter table "budget_line" drop constraint "budget_line_pkey";`);
    this.addSql(
      `alter table "budget_line" add "id" bigint generated always as identity not null, add "methodology" text null, add "valid_from" timestamptz not null default now(), add "valid_to" timestamptz not null default 'infinity', add "move" text null, add "taken_steps" text[] null, add "reason" text null, add "actor_name" text null, add "actor_role" text null, add "actor_region" text null, add "actor_agency" text null;`,
    );
    this.addSql(`update "budget_line" set "valid_from" = "received_at";`);
    this.addSql(`create index "budget_line_holds_index" on "budget_line" ("regency_code", "year", "valid_to");`);
    this.addSql(
      `create index "budget_line_under_way_index" on "budget_line" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(`alter table "budget_line" add primary key ("id");`);
    this.addSql(`alter table "budget_line" add constraint "budget_line_interval_check" check (valid_from < valid_to);`);
    this.addSql(
      `alter table "budget_line" add constraint "budget_line_holds_once" exclude using gist ((md5(regency_code || '/' || year || '/' || budget_source || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "budget_line" add constraint "budget_line_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN'));`,
    );

    this.addSql(
      `create trigger "planning_document_kept" before update or delete on "planning_document" for each row execute function keep_figure();`,
    );
    this.addSql(
      `create trigger "indicator_target_kept" before update or delete on "indicator_target" for each row execute function keep_figure();`,
    );
    this.addSql(
      `create trigger "indicator_realization_kept" before update or delete on "indicator_realization" for each row execute function keep_figure();`,
    );
    this.addSql(
      `create trigger "dimension_target_kept" before update or delete on "dimension_target" for each row execute function keep_figure();`,
    );
    this.addSql(
      `create trigger "budget_line_kept" before update or delete on "budget_line" for each row execute function keep_figure();`,
    );
  }
}
