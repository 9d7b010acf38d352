import type { EntityManager } from "@mikro-orm/postgresql";
import { type AnnualKey, createListLoader, createPerView } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import type { View } from "../../common/view.ts";
import { CohortMember } from "../cohort/cohort-member.entity.ts";
import { createMasterplansLoader } from "../masterplan/masterplan.loader.ts";
import { type Membership, membershipOf } from "./membership.ts";
import type { Coverable } from "./coverage.ts";
import { StageEntry } from "./membership-stage.entity.ts";
import { standingIn } from "./membership-standing.entity.ts";
import { createStandingsLoader } from "./membership-standing.loader.ts";

/** The memberships of regencies, and what tells whether they have been given up. */
export function createMembershipLoaders(em: EntityManager) {
  const masterplans = createMasterplansLoader(em);
  const membership = createMembershipLoader(em, masterplans);
  const standings = createStandingsLoader(em);
  const coverable = async (key: AnnualKey): Promise<Coverable> => {
    const [known, ofRegency] = await Promise.all([membership(key), standings(key.view).load(key.code)]);
    return { membership: known, standing: standingIn(ofRegency, key.year) };
  };
  return { membership, masterplans, standings, coverable };
}

/** Reads a membership once for all its years. */
function createMembershipLoader(
  em: EntityManager,
  masterplans: ReturnType<typeof createMasterplansLoader>,
): (key: AnnualKey) => Promise<Membership> {
  const inView = createPerView((view) => createLoadersOfView(em, view));
  return async ({ code, year, view }) => {
    const { cohortMembers, stages } = inView(view);
    const [members, entries, versions] = await Promise.all([
      cohortMembers.load(code),
      stages.load(code),
      masterplans(view).load(code),
    ]);
    return membershipOf({ code, year, view }, { cohortMembers: members, stages: entries, masterplans: versions });
  };
}

const regencyOf = ({ regencyCode }: { readonly regencyCode: string }): string => regencyCode;

const createLoadersOfView = (em: EntityManager, view: View) => ({
  cohortMembers: createListLoader<CohortMember>({
    name: "cohortMembers",
    load: (codes) =>
      readFigures(em, CohortMember, view, { where: { regencyCode: { $in: codes } }, orderBy: { year: "asc" } }),
    keyOf: regencyOf,
  }),
  stages: createListLoader<StageEntry>({
    name: "stages",
    load: (codes) => readFigures(em, StageEntry, view, { where: { regencyCode: { $in: codes } } }),
    keyOf: regencyOf,
  }),
});
