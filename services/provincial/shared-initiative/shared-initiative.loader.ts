import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader } from "../../common/create-loader.ts";
import { readRows } from "../../common/read.ts";
import { Member, SharedInitiative } from "./shared-initiative.entity.ts";

export const createInitiativesOfProvinceLoader = (em: EntityManager) =>
  createListLoader<SharedInitiative>({
    name: "initiativesOfProvince",
    load: (codes) =>
      readRows(em, SharedInitiative, { where: { provinceCode: { $in: codes } }, orderBy: { code: "asc" } }),
    keyOf: ({ provinceCode }) => provinceCode,
  });

export const createMembersOfInitiativeLoader = (em: EntityManager) =>
  createListLoader<Member>({
    name: "membersOfInitiative",
    load: (codes) =>
      readRows(em, Member, { where: { initiativeCode: { $in: codes } }, orderBy: { regencyCode: "asc" } }),
    keyOf: ({ initiativeCode }) => initiativeCode,
  });
