import type { Chance } from "./chance.ts";
import type { TestActor } from "../testkit/hub.ts";

/** Whoever asks; null: somebody without a token. */
export type Identity = TestActor | null;

/** Those who differ in what they see. Of each line a run draws one, in Bali or in Jawa Timur: the next seed the next. */
const PARTIES: readonly (readonly [Identity, ...Identity[]])[] = [
  [null],
  [
    { role: "REGENCY_OPERATOR", region: "51.03" },
    { role: "REGENCY_OPERATOR", region: "35.78" },
  ],
  [
    { role: "PROVINCE_COORDINATOR", region: "35" },
    { role: "PROVINCE_COORDINATOR", region: "51" },
  ],
  [
    { role: "ASSESSOR", cohort: 2017 },
    { role: "ASSESSOR", cohort: 2018 },
  ],
  [
    { role: "MINISTRY_ANALYST", agency: "bappenas" },
    { role: "MINISTRY_ANALYST", agency: "kominfo" },
  ],
  // Ministries without an agency of their own in the graph; one of them signs budget lines.
  [{ role: "MINISTRY_ANALYST", agency: "panrb" }],
  [{ role: "MINISTRY_STEWARD", agency: "kemenkeu" }],
  [
    { role: "MINISTRY_STEWARD", agency: "kominfo" },
    { role: "MINISTRY_STEWARD", agency: "bappenas" },
    { role: "MINISTRY_STEWARD", agency: "regional" },
  ],
  [{ role: "HUB_ADMIN" }],
];

/** Everybody, in a run that tries more than usual. */
export const drawIdentities = ({ seed, runs }: Chance): readonly Identity[] =>
  runs > 1 ? PARTIES.flat() : PARTIES.map((party) => party[Math.abs(seed) % party.length] ?? party[0]);

export const describeIdentity = (identity: Identity): string =>
  identity === null
    ? "the public"
    : [identity.role, identity.region ?? identity.agency ?? identity.cohort ?? ""].join(" ").trim();

export const ADMIN: TestActor = { role: "HUB_ADMIN", name: "Admin" };
