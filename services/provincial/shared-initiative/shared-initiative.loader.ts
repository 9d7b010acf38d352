import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { InitiativeMember } from "./initiative-member.entity.ts";
import { InitiativeMilestone } from "./initiative-milestone.entity.ts";
import { SharedInitiative } from "./shared-initiative.entity.ts";

export const createInitiativesOfProvinceLoader = (em: EntityManager) =>
  createListLoader<SharedInitiative>({
    name: "initiativesOfProvince",
    load: (codes) =>
      readFigures(em, SharedInitiative, DEFAULT_VIEW, {
        where: { provinceCode: { $in: codes } },
        orderBy: { code: "asc" },
      }),
    keyOf: ({ provinceCode }) => provinceCode,
  });

export const createMembersOfInitiativeLoader = (em: EntityManager) =>
  createListLoader<InitiativeMember>({
    name: "membersOfInitiative",
    load: (codes) =>
      readFigures(em, InitiativeMember, DEFAULT_VIEW, {
        where: { initiativeCode: { $in: codes } },
        orderBy: { regencyCode: "asc" },
      }),
    keyOf: ({ initiativeCode }) => initiativeCode,
  });

export const createMilestonesOfInitiativeLoader = (em: EntityManager) =>
  createListLoader<InitiativeMilestone>({
    name: "milestonesOfInitiative",
    load: (codes) =>
      readFigures(em, InitiativeMilestone, DEFAULT_VIEW, {
        where: { initiativeCode: { $in: codes } },
        orderBy: { ordinal: "asc" },
      }),
    keyOf: ({ initiativeCode }) => initiativeCode,
  });
