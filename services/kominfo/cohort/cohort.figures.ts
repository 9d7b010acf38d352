import { ownedByMinistry } from "../../common/figure/approval-path.ts";
import type { FigureKind } from "../../common/figure/figure-kind.ts";
import { AGENCY } from "../agency.ts";
import { Cohort, CohortYear } from "./cohort.entity.ts";
import { CohortMember } from "./cohort-member.entity.ts";

export const COHORTS: FigureKind = {
  entity: Cohort,
  list: "cohorts",
  approval: ownedByMinistry(AGENCY),
  names: { property: "year", entity: CohortYear },
};

export const COHORT_MEMBERS: FigureKind = {
  entity: CohortMember,
  list: "cohortMembers",
  approval: ownedByMinistry(AGENCY),
};
