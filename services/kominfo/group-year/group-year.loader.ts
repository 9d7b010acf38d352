import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createOnce, createPerView } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import type { View } from "../../common/view.ts";
import { Area, AreaMember } from "../area/area.entity.ts";
import { Cohort } from "../cohort/cohort.entity.ts";
import { CohortMember, isCounted } from "../cohort/cohort-member.entity.ts";
import { codeOfCohort, cohortYearOf } from "./group-year.ts";

/** What counts a regency to a group. */
export type Belonging = AreaMember | CohortMember;

/** The groups that a view knows, and who belongs to each. */
export const createGroupLoaders = (em: EntityManager) =>
  createPerView((view) => ({
    cohorts: createOnce(() => readFigures(em, Cohort, view, { where: {}, orderBy: { year: "asc" } })),
    areas: createOnce(() => readFigures(em, Area, view, { where: {}, orderBy: { code: "asc" } })),
    members: createListLoader<Belonging & { readonly group: string }>({
      name: "membersOfGroup",
      load: async (codes) => (await Promise.all([readCohorts(em, view, codes), readAreas(em, view, codes)])).flat(),
      keyOf: ({ group }) => group,
    }),
  }));

async function readCohorts(em: EntityManager, view: View, codes: readonly string[]) {
  const years = codes.map(cohortYearOf).filter((year) => year !== null);
  if (years.length === 0) return [];
  const members = await readFigures(em, CohortMember, view, {
    where: { year: { $in: years } },
    orderBy: { regencyCode: "asc" },
  });
  return members.filter(isCounted).map((member) => ({ ...member, group: codeOfCohort(member.year) }));
}

async function readAreas(em: EntityManager, view: View, codes: readonly string[]) {
  const areas = codes.filter((code) => cohortYearOf(code) === null);
  if (areas.length === 0) return [];
  const members = await readFigures(em, AreaMember, view, {
    where: { areaCode: { $in: areas } },
    orderBy: { regencyCode: "asc" },
  });
  return members.filter(({ isMember }) => isMember).map((member) => ({ ...member, group: member.areaCode }));
}
