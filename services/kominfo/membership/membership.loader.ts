import type { EntityManager } from "@mikro-orm/postgresql";
import { type AnnualKey, createListLoader, createLoader } from "../../common/create-loader.ts";
import { readRows } from "../../common/database.ts";
import { isReadable, UnreadableView } from "../../common/view.ts";
import { CohortMember } from "../cohort/cohort-member.entity.ts";
import { Masterplan } from "../masterplan/masterplan.entity.ts";
import { type Membership, membershipOf } from "./membership.ts";
import { StageEntry } from "./membership-stage.entity.ts";

/** Reads a membership once for all its years. */
export function createMembershipLoader(em: EntityManager): (key: AnnualKey) => Promise<Membership> {
  const regencyOf = ({ regencyCode }: { readonly regencyCode: string }) => regencyCode;
  const cohortMembers = createListLoader<CohortMember>({
    name: "cohortMembers",
    load: (codes) => readRows(em, CohortMember, { where: { regencyCode: { $in: codes } }, orderBy: { year: "asc" } }),
    keyOf: regencyOf,
  });
  const stages = createListLoader<StageEntry>({
    name: "stages",
    load: (codes) => readRows(em, StageEntry, { where: { regencyCode: { $in: codes } } }),
    keyOf: regencyOf,
  });
  const masterplan = createLoader<Masterplan>({
    name: "masterplan",
    load: (codes) => readRows(em, Masterplan, { where: { regencyCode: { $in: codes } } }),
    keyOf: regencyOf,
  });
  return async ({ code, year, view }) => {
    if (!isReadable(view)) throw new UnreadableView(view);
    const [members, entries, plan] = await Promise.all([
      cohortMembers.load(code),
      stages.load(code),
      masterplan.load(code),
    ]);
    return membershipOf(code, year, { cohortMembers: members, stages: entries, masterplan: plan });
  };
}
