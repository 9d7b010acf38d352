import { connectTo } from "./backup-tables.ts";
import type { AgencyDatabase } from "./databases.ts";

/** What an agency's audit log is found to be. */
export interface AuditFinding {
  readonly agency: string;
  readonly entries: number;
  /** The hash of the last entry; empty without entries. Noted elsewhere, it tells later that no entry was cut off. */
  readonly head: string;
  /** The position of the first entry that does not follow from the one before; null where all do. */
  readonly brokenAt: string | null;
}

/** Follows the chain of an agency's audit log from its first entry to its last. */
export async function verifyAudit({ definition: { name: agency }, urls }: AgencyDatabase): Promise<AuditFinding> {
  await using client = await connectTo(agency, urls.migrator);
  const { rows } = await client.query<Omit<AuditFinding, "agency">>(FOLLOW);
  return { agency, entries: 0, head: "", brokenAt: null, ...rows[0] };
}

const FOLLOW = `
  with followed as (
    select position, hash,
      position = row_number() over chain
        and previous_hash = coalesce(lag(hash) over chain, '')
        and hash = hash_of(to_jsonb(audit_entry)) as follows
    from audit_entry window chain as (order by position)
  )
  select count(*)::int as entries, (min(position) filter (where not follows))::text as "brokenAt",
    coalesce((array_agg(hash order by position desc))[1], '') as head
  from followed`;

/** Whether an entry of the log has this hash, so that it still holds all that it held when the hash was noted. */
export async function holdsEntry({ definition, urls }: AgencyDatabase, hash: string): Promise<boolean> {
  await using client = await connectTo(definition.name, urls.migrator);
  const { rows } = await client.query("select from audit_entry where hash = $1", [hash]);
  return rows.length > 0;
}
