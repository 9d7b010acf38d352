import { Migration } from "@mikro-orm/migrations";

const MOVES = "'REPORT', 'SUBMIT', 'VERIFY', 'ACCEPT', 'RETURN', 'REOPEN', 'DECIDE'";

/** Acts write states of figures, too, in whatever tables of them an agency has by then. */
export class Migration20261126050000_acts extends Migration {
  override name = "Migration20261126050000_acts";

  override up(): void | Promise<void> {
    this.addSql(`do $$
      declare
        known record;
      begin
        for known in
          select conrelid::regclass as of_table, conname from pg_constraint
          where contype = 'c' and conname like '%_move_check'
        loop
          execute format('alter table %s drop constraint %I', known.of_table, known.conname);
          execute format('alter table %s add constraint %I check ("move" in (${MOVES.replaceAll("'", "''")}))', known.of_table, known.conname);
        end loop;
      end $$;`);
  }
}

export const ACTS_MIGRATION = { name: "Migration20261126050000_acts", class: Migration20261126050000_acts } as const;
