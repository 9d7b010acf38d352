import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createLoader, createOnce } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { ProgramEvent } from "./program-event.entity.ts";
import { SmartProvinceEntry } from "./smart-province.entity.ts";

export const createSmartProvinceEntryLoader = (em: EntityManager) =>
  createLoader<SmartProvinceEntry>({
    name: "smartProvinceEntry",
    load: (codes) => readFigures(em, SmartProvinceEntry, DEFAULT_VIEW, { where: { provinceCode: { $in: codes } } }),
    keyOf: ({ provinceCode }) => provinceCode,
  });

/** What is known of every province of which something is. */
export const createChosenProvincesLoader = (em: EntityManager) =>
  createOnce(() => readFigures(em, SmartProvinceEntry, DEFAULT_VIEW, { where: {} }));

/** PostgreSQL sorts unknown days last. */
export const createProgramEventsOfProvinceLoader = (em: EntityManager) =>
  createListLoader<ProgramEvent>({
    name: "programEventsOfProvince",
    load: (codes) =>
      readFigures(em, ProgramEvent, DEFAULT_VIEW, {
        where: { provinceCode: { $in: codes } },
        orderBy: { date: "asc", ordinal: "asc" },
      }),
    keyOf: ({ provinceCode }) => provinceCode,
  });
