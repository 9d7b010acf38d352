import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createLoader } from "../../common/create-loader.ts";
import { readRows } from "../../common/database.ts";
import { ProgramEvent } from "./program-event.entity.ts";
import { SmartProvinceEntry } from "./smart-province.entity.ts";

export const createSmartProvinceEntryLoader = (em: EntityManager) =>
  createLoader<SmartProvinceEntry>({
    name: "smartProvinceEntry",
    load: (codes) => readRows(em, SmartProvinceEntry, { where: { provinceCode: { $in: codes } } }),
    keyOf: ({ provinceCode }) => provinceCode,
  });

/** PostgreSQL sorts unknown days last. */
export const createProgramEventsOfProvinceLoader = (em: EntityManager) =>
  createListLoader<ProgramEvent>({
    name: "programEventsOfProvince",
    load: (codes) =>
      readRows(em, ProgramEvent, {
        where: { provinceCode: { $in: codes } },
        orderBy: { date: "asc", id: "asc" },
      }),
    keyOf: ({ provinceCode }) => provinceCode,
  });
