import { Migration } from "@mikro-orm/migrations";

export class Migration20261122083549_approval extends Migration {
  override name = "Migration20261122083549_approval";

  override up(): void | Promise<void> {
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
