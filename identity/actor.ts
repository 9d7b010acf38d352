import { Role } from "./role.ts";

/** Who acts in a request. */
export interface Actor {
  readonly role: Role;
  /** The code of the regency or the province for which they act; null for a role without a region. */
  readonly region: string | null;
  /** The ministry for which they act, such as "kominfo"; null for a role without one. */
  readonly agency: string | null;
  /** The year of the cohort that they assess; null for a role without one. */
  readonly cohort: number | null;
  /** As their issuer identifies them, for ever the same; empty for nobody. */
  readonly subject: string;
  /** The person's name, for people to read; empty for nobody. */
  readonly name: string;
}

/** Whoever shows no token. */
export const PUBLIC_ACTOR: Actor = {
  role: Role.PUBLIC,
  region: null,
  agency: null,
  cohort: null,
  subject: "",
  name: "",
};
