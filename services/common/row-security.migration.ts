import { Migration } from "@mikro-orm/migrations";

/**
 * What the policies of an agency's tables stand on: functions that tell who acts in a transaction, and the persons.
 * A reach is how the codes of the regions begin in which the actor sees all: `51.03`, `51`, nothing for everywhere;
 * null for nowhere.
 *
 * A function that reads a table has its body as a text: PostgreSQL would hold the two together otherwise, and neither
 * could be dropped first where the table's policies call the function.
 */
export function createRowSecurityMigration(agency: string) {
  class Migration20261125231000_row_security extends Migration {
    override name = "Migration20261125231000_row_security";

    override up(): void | Promise<void> {
      // `REGENCY_OPERATOR/51.03///a1b2`; empty for the public, also where a transaction forgot to say who acts.
      this.addSql(`create function acting() returns text language sql stable parallel safe
        return coalesce(current_setting('simpul.actor', true), '');`);
      this.addSql(`create function acting_role() returns text language sql stable parallel safe
        return split_part(acting(), '/', 1);`);
      this.addSql(`create function acting_region() returns text language sql stable parallel safe
        return nullif(split_part(acting(), '/', 2), '');`);
      this.addSql(`create function acting_agency() returns text language sql stable parallel safe
        return split_part(acting(), '/', 3);`);
      this.addSql(`create function acting_cohort() returns int language sql stable parallel safe
        return nullif(split_part(acting(), '/', 4), '')::int;`);

      // All the rest: an issuer may write a slash in it.
      this.addSql(`create function acting_subject() returns text language sql stable parallel safe
        return regexp_replace(acting(), '^([^/]*/){4}', '');`);

      // Drafts and what was returned: their region, its province, the ministry that owns them.
      this.addSql(`create function draft_reach() returns text language sql stable parallel safe
        return case
          when acting_role() = 'HUB_ADMIN' then ''
          when acting_role() in ('MINISTRY_ANALYST', 'MINISTRY_STEWARD') and acting_agency() = '${agency}' then ''
          when acting_role() in ('REGENCY_OPERATOR', 'PROVINCE_COORDINATOR') then acting_region()
        end;`);
      // What was sent in: every ministry, too.
      this.addSql(`create function submission_reach() returns text language sql stable parallel safe
        return case
          when acting_role() in ('MINISTRY_ANALYST', 'MINISTRY_STEWARD') then ''
          else draft_reach()
        end;`);
      // What a province keeps with its regencies.
      this.addSql(`create function province_reach() returns text language sql stable parallel safe
        return case
          when acting_role() = 'HUB_ADMIN' then ''
          when acting_role() in ('REGENCY_OPERATOR', 'PROVINCE_COORDINATOR') then left(acting_region(), 2)
        end;`);
      // Nobody assesses regencies here; who does says so in a migration of its own.
      this.addSql(`create function is_assessed(region text) returns boolean language sql stable parallel safe
        return false;`);
      // Those who take part in the approval of a kind of figure, where they take part.
      this.addSql(`create function acts_on(figure_kind text, region text) returns boolean language sql stable as $$
        select case acting_role()
          when 'REGENCY_OPERATOR' then region = acting_region()
          when 'PROVINCE_COORDINATOR' then starts_with(region, acting_region())
          when 'MINISTRY_STEWARD' then acting_agency() = '${agency}' or exists (
            select from approval_step as step where step.kind = figure_kind and step.agency = acting_agency()
          )
          else false
        end $$;`);

      this.addSql(`create table "person" ("subject" text not null, "name" text not null, primary key ("subject"));`);
      this.addSql(`alter table "person" enable row level security;`);
      this.addSql(`create policy "person_seen" on "person" for select using (acting() <> '');`);
      this.addSql(`create policy "person_added" on "person" for insert with check (subject = acting_subject());`);
      this.addSql(
        `create policy "person_changed" on "person" for update using (subject = acting_subject()) with check (subject = acting_subject());`,
      );

      this.addSql(`alter table "performed_request" enable row level security;`);
      this.addSql(`create policy "performed_request_seen" on "performed_request" for select using (actor = acting());`);
      this.addSql(
        `create policy "performed_request_added" on "performed_request" for insert with check (actor = acting());`,
      );
      this.addSql(
        `create policy "performed_request_changed" on "performed_request" for update using (actor = acting()) with check (actor = acting());`,
      );
    }
  }
  return { name: "Migration20261125231000_row_security", class: Migration20261125231000_row_security } as const;
}
