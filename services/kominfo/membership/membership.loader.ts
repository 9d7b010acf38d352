import type { EntityManager } from "@mikro-orm/postgresql";
import { type AnnualKey, createListLoader, createPerView } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import type { View } from "../../common/view.ts";
import { CohortMember } from "../cohort/cohort-member.entity.ts";
import { createMasterplansLoader } from "../masterplan/masterplan.loader.ts";
import { type Membership, membershipOf } from "./membership.ts";
import { StageEntry } from "./membership-stage.entity.ts";

/** Reads a membership once for all its years. */
export function createMembershipLoader(em: EntityManager): (key: AnnualKey) => Promise<Membership> {
  const masterplans = createMasterplansLoader(em);
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
