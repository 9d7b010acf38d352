import { Migration } from "@mikro-orm/migrations";

export class Migration20261126060100_program_alignment extends Migration {
  override name = "Migration20261126060100_program_alignment";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "program_alignment" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "regency_code" text not null, "ordinal" int not null, "document_code" text not null, "reference" text not null);`,
    );
    this.addSql(
      `create index "program_alignment_holds_index" on "program_alignment" ("regency_code", "ordinal", "valid_to");`,
    );
    this.addSql(
      `create index "program_alignment_under_way_index" on "program_alignment" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "program_alignment" add constraint "program_alignment_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "program_alignment" add constraint "program_alignment_document_code_foreign" foreign key ("document_code") references "planning_document_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "program_alignment" add constraint "program_alignment_document_code_check" check (starts_with(document_code, regency_code || '-RPJMD-') or starts_with(document_code, regency_code || '-RKPD-'));`,
    );
    this.addSql(
      `alter table "program_alignment" add constraint "program_alignment_ordinal_check" check (ordinal >= 1);`,
    );
    this.addSql(
      `alter table "program_alignment" add constraint "program_alignment_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "program_alignment" add constraint "program_alignment_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "program_alignment" add constraint "program_alignment_holds_once" exclude using gist ((md5(regency_code || '/' || ordinal || '/' || document_code || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "program_alignment" add constraint "program_alignment_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "program_alignment" add constraint "program_alignment_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `create trigger "program_alignment_kept" before update or delete on "program_alignment" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "program_alignment" enable row level security;`);
    this
      .addSql(`create policy "program_alignment_seen" on "program_alignment" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "program_alignment_added" on "program_alignment" for insert with check (acts_on('PROGRAM_ALIGNMENT', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "program_alignment_changed" on "program_alignment" for update using (acts_on('PROGRAM_ALIGNMENT', coalesce(regency_code, ''))) with check (acts_on('PROGRAM_ALIGNMENT', coalesce(regency_code, '')));`,
    );
  }
}
