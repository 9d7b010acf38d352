import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader } from "../../common/create-loader.ts";
import { readRows } from "../../common/database.ts";
import { CohortMember } from "./cohort-member.entity.ts";

export const createMembersOfCohortLoader = (em: EntityManager) =>
  createListLoader<CohortMember>({
    name: "membersOfCohort",
    load: (years) => readRows(em, CohortMember, { where: { year: { $in: years.map(Number) }, isClaim: false } }),
    keyOf: ({ year }) => String(year),
  });
