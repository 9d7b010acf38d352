import { Migration } from "@mikro-orm/migrations";

/** What figures stand on, and what every agency keeps for their life; in an agency that begins with them its first migration. */
export class Migration20261122082000_figures extends Migration {
  override name = "Migration20261122082000_figures";

  override up(): void | Promise<void> {
    // Its operator classes let an exclusion constraint hold a figure's name beside its interval.
    this.addSql(`create extension if not exists btree_gist;`);

    // All that may be done to a state of a figure is to end it.
    this.addSql(`create function keep_figure() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and old.valid_to = 'infinity' and to_jsonb(new) - 'valid_to' = to_jsonb(old) - 'valid_to' then
          return new;
        end if;
        raise exception 'a figure is never overwritten: end its state and insert the next'
          using errcode = 'restrict_violation', table = tg_table_name, constraint = tg_name;
      end $$;`);

    this.addSql(
      `create table "approval_step" ("kind" text not null, "step" text not null, "position" int not null, "status" text not null, "role" text not null, "agency" text null, primary key ("kind", "step"));`,
    );

    this.addSql(
      `create table "performed_request" ("actor" text not null, "idempotency_key" text not null, "input_hash" text not null, "payload" jsonb null, "performed_at" timestamptz not null default now(), primary key ("actor", "idempotency_key"));`,
    );

    this.addSql(
      `create table "reporting_duty" ("kind" text not null, "year" int not null, "known_since" timestamptz not null default now(), "due_on" date not null, "figure_count" int not null, primary key ("kind", "year", "known_since"));`,
    );

    this.addSql(
      `alter table "approval_step" add constraint "approval_step_agency_check" check ((role = 'MINISTRY_STEWARD') = (agency is not null));`,
    );
    this.addSql(`alter table "approval_step" add constraint "approval_step_position_check" check (position >= 1);`);
    this.addSql(
      `alter table "approval_step" add constraint "approval_step_status_check" check ("status" in ('SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "approval_step" add constraint "approval_step_role_check" check ("role" in ('REGENCY_OPERATOR', 'PROVINCE_COORDINATOR', 'MINISTRY_STEWARD'));`,
    );

    this.addSql(
      `alter table "reporting_duty" add constraint "reporting_duty_figure_count_check" check (figure_count >= 1);`,
    );
    this.addSql(
      `alter table "reporting_duty" add constraint "reporting_duty_year_check" check (year >= 2000 and year <= 2100);`,
    );
  }
}

export const FIGURES_MIGRATION = {
  name: "Migration20261122082000_figures",
  class: Migration20261122082000_figures,
} as const;
