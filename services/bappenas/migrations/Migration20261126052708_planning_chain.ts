import { Migration } from "@mikro-orm/migrations";

export class Migration20261126052708_planning_chain extends Migration {
  override name = "Migration20261126052708_planning_chain";

  override up(): void | Promise<void> {
    this.addSql(`alter table "planning_document" add "parent_code" text null;`);
    this.addSql(
      `alter table "planning_document" add constraint "planning_document_parent_code_foreign" foreign key ("parent_code") references "planning_document_code" ("code") on update no action on delete no action;`,
    );
    this.addSql(`create index "planning_document_parent_code_index" on "planning_document" ("parent_code");`);
    this.addSql(
      `alter table "planning_document" add constraint "planning_document_parent_check" check (parent_code is null or coalesce(case kind when 'RPJMN' then parent_code like any (array[('ID') || '-RPJPN-%']) when 'RPJPD' then parent_code like any (array[(case when char_length(region_code) = 5 then left(region_code, 2) end) || '-RPJPD-%', ('ID') || '-RPJPN-%']) when 'RPJMD' then parent_code like any (array[(coalesce(region_code, 'ID')) || '-RPJPD-%', (case when char_length(region_code) = 5 then left(region_code, 2) end) || '-RPJMD-%', ('ID') || '-RPJMN-%']) when 'RKPD' then parent_code like any (array[(coalesce(region_code, 'ID')) || '-RPJMD-%']) when 'RENSTRA' then parent_code like any (array[(coalesce(region_code, 'ID')) || '-RPJMD-%', ('ID') || '-RPJMN-%']) when 'RENJA' then parent_code like any (array[(coalesce(region_code, 'ID')) || '-RENSTRA-%', (coalesce(region_code, 'ID')) || '-RKPD-%']) end, false));`,
    );

    // A document begins while the one above it is in force, whichever of the two is changed.
    this.addSql(`create function keep_planning_chain() returns trigger language plpgsql as $$
      declare
        above record;
        below record;
      begin
        select code, period_first_year, period_last_year into above from planning_document
        where code = new.parent_code and valid_to = 'infinity' and status = 'ACCEPTED';
        if not new.period_first_year between above.period_first_year and above.period_last_year then
          raise exception '% begins in %, and % above it is of %–%; correct the period, or parentCode',
            new.code, new.period_first_year, above.code, above.period_first_year, above.period_last_year
            using errcode = 'check_violation', constraint = 'planning_document_chain';
        end if;
        select code, period_first_year into below from planning_document
        where parent_code = new.code and valid_to = 'infinity' and status = 'ACCEPTED' and new.status = 'ACCEPTED'
          and period_first_year not between new.period_first_year and new.period_last_year;
        if below is not null then
          raise exception '% begins in %, and % above it is of %–%; correct the period, or parentCode',
            below.code, below.period_first_year, new.code, new.period_first_year, new.period_last_year
            using errcode = 'check_violation', constraint = 'planning_document_chain';
        end if;
        return null;
      end $$;`);
    this.addSql(
      `create trigger "planning_document_chain" after insert on "planning_document" for each row when (new.move is not null) execute function keep_planning_chain();`,
    );
  }
}
