import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createLoader, createOnce } from "../../common/create-loader.ts";
import { readRows } from "../../common/read.ts";
import { RegionCode } from "../../common/region-code.entity.ts";

export const createRegionCodeLoader = (em: EntityManager) =>
  createLoader<RegionCode>({
    name: "regionCode",
    load: (codes) => readRows(em, RegionCode, { where: { code: { $in: codes } } }),
    keyOf: ({ code }) => code,
  });

/** The regencies that lie in a province today. */
export const createRegenciesOfProvinceLoader = (em: EntityManager) =>
  createListLoader<RegionCode>({
    name: "regenciesOfProvince",
    load: (codes) =>
      readRows(em, RegionCode, {
        where: { provinceCode: { $in: codes }, validUntil: null },
        orderBy: { code: "asc" },
      }),
    keyOf: ({ provinceCode }) => String(provinceCode),
  });

/** All regencies of today. */
export const createRegenciesLoader = (em: EntityManager) =>
  createOnce(() =>
    readRows(em, RegionCode, {
      where: { provinceCode: { $ne: null }, validUntil: null },
      orderBy: { code: "asc" },
    }),
  );

/** Today's codes of the regencies that lie in a province today. */
export const readRegencyCodes = async (em: EntityManager, provinceCode: string): Promise<string[]> =>
  (await readRows(em, RegionCode, { where: { provinceCode, validUntil: null } })).map(({ code }) => code);
