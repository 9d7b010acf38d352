import type { ClientBase } from "pg";
import { MIGRATIONS, qualify } from "./backup-tables.ts";

/**
 * Drops what migrations have made, and forgets that they ran. Without `cascade`: where somebody has built on it, in a
 * schema of their own, PostgreSQL refuses and says what. The default privileges of the schema stay, so that the
 * tables that come after are open to the agency's app as those before.
 */
export async function dropSchema(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(DROPS, [MIGRATIONS]);
  for (const { statement } of rows) await client.query(statement);
  await client.query(`truncate ${qualify(MIGRATIONS)} restart identity`);
}

/**
 * One statement a kind, in the order in which one may use another. What belongs to something else (the sequence of an
 * identity column, the type of a table's rows, the parts of an extension) goes with it, or stays with it.
 */
const DROPS = `
  select format('drop %s %s', kind, string_agg(name, ', ')) as statement
  from (
    select case relkind when 'm' then 'materialized view' when 'v' then 'view' when 'S' then 'sequence' else 'table' end,
      position(relkind::text in 'mvrpS'), 'pg_class'::regclass, oid, oid::regclass::text
    from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('m', 'v', 'r', 'p', 'S') and relname <> $1
    union all
    select 'routine', 6, 'pg_proc'::regclass, oid, oid::regprocedure::text
    from pg_proc where pronamespace = 'public'::regnamespace
    union all
    select case typtype when 'd' then 'domain' else 'type' end, 7, 'pg_type'::regclass, oid, oid::regtype::text
    from pg_type
    where typnamespace = 'public'::regnamespace
      and (typtype in ('d', 'e', 'r') or typtype = 'c' and typrelid in (select oid from pg_class where relkind = 'c'))
  ) as made (kind, place, catalog, id, name)
  where not exists (
    select from pg_depend where classid = catalog and objid = id and objsubid = 0 and deptype in ('a', 'i', 'e')
  )
  group by kind
  order by min(place)`;

/** Rows that come back are no event: what they set off when they were new is in the backup. Constraints stay on. */
export async function withoutTriggers(client: ClientBase, use: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; table: string }>(
    `select quote_ident(tgname) as name, tgrelid::regclass::text as table from pg_trigger
     where not tgisinternal and tgenabled = 'O'
       and tgrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r')`,
  );
  for (const { name, table } of rows) await client.query(`alter table ${table} disable trigger ${name}`);
  await use();
  for (const { name, table } of rows) await client.query(`alter table ${table} enable trigger ${name}`);
}
