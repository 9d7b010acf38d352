import type { EntityManager } from "@mikro-orm/postgresql";
import { createLoader } from "../../common/create-loader.ts";
import { readRows } from "../../common/read.ts";
import { RegionCode } from "../../common/region-code.entity.ts";

export const createRegionCodeLoader = (em: EntityManager) =>
  createLoader<RegionCode>({
    name: "regionCode",
    load: (codes) => readRows(em, RegionCode, { where: { code: { $in: codes } } }),
    keyOf: ({ code }) => code,
  });

/** Today's codes of the regencies that lie in a province today. */
export const readRegencyCodes = async (em: EntityManager, provinceCode: string): Promise<string[]> =>
  (await readRows(em, RegionCode, { where: { provinceCode, validUntil: null } })).map(({ code }) => code);
