import { Migration } from "@mikro-orm/migrations";

/** The audit log of an agency, which those who run the hub and the agency's own stewards read. */
export function createAuditMigration(agency: string) {
  class Migration20261125233500_audit extends Migration {
    override name = "Migration20261125233500_audit";

    override up(): void | Promise<void> {
      this.addSql(`create function audits() returns boolean language sql stable parallel safe
        return acting_role() = 'HUB_ADMIN' or (acting_role() = 'MINISTRY_STEWARD' and acting_agency() = '${agency}');`);

      this.addSql(
        `create table "audit_entry" ("position" bigint not null, "at" timestamptz not null, "act" text not null, "subject" text not null, "role" text not null, "region" text null, "agency" text null, "cohort" int null, "request_id" text not null, "operation_hash" text null, "mutation" text null, "regions" text[] not null, "row_count" int not null, "changes" jsonb null, "previous_hash" text not null, "hash" text not null, primary key ("position"));`,
      );
      this.addSql(
        `alter table "audit_entry" add constraint "audit_entry_act_check" check ("act" in ('CHANGE', 'READ'));`,
      );

      // Over everything that the entry says, in a form that hangs on no setting. It takes no row of the table, by which
      // the two would hold each other.
      this.addSql(`create function hash_of(entry jsonb) returns text language sql stable as $$
        select encode(sha256(convert_to(jsonb_build_array(
          entry -> 'previous_hash', entry -> 'position', extract(epoch from (entry ->> 'at')::timestamptz),
          entry -> 'act', entry -> 'subject', entry -> 'role', entry -> 'region', entry -> 'agency', entry -> 'cohort',
          entry -> 'request_id', entry -> 'operation_hash', entry -> 'mutation', entry -> 'regions',
          entry -> 'row_count', entry -> 'changes'
        )::text, 'UTF8')), 'hex') $$;`);

      // One after the other: the lock is held until the entry's transaction ends. As the owner, who sees the entry before.
      this.addSql(`create function chain_audit_entry() returns trigger language plpgsql
        security definer set search_path = public, pg_temp as $$
        declare last audit_entry;
        begin
          perform pg_advisory_xact_lock(hashtextextended('audit_entry', 0));
          select * into last from audit_entry order by position desc limit 1;
          new.position := coalesce(last.position, 0) + 1;
          new.at := clock_timestamp();
          new.previous_hash := coalesce(last.hash, '');
          new.hash := hash_of(to_jsonb(new));
          return new;
        end $$;`);
      this.addSql(`create function keep_audit_entry() returns trigger language plpgsql as $$
        begin
          raise exception 'the audit log is only added to' using errcode = 'restrict_violation', table = tg_table_name, constraint = tg_name;
        end $$;`);
      this.addSql(
        `create trigger "audit_entry_chained" before insert on "audit_entry" for each row execute function chain_audit_entry();`,
      );
      this.addSql(
        `create trigger "audit_entry_kept" before update or delete on "audit_entry" for each row execute function keep_audit_entry();`,
      );

      this.addSql(`alter table "audit_entry" enable row level security;`);
      this.addSql(`create policy "audit_entry_seen" on "audit_entry" for select using (audits());`);
      this.addSql(`create policy "audit_entry_added" on "audit_entry" for insert with check (true);`);
      // The app's role, whatever it is called here: all rights on tables are its by default.
      this.addSql(`do $$ declare app text; begin
        for app in select distinct grantee from information_schema.role_table_grants
          where table_name = 'audit_entry' and grantee <> current_user
        loop
          execute format('revoke update, delete, truncate on audit_entry from %I', app);
        end loop;
      end $$;`);
    }
  }
  return { name: "Migration20261125233500_audit", class: Migration20261125233500_audit } as const;
}
