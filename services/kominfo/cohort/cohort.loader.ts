import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { Cohort } from "./cohort.entity.ts";
import { CohortMember, isCounted } from "./cohort-member.entity.ts";

export const createMembersOfCohortLoader = (em: EntityManager) =>
  createListLoader<CohortMember>({
    name: "membersOfCohort",
    load: async (years) => {
      const members = await readFigures(em, CohortMember, DEFAULT_VIEW, {
        where: { year: { $in: years.map(Number) } },
      });
      return members.filter(isCounted);
    },
    keyOf: ({ year }) => String(year),
  });

/** The cohort of a year as it is now; null where none has been opened. */
export async function findCohort(em: EntityManager, year: number): Promise<Cohort | null> {
  const [cohort] = await readFigures(em, Cohort, DEFAULT_VIEW, { where: { year } });
  return cohort ?? null;
}
