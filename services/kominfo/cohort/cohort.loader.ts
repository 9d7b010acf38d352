import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader } from "../../common/create-loader.js";
import { readRows } from "../../common/database.js";
import { CohortMember } from "./cohort-member.entity.js";

export const createMembersOfCohortLoader = (em: EntityManager) =>
  createListLoader<CohortMember>({
    name: "membersOfCohort",
    load: (years) => readRows(em, CohortMember, { where: { year: { $in: years.map(Number) }, isClaim: false } }),
    keyOf: ({ year }) => String(year),
  });
