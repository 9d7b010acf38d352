import { Migration } from "@mikro-orm/migrations";

export class Migration20261126052814_masterplan_versions extends Migration {
  override name = "Migration20261126052814_masterplan_versions";

  override up(): void | Promise<void> {
    // A version is reported after the one that it revises, and a book of a version that has been.
    this.addSql(`create function follow_masterplan() returns trigger language plpgsql as $$
      begin
        if not exists (
          select from masterplan as earlier
          where earlier.regency_code = new.regency_code and earlier.version = new.version - 1
            and earlier.is_made and earlier.valid_to = 'infinity'
        ) then
          raise 'there is no version % of the masterplan of %', new.version - 1, new.regency_code
            using errcode = 'check_violation', constraint = 'masterplan_follows_check';
        end if;
        return new;
      end $$;`);
    this.addSql(`create function place_masterplan_book() returns trigger language plpgsql as $$
      begin
        if not exists (
          select from masterplan
          where masterplan.regency_code = new.regency_code and masterplan.version = new.version
            and masterplan.is_made and masterplan.valid_to = 'infinity'
        ) then
          raise 'there is no version % of the masterplan of %', new.version, new.regency_code
            using errcode = 'check_violation', constraint = 'masterplan_book_version_known_check';
        end if;
        return new;
      end $$;`);

    this.addSql(
      `create table "masterplan_book" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "regency_code" text not null, "version" int not null, "book" text not null, "completed_on" date null, "document" jsonb null);`,
    );
    this.addSql(
      `create index "masterplan_book_holds_index" on "masterplan_book" ("regency_code", "version", "valid_to");`,
    );
    this.addSql(
      `create index "masterplan_book_under_way_index" on "masterplan_book" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );

    this.addSql(`drop index "masterplan_holds_index";`);
    this.addSql(`alter table "masterplan" drop constraint "masterplan_holds_once";`);
    this.addSql(`alter table "masterplan" drop constraint "masterplan_is_made_check";`);
    this.addSql(`alter table "masterplan" add "version" int not null default 1, add "document" jsonb null;`);
    this.addSql(`alter table "masterplan" alter column "version" drop default;`);
    this.addSql(`create index "masterplan_holds_index" on "masterplan" ("regency_code", "version", "valid_to");`);
    this.addSql(`alter table "masterplan" add constraint "masterplan_version_check" check (version >= 1);`);
    this.addSql(
      `alter table "masterplan" add constraint "masterplan_holds_once" exclude using gist ((md5(regency_code || '/' || version || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "masterplan" add constraint "masterplan_is_made_check" check (is_made or (version = 1 and coalesce(title, adopted_on::text, legal_basis, is_mentored::text, document::text) is null));`,
    );
    this.addSql(`create trigger "masterplan_follows" before insert on "masterplan"
    for each row when (new.move = 'REPORT' and new.version > 1) execute function follow_masterplan();`);

    this.addSql(
      `alter table "masterplan_book" add constraint "masterplan_book_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(`alter table "masterplan_book" add constraint "masterplan_book_version_check" check (version >= 1);`);
    this.addSql(
      `alter table "masterplan_book" add constraint "masterplan_book_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "masterplan_book" add constraint "masterplan_book_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "masterplan_book" add constraint "masterplan_book_holds_once" exclude using gist ((md5(regency_code || '/' || version || '/' || book || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "masterplan_book" add constraint "masterplan_book_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "masterplan_book" add constraint "masterplan_book_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `alter table "masterplan_book" add constraint "masterplan_book_book_check" check ("book" in ('STRATEGIC_ANALYSIS', 'PROGRAMS', 'EXECUTIVE_SUMMARY'));`,
    );
    this.addSql(`create trigger "masterplan_book_placed" before insert on "masterplan_book"
    for each row when (new.move = 'REPORT') execute function place_masterplan_book();`);
    this.addSql(
      `create trigger "masterplan_book_kept" before update or delete on "masterplan_book" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "masterplan_book" enable row level security;`);
    this
      .addSql(`create policy "masterplan_book_seen" on "masterplan_book" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "masterplan_book_added" on "masterplan_book" for insert with check (acts_on('MASTERPLAN_BOOK', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "masterplan_book_changed" on "masterplan_book" for update using (acts_on('MASTERPLAN_BOOK', coalesce(regency_code, ''))) with check (acts_on('MASTERPLAN_BOOK', coalesce(regency_code, '')));`,
    );
  }
}
