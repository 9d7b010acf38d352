import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createLoader } from "../../common/create-loader.js";
import { readRows } from "../../common/database.js";
import { ProgramEvent } from "./program-event.entity.js";
import { SmartProvinceEntry } from "./smart-province.entity.js";

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
