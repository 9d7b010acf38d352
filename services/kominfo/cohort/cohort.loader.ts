import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createOnce } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { Cohort } from "./cohort.entity.ts";
import { CohortMember, isCounted } from "./cohort-member.entity.ts";

/** Every regency that a source counts to a cohort, without claims. */
export const createCohortMembersLoader = (em: EntityManager) =>
  createOnce(async () => {
    const members = await readFigures(em, CohortMember, DEFAULT_VIEW, { where: {} });
    return members.filter(isCounted);
  });

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
