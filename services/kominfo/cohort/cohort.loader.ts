import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createOnce } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { CohortMember } from "./cohort-member.entity.ts";

/** Every regency that a source counts to a cohort, without claims. */
export const createCohortMembersLoader = (em: EntityManager) =>
  createOnce(async () => {
    const members = await readFigures(em, CohortMember, DEFAULT_VIEW, { where: {} });
    return members.filter(({ isClaim }) => !isClaim);
  });

export const createMembersOfCohortLoader = (em: EntityManager) =>
  createListLoader<CohortMember>({
    name: "membersOfCohort",
    load: async (years) => {
      const members = await readFigures(em, CohortMember, DEFAULT_VIEW, {
        where: { year: { $in: years.map(Number) } },
      });
      return members.filter(({ isClaim }) => !isClaim);
    },
    keyOf: ({ year }) => String(year),
  });
