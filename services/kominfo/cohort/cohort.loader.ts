import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { CohortMember } from "./cohort-member.entity.ts";

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
