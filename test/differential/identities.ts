import type { TestActor } from "../testkit/hub.ts";

/** Whoever asks; null: somebody without a token. */
export type Identity = TestActor | null;

/** The province of each is one in which the life of figures goes on. */
export const IDENTITIES: readonly Identity[] = [
  null,
  { role: "REGENCY_OPERATOR", region: "51.03" },
  { role: "REGENCY_OPERATOR", region: "35.78" },
  { role: "PROVINCE_COORDINATOR", region: "51" },
  { role: "PROVINCE_COORDINATOR", region: "35" },
  { role: "ASSESSOR", cohort: 2017 },
  { role: "MINISTRY_ANALYST", agency: "bappenas" },
  { role: "MINISTRY_ANALYST", agency: "kominfo" },
  { role: "MINISTRY_ANALYST", agency: "panrb" },
  { role: "MINISTRY_STEWARD", agency: "kominfo" },
  { role: "MINISTRY_STEWARD", agency: "bappenas" },
  { role: "MINISTRY_STEWARD", agency: "regional" },
  // Signs budget lines, and has no agency of its own in the graph.
  { role: "MINISTRY_STEWARD", agency: "kemenkeu" },
  { role: "HUB_ADMIN" },
];

export const describeIdentity = (identity: Identity): string =>
  identity === null
    ? "the public"
    : [identity.role, identity.region ?? identity.agency ?? identity.cohort ?? ""].join(" ").trim();

export const ADMIN: TestActor = { role: "HUB_ADMIN", name: "Admin" };
