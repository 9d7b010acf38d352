import { Migration } from "@mikro-orm/migrations";

/** What tables of figures stand on; in an agency that begins with them its first migration. */
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
  }
}

export const FIGURES_MIGRATION = {
  name: "Migration20261122082000_figures",
  class: Migration20261122082000_figures,
} as const;
