import { Migration } from "@mikro-orm/migrations";

export class Migration20261126052709_budget_allocation extends Migration {
  override name = "Migration20261126052709_budget_allocation";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "budget_allocation" ("id" bigint generated always as identity not null primary key, "source" text null, "source_url" text null, "as_of" date null, "methodology" text null, "received_at" timestamptz not null, "status" text not null, "revision" int not null default 1, "simulated" boolean not null, "valid_from" timestamptz not null default now(), "valid_to" timestamptz not null default 'infinity', "move" text null, "taken_steps" text[] null, "reason" text null, "actor_subject" text null, "actor_role" text null, "actor_region" text null, "actor_agency" text null, "regency_code" text not null, "year" int not null, "dimension" text not null, "planned" bigint not null, "revised" bigint null, "realized" bigint null);`,
    );
    this.addSql(
      `create index "budget_allocation_holds_index" on "budget_allocation" ("regency_code", "year", "valid_to");`,
    );
    this.addSql(
      `create index "budget_allocation_under_way_index" on "budget_allocation" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED';`,
    );
    this.addSql(
      `alter table "budget_allocation" add constraint "budget_allocation_regency_code_foreign" foreign key ("regency_code") references "region_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "budget_allocation" add constraint "budget_allocation_amount_check" check (planned >= 0 and revised >= 0 and realized >= 0);`,
    );
    this.addSql(
      `alter table "budget_allocation" add constraint "budget_allocation_year_check" check (year >= 2000 and year <= 2100);`,
    );
    this.addSql(
      `alter table "budget_allocation" add constraint "budget_allocation_regency_code_check" check (char_length(regency_code) = 5);`,
    );
    this.addSql(
      `alter table "budget_allocation" add constraint "budget_allocation_interval_check" check (valid_from < valid_to);`,
    );
    this.addSql(
      `alter table "budget_allocation" add constraint "budget_allocation_holds_once" exclude using gist ((md5(regency_code || '/' || year || '/' || dimension || '/' || (status = 'ACCEPTED'))::uuid) with =, tstzrange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "budget_allocation" add constraint "budget_allocation_status_check" check ("status" in ('DRAFT', 'RETURNED', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "budget_allocation" add constraint "budget_allocation_move_check" check ("move" in ('REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'));`,
    );
    this.addSql(
      `alter table "budget_allocation" add constraint "budget_allocation_dimension_check" check ("dimension" in ('GOVERNANCE', 'BRANDING', 'ECONOMY', 'LIVING', 'SOCIETY', 'ENVIRONMENT'));`,
    );
    this.addSql(
      `create trigger "budget_allocation_kept" before update or delete on "budget_allocation" for each row execute function keep_figure();`,
    );
    this.addSql(`alter table "budget_allocation" enable row level security;`);
    this
      .addSql(`create policy "budget_allocation_seen" on "budget_allocation" for select using (status = 'ACCEPTED' or starts_with(coalesce(regency_code, ''), (select draft_reach()))
    or status in ('SUBMITTED', 'VERIFIED') and (starts_with(coalesce(regency_code, ''), (select submission_reach())) or is_assessed(coalesce(regency_code, ''))));`);
    this.addSql(
      `create policy "budget_allocation_added" on "budget_allocation" for insert with check (acts_on('BUDGET_ALLOCATION', coalesce(regency_code, '')));`,
    );
    this.addSql(
      `create policy "budget_allocation_changed" on "budget_allocation" for update using (acts_on('BUDGET_ALLOCATION', coalesce(regency_code, ''))) with check (acts_on('BUDGET_ALLOCATION', coalesce(regency_code, '')));`,
    );

    // Looked at when the transaction ends, so that what belongs together can be accepted at once. Published sums are as
    // they were published, and simulated ones stand beside the real ones.
    this.addSql(`create function keep_budget_closed() returns trigger language plpgsql as $$
      declare
        amount text;
        by_dimension numeric;
        by_source numeric;
      begin
        foreach amount in array array['planned', 'revised', 'realized'] loop
          execute format('select case when count(*) = 6 and count(%1$I) = 6 then sum(%1$I) end from budget_allocation
            where regency_code = $1 and year = $2 and status = ''ACCEPTED'' and valid_to = ''infinity'' and not simulated', amount)
            into by_dimension using new.regency_code, new.year;
          execute format('select case when count(*) = count(%1$I) then sum(%1$I) end from budget_line
            where regency_code = $1 and year = $2 and status = ''ACCEPTED'' and valid_to = ''infinity'' and not simulated', amount)
            into by_source using new.regency_code, new.year;
          if by_dimension <> by_source then
            raise exception 'the budget of % in % does not close: % by dimension is %, by source %, which differ by %; correct what is wrong, and accept together what belongs together',
              new.regency_code, new.year, amount, by_dimension, by_source, by_dimension - by_source
              using errcode = 'check_violation', constraint = 'budget_closes';
          end if;
        end loop;
        return null;
      end $$;`);
    for (const table of ["budget_allocation", "budget_line"]) {
      this.addSql(
        `create constraint trigger "${table}_closes" after insert on "${table}" deferrable initially deferred for each row when (new.status = 'ACCEPTED' and new.move is not null and not new.simulated) execute function keep_budget_closed();`,
      );
    }
  }
}
