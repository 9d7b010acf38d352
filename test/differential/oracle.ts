import type { TestDatabases } from "../testkit/hub.ts";
import type { Identity } from "./identities.ts";

// The rules of who sees which rows stand here a second time, on purpose: they share nothing with the policies that they
// prove.

interface Table {
  readonly agency: string;
  readonly name: string;
  readonly columns: readonly string[];
}

/**
 * Takes every row that is hidden from somebody out of the databases: what is left is all that there is for them.
 * Tells how many rows they were, by table.
 */
export async function deleteHidden(
  databases: TestDatabases,
  identity: Identity,
): Promise<Readonly<Record<string, number>>> {
  const agencies = databases.list.map(({ definition }) => definition.name);
  const counts = await Promise.all(agencies.map((agency) => deleteHiddenOf(agency, databases, identity)));
  return Object.fromEntries(counts.flat());
}

async function deleteHiddenOf(agency: string, databases: TestDatabases, identity: Identity) {
  const hidden = (await readTables(databases, agency)).map((table) => ({
    ...table,
    condition: `(${seenRows(table, identity)}) is not true`,
  }));
  const counts = hidden.map(
    ({ name, condition }) => `select '${name}' as name, count(*)::int as count from "${name}" where ${condition}`,
  );
  const found = await databases.sql(agency, counts.join(" union all "));
  // One statement, so that each row is judged by what was there; triggers off, as a figure is never removed.
  const deletions = hidden.map(({ name, condition }) => `"gone_${name}" as (delete from "${name}" where ${condition})`);
  await databases.sql(agency, `set session_replication_role = replica; with ${deletions.join(", ")} select`);
  return found
    .filter(({ count }) => Number(count) > 0)
    .map(({ name, count }) => [`${agency}.${String(name)}`, Number(count)] as const);
}

async function readTables(databases: TestDatabases, agency: string): Promise<Table[]> {
  const rows = await databases.sql(
    agency,
    `select table_name as name, array_agg(column_name::text) as columns
     from information_schema.tables join information_schema.columns using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' group by table_name`,
  );
  return rows.map(({ name, columns }) => ({ agency, name: String(name), columns: columns as string[] }));
}

/** The SQL condition under which a row of a table is seen. */
function seenRows(table: Table, identity: Identity): string {
  if (table.name === "person") return String(identity !== null);
  // What a province keeps with its regencies.
  if (table.name === "action_item") return inProvinceOf(identity, "regency_code");
  if (table.name === "forum_meeting") return inProvinceOf(identity, "province_code");
  if (table.name === "proposal") return `${inProvinceOf(identity, "region_code")} or ${isToMinistryOf(identity)}`;
  if (table.columns.includes("valid_to") && table.columns.includes("status")) return seenFigures(table, identity);
  return "true";
}

function seenFigures(table: Table, identity: Identity): string {
  const isParty = partyTo(table, identity);
  return `case when status = 'ACCEPTED' then true
    when status in ('DRAFT', 'RETURNED') then ${isParty}
    when status in ('SUBMITTED', 'VERIFIED') then ${isParty} or ${reviewing(table, identity)} end`;
}

/** Whether a figure is of somebody's own region or ministry. */
function partyTo({ agency, columns }: Table, identity: Identity): string {
  const region = REGION_COLUMNS.find((column) => columns.includes(column)) ?? "null::text";
  switch (identity?.role) {
    case "HUB_ADMIN":
      return "true";
    case "MINISTRY_STEWARD":
    case "MINISTRY_ANALYST":
      return String(identity.agency === agency);
    case "REGENCY_OPERATOR":
      return `${region} = '${identity.region}'`;
    case "PROVINCE_COORDINATOR":
      return `starts_with(${region}, '${identity.region}')`;
    default:
      return "false";
  }
}

const REGION_COLUMNS = ["regency_code", "province_code", "region_code"];

/** Whether somebody reads what has been sent in, of whomever it is. */
function reviewing({ agency, columns }: Table, identity: Identity): string {
  if (identity?.role === "MINISTRY_STEWARD" || identity?.role === "MINISTRY_ANALYST") return "true";
  if (identity?.role !== "ASSESSOR" || agency !== "kominfo" || !columns.includes("regency_code")) return "false";
  return `regency_code in (select member.regency_code from cohort_member as member
    where member.cohort_year = ${identity.cohort} and not member.is_claim
      and member.status = 'ACCEPTED' and member.valid_to = 'infinity')`;
}

/** Whether a proposal is made to the ministry that somebody is of. */
function isToMinistryOf(identity: Identity): string {
  const isOfMinistry = identity?.role === "MINISTRY_STEWARD" || identity?.role === "MINISTRY_ANALYST";
  return isOfMinistry ? `coalesce(addressee_agency = '${identity.agency}', false)` : "false";
}

/** Whether a region's code begins with the province that somebody is of, or in which their regency lies. */
function inProvinceOf(identity: Identity, code: string): string {
  if (identity?.role === "HUB_ADMIN") return "true";
  const isOfRegion = identity?.role === "PROVINCE_COORDINATOR" || identity?.role === "REGENCY_OPERATOR";
  return isOfRegion ? `left(${code}, 2) = '${identity.region?.slice(0, 2)}'` : "false";
}
