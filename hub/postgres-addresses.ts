import { type AgencyRole, roleName } from "./postgres-databases.ts";
import type { PasswordOf } from "./postgres-passwords.ts";

export interface PostgresAddresses {
  /** URL of an agency's own database in one of its two roles, with the password. */
  url(agency: string, role: AgencyRole): string;
  /** URL as superuser, for tests only. */
  adminUrl(database?: string): string;
}

/** The addresses of an embedded server, which listens on this machine alone. */
export function createAddresses(port: number, passwordOf: PasswordOf): PostgresAddresses {
  const urlAs = (role: string, database: string) =>
    `postgresql://${encodeURIComponent(role)}:${passwordOf(role)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  return {
    url: (agency, role) => urlAs(roleName(agency, role), agency),
    adminUrl: (database = "postgres") => urlAs("postgres", database),
  };
}
