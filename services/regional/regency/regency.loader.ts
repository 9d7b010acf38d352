import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createLoader } from "../../common/create-loader.ts";
import { readRows } from "../../common/read.ts";
import { RegionCode } from "../../common/region-code.entity.ts";
import { Regency } from "./regency.entity.ts";

export const createRegencyLoader = (em: EntityManager) =>
  createLoader<Regency>({
    name: "regency",
    load: (codes) => readRows(em, Regency, { where: { code: { $in: codes } } }),
    keyOf: ({ code }) => code,
  });

export const createRegenciesOfProvinceLoader = (em: EntityManager) =>
  createListLoader<Regency>({
    name: "regenciesOfProvince",
    load: (codes) => readRows(em, Regency, { where: { provinceCode: { $in: codes } }, orderBy: { code: "asc" } }),
    keyOf: ({ provinceCode }) => provinceCode,
  });

/** Every code that a region bears or bore, by today's code. */
export const createCodesOfRegionLoader = (em: EntityManager) =>
  createListLoader<RegionCode>({
    name: "codesOfRegion",
    load: (codes) =>
      readRows(em, RegionCode, { where: { currentCode: { $in: codes } }, orderBy: { validUntil: "asc" } }),
    keyOf: ({ currentCode }) => currentCode,
  });
