import { Client, escapeIdentifier, escapeLiteral } from "pg";
import type { PasswordOf } from "./postgres-passwords.ts";

export type AgencyRole = "app" | "migrator";

export function roleName(agency: string, role: AgencyRole): string {
  return `${agency}_${role}`;
}

interface Databases {
  readonly agencies: readonly string[];
  readonly adminUrl: (database?: string) => string;
  readonly passwordOf: PasswordOf;
}

/** Makes what is missing of the agencies' databases and roles; returns the agencies that it was made for. */
export async function createMissingDatabases({ agencies, adminUrl, passwordOf }: Databases): Promise<string[]> {
  await using admin = await connect(adminUrl());
  // The owner is set last, in one transaction with all that belongs to it: who has it has everything.
  const { rows } = await admin.client.query<{ agency: string }>(
    `select agency from unnest($1::text[]) as agency where not exists (
       select from pg_database join pg_roles on pg_roles.oid = datdba
       where datname = agency and rolname = agency || '_migrator')
     order by array_position($1, agency)`,
    [agencies],
  );
  const missing = rows.map(({ agency }) => agency);
  if (missing.length > 0) await admin.client.query("revoke all on database postgres, template1 from public");
  for (const agency of missing) {
    await createDatabase(admin.client, agency);
    await using own = await connect(adminUrl(agency));
    await createRoles(own.client, agency, passwordOf);
  }
  return missing;
}

/** Passwords are in what this connection says: its statements stay out of the server's log, failed ones too. */
async function connect(connectionString: string): Promise<{ client: Client } & AsyncDisposable> {
  const client = new Client({ connectionString, ssl: false, options: "-c log_min_error_statement=panic" });
  // A connection that breaks fails the statement in hand; said again as an event, it would end the hub.
  client.on("error", () => undefined);
  await client.connect();
  return { client, [Symbol.asyncDispose]: () => client.end() };
}

async function createDatabase(client: Client, agency: string): Promise<void> {
  const { rowCount } = await client.query("select from pg_database where datname = $1", [agency]);
  if (rowCount === 0) await client.query(`create database ${escapeIdentifier(agency)}`);
}

async function createRoles(client: Client, agency: string, passwordOf: PasswordOf): Promise<void> {
  const database = escapeIdentifier(agency);
  const [migrator, app] = [roleName(agency, "migrator"), roleName(agency, "app")].map(escapeIdentifier);
  await client.query("begin");
  for (const role of ["migrator", "app"] as const) await createRole(client, roleName(agency, role), passwordOf);
  await client.query(`
    revoke all on database ${database} from public;
    grant connect on database ${database} to ${migrator}, ${app};
    revoke all on schema public from public;
    alter schema public owner to ${migrator};
    grant usage on schema public to ${app};
    alter default privileges for role ${migrator} in schema public
      grant select, insert, update, delete on tables to ${app};
    alter default privileges for role ${migrator} in schema public
      grant usage on sequences to ${app};
    alter database ${database} owner to ${migrator};
  `);
  await client.query("commit");
}

async function createRole(client: Client, role: string, passwordOf: PasswordOf): Promise<void> {
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [role]);
  const verb = rowCount === 0 ? "create" : "alter";
  await client.query(`${verb} role ${escapeIdentifier(role)} login password ${escapeLiteral(passwordOf(role))}`);
}
