import { Migration } from "@mikro-orm/migrations";

export class Migration20261126064500_books_of_stage extends Migration {
  override name = "Migration20261126064500_books_of_stage";

  override up(): void | Promise<void> {
    // A masterplan is carried out from books 1 and 2 of its newest version.
    this
      .addSql(`create or replace function membership_stage_is_earned(region text, entered text) returns boolean language sql stable as $$
      select case entered
        when 'LAUNCH' then exists (
          select from mou where regency_code = region and status = 'ACCEPTED' and valid_to = 'infinity'
        )
        when 'IMPLEMENTATION' then (
          select newest.is_made and newest.legal_basis is not null and 2 = (
            select count(*) from masterplan_book as book
            where book.regency_code = region and book.version = newest.version
              and book.book in ('STRATEGIC_ANALYSIS', 'PROGRAMS')
              and book.status = 'ACCEPTED' and book.valid_to = 'infinity'
          )
          from masterplan as newest
          where newest.regency_code = region and newest.status = 'ACCEPTED' and newest.valid_to = 'infinity'
          order by newest.version desc limit 1
        ) is true
        when 'SOCIALIZATION' then exists (
          select from evaluation
          where regency_code = region and participation = 'PARTICIPATED'
            and status = 'ACCEPTED' and valid_to = 'infinity'
        )
        else true
      end $$;`);
  }
}
